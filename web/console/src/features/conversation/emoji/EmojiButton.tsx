import { ActionIcon, Loader, Popover } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { texts } from '../texts';
import styles from './Emoji.module.css';
import { rememberEmoji } from './recentEmojis';

const EmojiPicker = lazy(() => import('./EmojiPicker').then((module) => ({ default: module.EmojiPicker })));

/** Opens the signs; the one that is picked goes where the caret stands. */
export function EmojiButton({ onPick }: { readonly onPick: (sign: string) => void }) {
  const [opened, setOpened] = useState(false);
  const pick = (sign: string) => {
    rememberEmoji(sign);
    setOpened(false);
    onPick(sign);
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="top-start"
      withinPortal={false}
      trapFocus
      returnFocus
      radius="md"
      shadow="md"
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          size="md"
          aria-label={texts.emojis}
          title={texts.emojis}
          onClick={() => setOpened((now) => !now)}
        >
          <IconMoodSmile size={18} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown} aria-label={texts.emojis}>
        <Suspense fallback={<Loader size="sm" className={styles.loader} />}>
          <EmojiPicker onPick={pick} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
