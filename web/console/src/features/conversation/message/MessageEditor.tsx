import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { texts } from './changeTexts';
import styles from './Message.module.css';

type Props = {
  readonly text: string;
  /** Whether the message may stand without words, because it has files. */
  readonly mayBeEmpty: boolean;
  readonly longest: number;
  /** Ends the editing: with the new text, or without one (null). */
  readonly onEnd: (text: string | null) => void;
};

/** The text of a message while it is edited. Enter saves, Escape leaves everything as it was. */
export function MessageEditor({ text, mayBeEmpty, longest, onEnd }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [now, setNow] = useState(text);
  const words = now.trim();
  const canSave = words.length <= longest && (words !== '' || mayBeEmpty);
  useEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(box.current.value.length, box.current.value.length);
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onEnd(null);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      if (canSave) {
        onEnd(words);
      }
    }
  };
  return (
    <div className={styles.editor}>
      <Textarea
        ref={box}
        aria-label={texts.editor}
        dir="auto"
        autosize
        minRows={1}
        maxRows={8}
        value={now}
        onChange={(event) => setNow(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.choices}>
        <span className={styles.hint}>{texts.hint}</span>
        <Button size="compact-sm" variant="subtle" onClick={() => onEnd(null)}>
          {texts.cancel}
        </Button>
        <Button size="compact-sm" disabled={!canSave} onClick={() => onEnd(words)}>
          {texts.save}
        </Button>
      </div>
    </div>
  );
}
