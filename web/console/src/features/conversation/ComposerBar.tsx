import { ActionIcon, Button } from '@mantine/core';
import { IconPaperclip, IconSend, IconSlash } from '@tabler/icons-react';
import { useRef } from 'react';
import styles from './Composer.module.css';
import { EmojiButton } from './emoji/EmojiButton';
import { texts } from './texts';

/** What there is to know of the text beside the text itself. */
type ComposerState = {
  readonly length: number;
  readonly longest: number;
  readonly hasGap: boolean;
  readonly waits: boolean;
};

type Props = {
  readonly state: ComposerState;
  readonly onFiles: (files: Iterable<File>) => void;
  readonly onInsert: (text: string) => void;
  readonly onSend: (() => void) | null;
};

// From here on it is worth knowing how much room is left.
const nearlyFull = 0.8;

/** What goes into a reply beside typing, and sending it. */
export function ComposerBar({ state, onFiles, onInsert, onSend }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const note = noteOf(state);
  return (
    <div className={styles.bar}>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <ActionIcon
        variant="subtle"
        size="md"
        aria-label={texts.attach}
        title={texts.attach}
        onClick={() => picker.current?.click()}
      >
        <IconPaperclip size={18} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
      <EmojiButton onPick={onInsert} />
      <ActionIcon
        variant="subtle"
        size="md"
        aria-label={texts.canned}
        title={texts.cannedTitle}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onInsert('/')}
      >
        <IconSlash size={18} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
      {note === null ? (
        <span className={styles.hint}>{texts.hint}</span>
      ) : (
        <span className={styles.count} role="status" data-over={state.length > state.longest || undefined}>
          {note}
        </span>
      )}
      <Button
        size="xs"
        disabled={onSend === null}
        rightSection={<IconSend size={14} stroke={1.75} aria-hidden="true" />}
        onClick={() => onSend?.()}
      >
        {texts.send}
      </Button>
    </div>
  );
}

function noteOf({ length, longest, hasGap, waits }: ComposerState): string | null {
  if (waits) {
    return texts.waitsForFiles;
  }
  if (length > longest * nearlyFull) {
    return texts.count(length, longest);
  }
  return hasGap ? texts.gap : null;
}
