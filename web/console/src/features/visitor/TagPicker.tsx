import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { TagChip } from '../../common/tags/TagChip';
import { tagsQuery } from '../../common/tags/tagsQuery';
import styles from './Tags.module.css';
import { texts } from './texts';

type Props = {
  /** The tags that are on already. */
  readonly on: readonly string[];
  readonly onPick: (name: string) => void;
  readonly onClose: () => void;
};

/** Finds a tag by typing. It stays open for the next one; Escape ends it. */
export function TagPicker({ on, onPick, onClose }: Props) {
  const { data } = useQuery(tagsQuery);
  const [typed, setTyped] = useState('');
  const tags = data?.tags.filter(({ name }) => !on.includes(name)) ?? [];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
  };
  return (
    <Select
      className={styles.picker ?? ''}
      aria-label={texts.findTag}
      placeholder={texts.findTag}
      data={tags.map(({ name }) => name)}
      value={null}
      searchable
      searchValue={typed}
      selectFirstOptionOnChange
      defaultDropdownOpened
      autoFocus
      comboboxProps={{ withinPortal: false }}
      limit={50}
      maxDropdownHeight="15rem"
      nothingFoundMessage={data && data.tags.length === 0 ? texts.noTags : texts.noSuchTag}
      renderOption={({ option }) => <TagChip name={option.value} />}
      onSearchChange={setTyped}
      onChange={(name) => {
        if (name !== null) {
          onPick(name);
          setTyped('');
        }
      }}
      onKeyDown={onKeyDown}
      onBlur={onClose}
    />
  );
}
