import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useVerbs } from '../../../common/verbs/useVerbs';
import type { Verb } from '../../../common/verbs/verb';
import { texts } from './noteTexts';
import { type Box, useDraft } from './useDraft';

/** For whom one writes: the visitor, or colleagues alone. */
export type WritingMode = 'reply' | 'note';

/** What is being written, and for whom. A reply and a note are two drafts, and going from one to the other sends nothing. */
export type Writing = Box & {
  readonly mode: WritingMode;
  readonly setMode: (mode: WritingMode) => void;
  /** Those of the reply, whatever is on: what is taken back goes there. */
  readonly reply: Box;
};

/** What the operator writes in a conversation; `mayReply` says whether the visitor hears them. */
export function useWriting({ row, drafts, limits }: Opened, mayReply: boolean): Writing {
  const [mode, setMode] = useState<WritingMode>('reply');
  const [asked, setAsked] = useState(0);
  const reply = useDraft(row.id, 'reply', drafts.reply, limits);
  const note = useDraft(row.id, 'note', drafts.note, limits);
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
