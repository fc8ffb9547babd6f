import { Textarea } from '@mantine/core';
import type { Abilities } from '@omnichannel/shared/protocol/console/abilities';
import type { Colleague } from '@omnichannel/shared/protocol/console/colleague';
import type { SentFile } from '@omnichannel/shared/protocol/console/entry';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { firstGap, type ReplyFacts } from '../../../common/canned/fillReply';
import { SuggestionList } from '../suggest/SuggestionList';
import { useCannedReplies } from '../suggest/useCannedReplies';
import { suggestColleagues } from '../suggest/useColleagues';
import { useSuggestions } from '../suggest/useSuggestions';
import { useTypedVerbs } from '../suggest/useTypedVerbs';
import { wordAt } from '../suggest/wordAt';
import { texts } from '../texts';
import styles from './Composer.module.css';
import { ComposerBar } from './ComposerBar';
import { texts as noteTexts } from './noteTexts';
import { UploadTray } from './UploadTray';
import { useCaret } from './useCaret';
import type { Draft } from './useDraft';
import { readyOf, type Uploads } from './useUploads';
import type { WritingMode } from './useWriting';

/** What is written where, and what it may hold. */
export type ComposerPlace = {
  readonly mode: WritingMode;
  /** Whom a note can mention. */
  readonly colleagues: readonly Colleague[];
  readonly facts: ReplyFacts;
  readonly longest: number;
  /** What the visitor's channel can do; null on the web. */
  readonly channel: Abilities | null;
  /** Until when the channel takes free text; null when always. */
  readonly replyUntil: string | null;
};

type Props = {
  readonly draft: Draft;
  readonly files: Uploads;
  readonly place: ComposerPlace;
  /** Opens the templates; null where the channel has none. */
  readonly onTemplates: (() => void) | null;
  /** Asks for a page to suggest; null where none can be. */
  readonly onPage: (() => void) | null;
  readonly onSend: (text: string, files: readonly SentFile[]) => void;
  readonly onTakeBack: () => void;
};

/** Where a reply or a note is written. Enter sends, Shift and Enter start a new line; files come by button, paste or drop. */
export function Composer({ draft, files, place, onTemplates, onPage, onSend, onTakeBack }: Props) {
  const { text } = draft;
  const box = useRef<HTMLTextAreaElement>(null);
  const caret = useCaret(box, draft);
  const isNote = place.mode === 'note';
  const words = isNote ? noteTexts : texts;
  const canned = useCannedReplies(isNote ? null : wordAt(text, caret.at, '/'), place.facts, caret.replace);
  const people = suggestColleagues(isNote ? wordAt(text, caret.at, '@') : null, place.colleagues, caret.replace);
  const typed = useTypedVerbs(text, () => draft.set(''));
  const choice = useSuggestions(typed.suggested ?? canned ?? people);
  const ready = readyOf(files.uploads);
  const busy = files.uploads.some(({ state }) => state.kind === 'uploading');
  const failed = files.uploads.some(({ state }) => state.kind === 'failed');
  const gap = isNote ? null : firstGap(text);
  const canSend = text.trim().length <= place.longest && (text.trim() !== '' || busy || ready.length > 0);
  const [waits, setWaits] = useState(false);
  const send = () => {
    setWaits(false);
    if (gap) {
      caret.select(gap);
    } else if (canSend && typed.refuses()) {
      return;
    } else if (canSend && busy) {
      setWaits(true);
    } else if (canSend) {
      onSend(text.trim(), ready);
      files.clear();
      draft.set('');
    }
  };
  // Sent while files were still on their way up: it goes out with the last of them, unless one has failed.
  useEffect(() => {
    if (waits && failed) {
      setWaits(false);
    } else if (waits && !busy) {
      send();
    }
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || choice.onKeyDown(event)) {
      return;
    }
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      send();
    } else if (event.key === 'z' && (event.ctrlKey || event.metaKey) && text === '') {
      event.preventDefault();
      onTakeBack();
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length > 0) {
      event.preventDefault();
      files.add(event.clipboardData.files);
    }
  };
  return (
    <div className={styles.box} data-mode={place.mode}>
      {choice.items.length > 0 && (
        <SuggestionList name={choice.name} items={choice.items} active={choice.active} onActive={choice.setActive} />
      )}
      <Textarea
        ref={box}
        id="composer"
        classNames={{ input: styles.input ?? '' }}
        variant="unstyled"
        aria-label={words.composer}
        aria-autocomplete="list"
        aria-controls={choice.items.length > 0 ? 'suggestions' : undefined}
        aria-activedescendant={choice.items[choice.active]?.id}
        placeholder={words.placeholder}
        dir="auto"
        autosize
        minRows={1}
        maxRows={8}
        value={text}
        onChange={(event) => caret.write(event.currentTarget)}
        onSelect={(event) => caret.moved(event.currentTarget)}
        onBlur={choice.close}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <UploadTray uploads={files.uploads} channel={place.channel} onRemove={files.remove} />
      <ComposerBar
        replyUntil={place.replyUntil}
        mode={place.mode}
        state={{
          text: text.trim(),
          longest: place.longest,
          channel: place.channel,
          hasGap: gap !== null,
          unknown: typed.unknown,
          noReplies: canned?.query === '' && canned.items.length === 0,
          waits,
        }}
        onFiles={files.add}
        onInsert={caret.insert}
        onTemplates={onTemplates}
        onPage={onPage}
        onSend={canSend ? send : null}
      />
    </div>
  );
}
