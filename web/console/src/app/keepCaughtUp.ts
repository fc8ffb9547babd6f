import type { RowPage } from '@omnichannel/shared/protocol/console/rowPage';
import { byHubClock } from '../common/hubClock';
import { keys } from '../common/keys';
import type { Session } from './session';

// The two clocks are never quite the same, and to ring twice is better than not at all.
const margin = 5_000;

/**
 * After every start of the connection: everything on the screen is read again, what waited is sent, and those who
 * came into the queue meanwhile ring: the hub itself calls a console that comes back for those alone who wait longest.
 */
export function keepCaughtUp({ live, client, desk, alerts }: Session): () => void {
  let lostAt: number | null = null;
  const forget = live.watch(() => {
    if (live.state.kind === 'reconnecting') {
      lostAt = live.state.since;
    }
  });
  const stop = live.onConnected(() => {
    const since = lostAt;
    lostAt = null;
    desk.viewers.clear();
    void client.invalidateQueries({ queryKey: keys.me });
    void client.invalidateQueries({ queryKey: keys.conversations });
    void client.invalidateQueries({ queryKey: keys.mentions });
    void client.invalidateQueries({ queryKey: keys.allContactNotes });
    void client.invalidateQueries({ queryKey: keys.lists }).then(() => {
      if (since !== null) {
        raiseMissed(client.getQueryData<RowPage>(keys.list('queue')), byHubClock(since) - margin, alerts);
      }
    });
    desk.outbox.flush();
  });
  const stopFailed = live.onStartFailed(() => void client.invalidateQueries({ queryKey: keys.me }));
  return () => {
    forget();
    stop();
    stopFailed();
  };
}

function raiseMissed(queue: RowPage | undefined, since: number, alerts: Session['alerts']): void {
  for (const row of queue?.items ?? []) {
    // What the hub has said itself by now knows the reason too.
    const known = alerts.alerts.some((alert) => alert.conversationId === row.id);
    if (!known && row.offer === null && row.queuedAt !== null && Date.parse(row.queuedAt) >= since) {
      const { id: conversationId, contact, department, queuedAt: at } = row;
      const about = 'waiting' as const;
      const alert = { about, conversationId, contact, department, text: row.wish, reason: null, at, lastResort: false };
      alerts.apply({ kind: 'raised', alert, now: Date.now() });
    }
  }
}
