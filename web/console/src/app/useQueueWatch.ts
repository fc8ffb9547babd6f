import { useEffect } from 'react';
import type { AlertStore } from '../features/alerts/alertStore';
import { useList } from '../features/list/queries';

/**
 * Keeps my chats and the queue loaded whatever list is on the screen: the counts, the order for Alt+J and the end of
 * alerts depend on them.
 */
export function useQueueWatch(operatorId: string, alerts: AlertStore): void {
  useList('mine', operatorId);
  const { data: queue, dataUpdatedAt } = useList('queue', operatorId);
  useEffect(() => {
    if (queue && queue.next === null) {
      alerts.apply({ kind: 'queue', ids: queue.items.map((row) => row.id), now: dataUpdatedAt });
    }
  }, [queue, dataUpdatedAt, alerts]);
}
