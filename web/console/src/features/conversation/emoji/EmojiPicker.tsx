import { TextInput, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { language } from '../../../common/language';
import { texts } from '../texts';
import styles from './Emoji.module.css';
import { EmojiGrid } from './EmojiGrid';
import { emojiGroups, loadEmojis, searchEmojis } from './emojis';
import { recentEmojis } from './recentEmojis';

type Props = { readonly onPick: (sign: string) => void };

const recent = -1;
const groupSigns: Readonly<Record<number, string>> = {
  [recent]: '🕘',
  0: '😀',
  1: '👋',
  3: '🐻',
  4: '🍏',
  5: '🚗',
  6: '⚽',
  7: '💡',
  8: '❤️',
  9: '🏁',
};

/** Looks up a sign by its name or by its group. Without words it shows what was used last, then the faces. */
export function EmojiPicker({ onPick }: Props) {
  const { data = [], isPending } = useQuery({
    queryKey: ['emojis', language],
    queryFn: () => loadEmojis(language),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [query, setQuery] = useState('');
  const [used] = useState(recentEmojis);
  const [group, setGroup] = useState<number>(used.length > 0 ? recent : 0);
  const shown = useMemo(() => {
    if (query.trim() !== '') {
      return searchEmojis(data, query);
    }
    return group === recent
      ? used.flatMap((sign) => data.find((one) => one.sign === sign) ?? [])
      : data.filter((one) => one.group === group);
  }, [data, query, group, used]);
  const groups = used.length > 0 ? [recent, ...emojiGroups] : [...emojiGroups];
  return (
    <div className={styles.picker}>
      <TextInput
        data-autofocus=""
        size="xs"
        type="search"
        aria-label={texts.emojiSearch}
        placeholder={texts.emojiSearch}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <fieldset className={styles.groups}>
        <legend className={styles.legend}>{texts.emojiGroups}</legend>
        {groups.map((one) => (
          <UnstyledButton
            key={one}
            className={styles.group}
            aria-label={one === recent ? texts.emojiRecent : texts.emojiGroupNames[one]}
            title={one === recent ? texts.emojiRecent : texts.emojiGroupNames[one]}
            aria-pressed={query.trim() === '' && group === one}
            onClick={() => {
              setGroup(one);
              setQuery('');
            }}
          >
            {groupSigns[one]}
          </UnstyledButton>
        ))}
      </fieldset>
      <EmojiGrid emojis={shown} empty={isPending ? texts.emojiLoading : texts.emojiNone} onPick={onPick} />
    </div>
  );
}
