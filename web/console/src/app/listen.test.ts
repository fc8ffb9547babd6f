import { notificationsStore } from '@mantine/notifications';
import { listNames } from '@omnichannel/shared/protocol/console/listNames';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import type { RowPage } from '@omnichannel/shared/protocol/console/rowPage';
import { sampleEntry, sampleId, sampleOpened, sampleRow } from '@omnichannel/shared/protocol/console/samples';
import { LiveConnection } from '@omnichannel/shared/signalr/liveConnection';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { keys } from '../common/keys';
import { TypingStore } from '../common/typingStore';
import { ViewerStore } from '../common/viewers/viewerStore';
import { AlertStore } from '../features/alerts/alertStore';
import { DraftKeeper } from '../features/conversation/composer/draftKeeper';
import { EndQuestions } from '../features/conversation/ending/endQuestions';
import { showUndoEnd } from '../features/conversation/ending/showUndoEnd';
import { Outbox } from '../features/conversation/outbox/outbox';
import { listen } from './listen';

const here = sampleId(1);
const anna = { id: 'anna', name: 'Anna' };
const head = { version: 1, count: 0 };
const beat = { lists: Object.fromEntries(listNames.map((name) => [name, head])), open: {} };

function setUp() {
  const handlers = new Map<string, (value: unknown) => void>();
  const socket = {
    state: 'Connected',
    start: async () => undefined,
    stop: async () => undefined,
    invoke: async () => undefined,
    send: async () => undefined,
    on: (method: string, handler: (value: unknown) => void) => void handlers.set(method, handler),
    onclose: () => undefined,
  };
  const client = new QueryClient();
  client.setQueryData<Partial<Me>>(keys.me, { id: anna.id, role: 'admin', departments: [] });
  client.setQueryData<RowPage>(keys.list('mine'), { items: [], next: null });
  client.setQueryData<RowPage>(keys.list('queue'), { items: [sampleRow()], next: null });
  client.setQueryData<Opened>(keys.conversation(here), sampleOpened());
  const alerts = new AlertStore();
  const desk = {
    outbox: new Outbox(client, () => new Promise(() => undefined)),
    drafts: new DraftKeeper(anna.id, async () => 1),
    typing: new TypingStore(),
    viewers: new ViewerStore(),
    seen: new Map(),
    endQuestions: new EndQuestions(),
  };
  listen({ live: new LiveConnection(socket), client, desk, alerts });
  return {
    client,
    alerts,
    desk,
    push: (method: string, value: unknown) => handlers.get(method)?.(JSON.parse(JSON.stringify(value))),
    rows: (list: 'mine' | 'queue') => client.getQueryData<RowPage>(keys.list(list))?.items.map((row) => row.id),
    opened: () => client.getQueryData<Opened>(keys.conversation(here)),
    isStale: (key: readonly unknown[]) => client.getQueryState(key)?.isInvalidated,
  };
}

const alert = { conversationId: here, contact: { id: 'vera', name: 'Vera', email: null }, at: '2026-03-01T12:00:00Z' };

describe('a push of the hub', () => {
  it('moves a conversation from the queue to my chats and ends its alert', () => {
    const { push, rows, alerts, opened } = setUp();
    push('HandoffAlert', alert);
    expect(alerts.alerts).toHaveLength(1);

    push('RowChanged', sampleRow({ version: 2, state: 'assigned', owner: anna }));

    expect([rows('queue'), rows('mine')]).toEqual([[], [here]]);
    expect(alerts.alerts).toEqual([]);
    expect(opened()?.row.owner).toEqual(anna);
  });

  it('that a chat goes on takes the offer to undo its end away', () => {
    const { push } = setUp();
    const notices = () => notificationsStore.getState().notifications.map((one) => one.id);
    showUndoEnd(here, () => undefined);
    push('RowChanged', sampleRow({ version: 2, state: 'closed' }));
    expect(notices()).toEqual([`ended-${here}`]);

    push('RowChanged', sampleRow({ version: 3, state: 'assigned', owner: anna }));

    expect(notices()).toEqual([]);
  });

  it('says which colleagues look', () => {
    const { push, desk } = setUp();
    const ben = { id: 'ben', name: 'Ben' };
    push('ViewersShown', { conversationId: here, viewers: [anna, ben] });
    expect(desk.viewers.of(here)).toEqual([ben]);
  });

  it('appends what was written and ends the typing of the visitor', () => {
    const { push, desk, opened } = setUp();
    push('TypingShown', { conversationId: here, kind: 'visitor', name: 'Vera' });
    expect(desk.typing.of(here)).not.toBeNull();

    push('Appended', { conversationId: here, entries: [sampleEntry(4)] });

    expect(opened()?.sequence).toBe(4);
    expect(desk.typing.of(here)).toBeNull();
  });

  it('with a gap has the conversation opened again', () => {
    const { push, isStale } = setUp();
    push('Appended', { conversationId: here, entries: [sampleEntry(9)] });

    expect(isStale(keys.conversation(here))).toBe(true);
  });

  it('about notes of a contact has theirs read again, and nobody else’s', () => {
    const { push, client, isStale } = setUp();
    client.setQueryData(keys.contactNotes('vera'), { pages: [], pageParams: [] });
    client.setQueryData(keys.contactNotes('kim'), { pages: [], pageParams: [] });
    push('ContactNotesChanged', { contactId: 'vera' });

    expect([isStale(keys.contactNotes('vera')), isStale(keys.contactNotes('kim'))]).toEqual([true, false]);
  });

  it('that takes a conversation out of my reach takes it off the screen', () => {
    const { push, rows, opened } = setUp();
    push('RowLeft', { conversationId: here });

    expect(rows('queue')).toEqual([]);
    expect(opened()).toBeUndefined();
  });

  it('with a heartbeat finds the list whose push was lost, and no other', () => {
    const { push, isStale } = setUp();
    push('Heartbeat', beat);
    push('Heartbeat', { ...beat, lists: { ...beat.lists, queue: { version: 2, count: 1 } } });

    expect([isStale(keys.list('queue')), isStale(keys.list('mine'))]).toEqual([true, false]);
  });

  it('with a heartbeat finds mentions that came, were looked at, or may no longer be seen', () => {
    const { push, client, isStale } = setUp();
    const mentioned = (version: number, count: number) => {
      client.setQueryData(keys.mentions, { pages: [], pageParams: [] });
      push('Heartbeat', { ...beat, mentions: { version, count } });
      return isStale(keys.mentions);
    };

    expect([mentioned(1, 1), mentioned(1, 1), mentioned(2, 1), mentioned(2, 0)]).toEqual([false, false, true, true]);
  });

  it('with a heartbeat finds the message whose push was lost', () => {
    const { push, isStale } = setUp();
    push('Heartbeat', { ...beat, open: { [here]: 3 } });
    expect(isStale(keys.conversation(here))).toBe(false);

    push('Heartbeat', { ...beat, open: { [here]: 4 } });
    expect(isStale(keys.conversation(here))).toBe(true);
  });

  it('with a heartbeat that does not know the chat on the screen has it opened again', async () => {
    const { push, client } = setUp();
    const queryFn = vi.fn(async () => sampleOpened());
    new QueryObserver(client, { queryKey: keys.conversation(here), queryFn, staleTime: 1e9 }).subscribe(() => {});
    push('Heartbeat', { ...beat, open: { [here]: 3 } });
    expect(queryFn).not.toHaveBeenCalled();

    push('Heartbeat', beat);
    await vi.waitFor(() => expect(queryFn).toHaveBeenCalledTimes(1));
  });

  it('that moves a read mark is shown', () => {
    const { push, opened } = setUp();
    push('ReadMoved', { conversationId: here, kind: 'visitor', sequence: 3 });

    expect(opened()?.marks.visitor).toBe(3);
  });

  it('that says what I read elsewhere ends what called here', () => {
    const { push, alerts, client } = setUp();
    const mine = sampleRow({ version: 2, state: 'assigned', owner: anna });
    push('RowChanged', mine);
    push('RowChanged', { ...mine, version: 3, lastSequence: 4, lastVisitorSequence: 4 });
    expect(alerts.replies.unseen).toHaveLength(1);

    push('ReadMoved', { conversationId: here, kind: 'operator', sequence: 4, operatorId: anna.id });

    expect(alerts.replies.unseen).toEqual([]);
    expect(client.getQueryData<RowPage>(keys.list('mine'))?.items[0]?.readSequence).toBe(4);
  });

  it('that says that I have looked at a chat elsewhere ends what a colleague did with it, and no one else’s look does', () => {
    const { push, alerts } = setUp();
    push('ChatAlert', { ...alert, kind: 'assigned', by: { id: 'bo', name: 'Bo' } });

    push('ReadMoved', { conversationId: here, kind: 'operator', sequence: 4, operatorId: 'bo' });
    expect(alerts.alerts).toHaveLength(1);
    push('ReadMoved', { conversationId: here, kind: 'operator', sequence: 4, operatorId: anna.id });

    expect(alerts.alerts).toEqual([]);
  });

  it('that says that I read on the screen here leaves what a colleague did there to be seen', () => {
    const { push, client, alerts } = setUp();
    const queryFn = async () => sampleOpened();
    new QueryObserver(client, { queryKey: keys.conversation(here), queryFn, staleTime: 1e9 }).subscribe(() => {});
    push('ChatAlert', { ...alert, kind: 'declined', by: { id: 'bo', name: 'Bo' } });
    push('ReadMoved', { conversationId: here, kind: 'operator', sequence: 4, operatorId: anna.id });

    expect(alerts.alerts).toHaveLength(1);
  });

  it('about me changes my load', () => {
    const { push, client } = setUp();
    push('MeChanged', { id: 'anna', role: 'admin', status: 'busy', load: 2, cap: 5 });

    expect(client.getQueryData<Me>(keys.me)).toMatchObject({ status: 'busy', load: 2 });
  });

  it('that cannot be read changes nothing', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const { push, opened } = setUp();
    push('Appended', { conversationId: here, entries: [{ sequence: 'four' }] });

    expect(opened()).toEqual(sampleOpened());
    expect(warn).toHaveBeenCalled();
  });
});
