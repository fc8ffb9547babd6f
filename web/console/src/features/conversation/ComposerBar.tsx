import { ActionIcon, Button } from '@mantine/core';
import type { Abilities } from '@omnichannel/shared/protocol/console/abilities';
import { IconPaperclip, IconSend, IconSlash, IconTemplate } from '@tabler/icons-react';
import { useRef } from 'react';
import { countText } from '../../common/countText';
import styles from './Composer.module.css';
import { texts as delivery } from './deliveryTexts';
import { EmojiButton } from './emoji/EmojiButton';
import { ReplyClock } from './ReplyClock';
import { texts } from './texts';

/** What there is to know of the text beside the text itself. */
type ComposerState = {
  readonly text: string;
  readonly longest: number;
  readonly channel: Abilities | null;
  readonly hasGap: boolean;
  readonly waits: boolean;
};

type Props = {
  readonly replyUntil: string | null;
  readonly state: ComposerState;
  readonly onFiles: (files: Iterable<File>) => void;
  readonly onInsert: (text: string) => void;
  readonly onTemplates: (() => void) | null;
  readonly onSend: (() => void) | null;
};

// From here on it is worth knowing how much room is left.
const nearlyFull = 0.8;

/** What goes into a reply beside typing, and sending it. */
export function ComposerBar({ replyUntil, state, onFiles, onInsert, onTemplates, onSend }: Props) {
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
      {onTemplates && (
        <ActionIcon
          variant="subtle"
          size="md"
          aria-label={delivery.template}
          title={delivery.template}
          onClick={onTemplates}
        >
          <IconTemplate size={18} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      )}
      {note === null && replyUntil !== null ? (
        <ReplyClock until={replyUntil} />
      ) : note === null ? (
        <span className={styles.hint}>{texts.hint}</span>
      ) : (
        <span className={styles.count} role="status" data-over={state.text.length > state.longest || undefined}>
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

function noteOf({ text, longest, channel, hasGap, waits }: ComposerState): string | null {
  if (waits) {
    return texts.waitsForFiles;
  }
  if (text.length > longest * nearlyFull) {
    return texts.count(text.length, longest);
  }
  if (hasGap) {
    return texts.gap;
  }
  return channel && noteOfChannel(text, channel);
}

/** What the channel makes of the text; an SMS is paid for, so that is said from the first letter on. */
function noteOfChannel(text: string, channel: Abilities): string | null {
  const { length, longest, messages } = countText(text, channel);
  if (channel.countsSegments) {
    return length === 0 ? null : delivery.segments(length, messages);
  }
  if (messages > 1) {
    return delivery.parts(messages);
  }
  return length > longest * nearlyFull ? texts.count(length, longest) : null;
}
