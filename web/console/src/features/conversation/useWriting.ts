import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { MessageLimits } from '@omnichannel/shared/protocol/console/opened';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useVerbs } from '../../common/verbs/useVerbs';
import type { Verb } from '../../common/verbs/verb';
import { texts } from './noteTexts';
import { type Draft, useDraft } from './useDraft';
import { type Uploads, useUploads } from './useUploads';

/** For whom one writes: the visitor, or colleagues alone. */
export type WritingMode = 'reply' | 'note';

/** What is being written, and for whom. A reply and a note are two drafts, and going from one to the other sends nothing. */
export type Writing = {
  readonly mode: WritingMode;
  readonly setMode: (mode: WritingMode) => void;
  /** The draft and the files of the mode that is on. */
  readonly draft: Draft;
  readonly files: Uploads;
  /** Those of the reply, whatever is on: what is taken back goes there. */
  readonly reply: { readonly draft: Draft; readonly files: Uploads };
};

/** What the operator writes in a conversation; `mayReply` says whether the visitor hears them. */
export function useWriting(id: ConversationId, limits: MessageLimits, mayReply: boolean): Writing {
  const [mode, setMode] = useState<WritingMode>('reply');
  const [asked, setAsked] = useState(0);
  const reply = { draft: useDraft(id, 'reply'), files: useUploads(id, 'reply', limits) };
  const note = { draft: useDraft(id, 'note'), files: useUploads(id, 'note', limits) };
  const goTo = useCallback((next: WritingMode) => {
    setMode(next);
    setAsked((count) => count + 1);
  }, []);
  // The box of the other mode is there only after it was drawn.
  useEffect(() => {
    if (asked > 0) {
      document.getElementById('composer')?.focus();
    }
  }, [asked]);
  const verbs = useMemo(
    (): readonly Verb[] => [
      {
        id: 'chat.write',
        group: 'chat',
        name: texts.goToReply,
        word: 'reply',
        chord: 'Alt+KeyL',
        possible: mayReply,
        run: () => goTo('reply'),
      },
      {
        id: 'chat.note',
        group: 'chat',
        name: texts.goToNote,
        alias: texts.goToNoteAlias,
        word: 'note',
        chord: 'Alt+KeyO',
        run: () => goTo('note'),
      },
    ],
    [mayReply, goTo],
  );
  useVerbs(verbs);
  return { mode, setMode: goTo, ...(mode === 'note' ? note : reply), reply };
}
