import { Button } from '@mantine/core';
import type { Abilities } from '@omnichannel/shared/protocol/console/abilities';
import { IconAt, IconLock, IconPaperclip, IconSend, IconSlash, IconTemplate, IconWorld } from '@tabler/icons-react';
import { useRef } from 'react';
import { countText } from '../../../common/countText';
import { EmojiButton } from '../emoji/EmojiButton';
import { texts as delivery } from '../message/deliveryTexts';
import { texts } from '../texts';
import { BarTool } from './BarTool';
import styles from './Composer.module.css';
import { texts as noteTexts } from './noteTexts';
import { ReplyClock } from './ReplyClock';
import type { WritingMode } from './useWriting';

/** What there is to know of the text beside the text itself. */
type ComposerState = {
  readonly text: string;
  readonly longest: number;
  readonly channel: Abilities | null;
  readonly hasGap: boolean;
  /** What looks like a command and is none, once it was held back. */
  readonly unknown: string | null;
  /** Whether a canned reply is called for, and there is none at all. */
  readonly noReplies: boolean;
  readonly waits: boolean;
};

type Props = {
  readonly mode: WritingMode;
  readonly replyUntil: string | null;
  readonly state: ComposerState;
  readonly onFiles: (files: Iterable<File>) => void;
  readonly onInsert: (text: string) => void;
  readonly onTemplates: (() => void) | null;
  readonly onPage: (() => void) | null;
  readonly onSend: (() => void) | null;
};

// From here on it is worth knowing how much room is left.
const nearlyFull = 0.8;

const tool = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;
const small = { size: 14, stroke: 1.75, 'aria-hidden': true } as const;

/** What goes into a reply or a note beside typing, and sending it. */
export function ComposerBar({ mode, replyUntil, state, onFiles, onInsert, onTemplates, onPage, onSend }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const isNote = mode === 'note';
  const said = wordsOn(state);
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
      <BarTool label={texts.attach} onClick={() => picker.current?.click()}>
        <IconPaperclip {...tool} />
      </BarTool>
      <EmojiButton onPick={onInsert} />
      {isNote ? (
        <BarTool label={noteTexts.mention} title={noteTexts.mentionTitle} onClick={() => onInsert('@')}>
          <IconAt {...tool} />
        </BarTool>
      ) : (
        <BarTool label={texts.canned} title={texts.cannedTitle} onClick={() => onInsert('/')}>
          <IconSlash {...tool} />
        </BarTool>
      )}
      {onTemplates && (
        <BarTool label={delivery.template} onClick={onTemplates}>
          <IconTemplate {...tool} />
        </BarTool>
      )}
      {onPage && !isNote && (
        <BarTool label={texts.suggestPage} onClick={onPage}>
          <IconWorld {...tool} />
        </BarTool>
      )}
      {said === null && replyUntil !== null ? (
        <ReplyClock until={replyUntil} />
      ) : said === null ? (
        <span className={styles.hint}>{isNote ? noteTexts.hint : texts.hint}</span>
      ) : (
        <span className={styles.count} role="status" data-over={state.text.length > state.longest || undefined}>
          {said}
        </span>
      )}
      <SendButton isNote={isNote} onSend={onSend} />
    </div>
  );
}

function SendButton({ isNote, onSend }: { readonly isNote: boolean; readonly onSend: (() => void) | null }) {
  return (
    <Button
      size="xs"
      className={isNote ? (styles.addNote ?? '') : ''}
      disabled={onSend === null}
      rightSection={isNote ? <IconLock {...small} /> : <IconSend {...small} />}
      onClick={() => onSend?.()}
    >
      {isNote ? noteTexts.send : texts.send}
    </Button>
  );
}

function wordsOn({ text, longest, channel, hasGap, unknown, noReplies, waits }: ComposerState): string | null {
  if (waits) {
    return texts.waitsForFiles;
  }
  if (unknown !== null) {
    return texts.unknownCommand(unknown);
  }
  if (noReplies) {
    return texts.noReplies;
  }
  if (text.length > longest * nearlyFull) {
    return texts.count(text.length, longest);
  }
  if (hasGap) {
    return texts.gap;
  }
  return channel && wordsOnChannel(text, channel);
}

/** What the channel makes of the text; an SMS is paid for, so that is said from the first letter on. */
function wordsOnChannel(text: string, channel: Abilities): string | null {
  const { length, longest, messages } = countText(text, channel);
  if (channel.countsSegments) {
    return length === 0 ? null : delivery.segments(length, messages);
  }
  if (messages > 1) {
    return delivery.parts(messages);
  }
  return length > longest * nearlyFull ? texts.count(length, longest) : null;
}
