import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useLive } from '../common/live';
import type { AlertStore } from '../features/alerts/alertStore';

/** Mentions of the operator in the chat on the screen are read as soon as the page is in front: the hub is told, and nothing calls any more. */
export function useSeenMentions(alerts: AlertStore, open: ConversationId | null): void {
  const live = useLive();
  const calls = useSyncExternalStore(alerts.watch, () =>
    alerts.alerts.some((one) => one.about === 'chat' && one.kind === 'mentioned' && one.conversationId === open),
  );
  const read = useCallback(() => {
    if (open !== null && document.visibilityState === 'visible' && document.hasFocus()) {
      live.signal('ReadMentions', { conversationId: open });
      alerts.apply({ kind: 'opened', id: open });
    }
  }, [live, alerts, open]);
  // A mention without an alert is read too: the hub calls for the newest few alone.
  useEffect(read, [read]);
  useEffect(() => {
    if (!calls) {
      return;
    }
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [calls, read]);
}
