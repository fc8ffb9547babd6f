import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import styles from './ContactNotes.module.css';
import { texts } from './texts';

type Props = {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Saves it: what stood in the way, or null. */
  readonly onSave: (text: string) => Promise<string | null>;
  readonly onDone: () => void;
};

/** Writes a note about a contact, or one anew. Enter saves, Escape leaves everything as it was; what was refused stays. */
export function NoteForm({ text, onText, onSave, onDone }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const words = text.trim();
  const save = async () => {
    if (words === '' || saving) {
      return;
    }
    setSaving(true);
    const refused = await onSave(words);
    setSaving(false);
    setProblem(refused);
    if (refused === null) {
      onDone();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      onDone();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      void save();
    }
  };
  return (
    <div className={styles.form}>
      <Textarea
        aria-label={texts.label}
        placeholder={texts.placeholder}
        dir="auto"
        autosize
        autoFocus
        minRows={2}
        maxRows={8}
        value={text}
        error={problem}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span className={styles.hint}>{texts.hint}</span>
      <div className={styles.actions}>
        <Button size="compact-sm" loading={saving} disabled={words === ''} onClick={() => void save()}>
          {texts.save}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}
