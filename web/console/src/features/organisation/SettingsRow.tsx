import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './Organisation.module.css';
import { texts } from './texts';

type Props = {
  readonly name: string;
  /** How it stands, before the name. */
  readonly sign?: ReactNode;
  readonly facts: readonly string[];
  readonly onEdit: () => void;
  /** Further buttons, before the one that edits. */
  readonly children?: ReactNode;
};

/** Something that can be set: its name, what is worth knowing at a glance, and the way to its form. */
export function SettingsRow({ name, sign, facts, onEdit, children }: Props) {
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <div className={styles.named}>
          {sign}
          <h2 className={styles.name} dir="auto">
            {name}
          </h2>
        </div>
        <p className={styles.facts}>{facts.join(' · ')}</p>
      </div>
      <div className={styles.buttons}>
        {children}
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPencil size={14} stroke={1.75} aria-hidden="true" />}
          aria-label={texts.editOf(name)}
          onClick={onEdit}
        >
          {texts.edit}
        </Button>
      </div>
    </li>
  );
}
