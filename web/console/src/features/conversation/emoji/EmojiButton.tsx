import { ActionIcon, Loader, Popover } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { texts } from '../texts';
import styles from './Emoji.module.css';
import { rememberEmoji } from './recentEmojis';

const EmojiPicker = lazy(() => import('./EmojiPicker').then((module) => ({ default: module.EmojiPicker })));

/** Opens the signs; the one that is picked goes where the caret stands. */
export function EmojiButton({ onPick }: { readonly onPick: (sign: string) => void }) {
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const pick = (sign: string) => {
    rememberEmoji(sign);
    setOpened(false);
    onPick(sign);
  };
  // Closed without a choice, the focus goes back to the button; a choice takes it to the reply box.
  const change = (open: boolean) => {
    setOpened(open);
    if (!open) {
      button.current?.focus();
    }
  };
  return (
    <Popover
      opened={opened}
      onChange={change}
      position="top-start"
      withinPortal={false}
      trapFocus
      radius="md"
      shadow="md"
    >
      <Popover.Target>
        <ActionIcon
          ref={button}
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
