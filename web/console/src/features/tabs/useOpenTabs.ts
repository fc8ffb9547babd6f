import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { Contact } from '@omnichannel/shared/protocol/console/row';
import { useCallback, useState } from 'react';
import { readStored, store } from '../../common/storage';
import { type Kept, type OpenTab, readTabs, tabOf, without, withTab } from './openTabs';

/** The tabs of an operator, remembered in this browser. */
export function useOpenTabs(operatorId: string) {
  const key = `omnichannel.tabs.${operatorId}`;
  const [tabs, setTabs] = useState(() => readTabs(readStored(key)));
  const change = useCallback(
    (to: (tabs: readonly OpenTab[]) => readonly OpenTab[]) =>
      setTabs((old) => {
        const next = to(old);
        store(key, next.length === 0 ? null : JSON.stringify(next));
        return next;
      }),
    [key],
  );
  const open = useCallback(
    (id: ConversationId, contact: Contact, keep: Kept) =>
      change((old) => withTab(old, tabOf(id, contact, Date.now()), keep)),
    [change],
  );
  const close = useCallback((id: ConversationId) => change((old) => without(old, id)), [change]);
  return { tabs, open, close };
}
