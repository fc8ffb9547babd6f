import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { useCallback, useState } from 'react';
import { readStored, store } from '../../common/storage';
import { type Kept, type OpenTab, readTabs, without, withTab } from './openTabs';

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
    (id: ConversationId, name: string, keep: Kept) =>
      change((old) => withTab(old, { id, name, usedAt: Date.now() }, keep)),
    [change],
  );
  const close = useCallback((id: ConversationId) => change((old) => without(old, id)), [change]);
  return { tabs, open, close };
}
