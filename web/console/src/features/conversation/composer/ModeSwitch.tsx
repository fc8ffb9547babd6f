import { IconLock, IconMessage } from '@tabler/icons-react';
import styles from './Composer.module.css';
import { texts } from './noteTexts';
import type { WritingMode } from './useWriting';

type Props = { readonly mode: WritingMode; readonly onMode: (mode: WritingMode) => void };

const size = { size: 15, stroke: 1.75, 'aria-hidden': true } as const;

/** For whom one writes. What is written stays where it is when one goes to the other. */
export function ModeSwitch({ mode, onMode }: Props) {
  return (
    <fieldset className={styles.modes} aria-label={texts.modes}>
      <button
        type="button"
        className={styles.mode}
        data-mode="reply"
        aria-pressed={mode === 'reply'}
        onClick={() => onMode('reply')}
      >
        <IconMessage {...size} />
        {texts.reply}
      </button>
      <button
        type="button"
        className={styles.mode}
        data-mode="note"
        aria-pressed={mode === 'note'}
        onClick={() => onMode('note')}
      >
        <IconLock {...size} />
        {texts.note}
      </button>
    </fieldset>
  );
}
