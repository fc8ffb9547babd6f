import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { useCallback, useState } from 'react';
import { readStored, store } from '../../common/storage';

/** The text being written. */
export type Draft = { readonly text: string; readonly set: (text: string) => void };

/** The text being written, kept in the browser under the conversation's id. */
export function useDraft(id: ConversationId): Draft {
  const key = `omnichannel.draft.${id}`;
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
