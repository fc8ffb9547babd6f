import type { RowPage } from '@omnichannel/shared/protocol/console/rowPage';
import { sampleId, sampleRow } from '@omnichannel/shared/protocol/console/samples';
import { LiveConnection } from '@omnichannel/shared/signalr/liveConnection';
import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { heardHubClock } from '../common/hubClock';
import { keys } from '../common/keys';
import { TypingStore } from '../common/typingStore';
import { ViewerStore } from '../common/viewers/viewerStore';
import { AlertStore } from '../features/alerts/alertStore';
import { DraftKeeper } from '../features/conversation/draftKeeper';
import { EndQuestions } from '../features/conversation/endQuestions';
import { Outbox } from '../features/conversation/outbox';
import { keepCaughtUp } from './keepCaughtUp';

const lostAt = Date.parse('2026-03-01T12:00:00Z');

function setUp(queue: RowPage['items']) {
  let drop = () => {};
  const socket = {
    state: 'Connected',
    start: async () => undefined,
    stop: async () => undefined,
    invoke: async () => undefined,
    send: async () => undefined,
    on: () => undefined,
    onclose: (handler: () => void) => {
      drop = handler;
    },
  };
  const client = new QueryClient();
  client.setQueryData<RowPage>(keys.list('queue'), { items: queue, next: null });
  const outbox = new Outbox(client, () => new Promise(() => undefined));
  const flush = vi.spyOn(outbox, 'flush');
  const alerts = new AlertStore();
  const viewers = new ViewerStore();
  const live = new LiveConnection(socket, { now: () => lostAt, wait: async () => undefined });
  keepCaughtUp({
    live,
    client,
    desk: {
      outbox,
      drafts: new DraftKeeper('anna', async () => 1),
      typing: new TypingStore(),
      viewers,
      seen: new Map(),
      endQuestions: new EndQuestions(),
    },
    alerts,
  });
  live.start();
  return { client, alerts, viewers, flush, drop: () => drop() };
}

describe('after the connection was lost and is back', () => {
  afterEach(() => {
    heardHubClock(new Date().toUTCString());
    vi.useRealTimers();
  });

  it('what waits is sent and everything on the screen is read again', async () => {
    const { client, flush, drop } = setUp([]);
    await vi.waitFor(() => expect(flush).toHaveBeenCalledTimes(1));
    client.setQueryData<RowPage>(keys.list('queue'), { items: [], next: null });
    client.setQueryData(keys.contactNotes('vera'), { pages: [], pageParams: [] });
    drop();
    await vi.waitFor(() => expect(flush).toHaveBeenCalledTimes(2));

    expect(client.getQueryState(keys.list('queue'))?.isInvalidated).toBe(true);
    expect(client.getQueryState(keys.contactNotes('vera'))?.isInvalidated).toBe(true);
  });

  it('nobody is known to look any more until the hub says so', async () => {
    const { viewers, flush, drop } = setUp([]);
    await vi.waitFor(() => expect(flush).toHaveBeenCalledTimes(1));
    viewers.show({ conversationId: sampleId(1), viewers: [{ id: 'ben', name: 'Ben' }] }, 'anna');
    drop();
    await vi.waitFor(() => expect(flush).toHaveBeenCalledTimes(2));

    expect(viewers.of(sampleId(1))).toEqual([]);
  });

  it('those who came into the queue meanwhile ring, those from before do not', async () => {
    const before = sampleRow({ id: sampleId(1), queuedAt: '2026-03-01T11:50:00Z' });
    const meanwhile = sampleRow({ id: sampleId(2), queuedAt: '2026-03-01T12:01:00Z' });
    const { alerts, flush, drop } = setUp([before, meanwhile]);
    await vi.waitFor(() => expect(flush).toHaveBeenCalledTimes(1));
    expect(alerts.alerts).toEqual([]);
    drop();

    await vi.waitFor(() => expect(alerts.alerts.map((one) => one.conversationId)).toEqual([sampleId(2)]));
  });

  it('those who came meanwhile ring also where this machine’s clock is an hour ahead', async () => {
    vi.useFakeTimers({ now: lostAt, toFake: ['Date'] });
    heardHubClock('Sun, 01 Mar 2026 11:00:00 GMT');
    const before = sampleRow({ id: sampleId(1), queuedAt: '2026-03-01T10:50:00Z' });
    const meanwhile = sampleRow({ id: sampleId(2), queuedAt: '2026-03-01T11:01:00Z' });
    const { alerts, flush, drop } = setUp([before, meanwhile]);
    await vi.waitFor(() => expect(flush).toHaveBeenCalledTimes(1));
    drop();

    await vi.waitFor(() => expect(alerts.alerts.map((one) => one.conversationId)).toEqual([sampleId(2)]));
  });
});
