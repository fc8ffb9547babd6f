import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { useCallback, useState } from 'react';
import { readStored, store } from '../../common/storage';
import type { WritingMode } from './useWriting';

/** The text being written. */
export type Draft = { readonly text: string; readonly set: (text: string) => void };

/** The text being written, kept in the browser under the conversation's id, the note apart from the reply. */
export function useDraft(id: ConversationId, mode: WritingMode): Draft {
  const key = `omnichannel.draft.${mode === 'note' ? 'note.' : ''}${id}`;
  const [text, setText] = useState(() => readStored(key) ?? '');
  const set = useCallback(
    (next: string) => {
      setText(next);
      store(key, next === '' ? null : next);
    },
    [key],
  );
  return { text, set };
}
