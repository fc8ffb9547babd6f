import type { CommandId } from '@omnichannel/shared/protocol/console/ids';
import type { Result } from '@omnichannel/shared/protocol/console/result';
import { sampleEntry, sampleId } from '@omnichannel/shared/protocol/console/samples';
import { NotConnectedError } from '@omnichannel/shared/signalr/notConnectedError';
import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '../../../common/keys';
import type { Command } from '../../../common/runCommand';
import { Outbox } from './outbox';
import type { OutboxHooks } from './outboxHooks';
import type { KeptMessage, Pending } from './pending';

const here = sampleId(1);
const message = { text: 'Hello', files: [], lastSeen: 3 };

function refuse(code: string, rest: Partial<Extract<Result, { ok: false }>> = {}): Result {
  return { ok: false, code, message: null, owner: null, missed: [], conversationId: null, ...rest };
}

function setUp(...answers: (Result | Error)[]) {
  return setUpHooked({}, ...answers);
}

function setUpHooked(hooks: Partial<OutboxHooks>, ...answers: (Result | Error)[]) {
  const client = new QueryClient();
  const run = vi.fn(async (_id: CommandId, _command: Command): Promise<Result> => {
    const answer = answers.shift() ?? { ok: true, sequence: 9, conversationId: null };
    if (answer instanceof Error) {
      throw answer;
    }
    return answer;
  });
  const kept: { now: readonly KeptMessage[] } = { now: [] };
  const keep = (messages: readonly KeptMessage[]) => {
    kept.now = messages;
  };
  const outbox = new Outbox(client, run, { holdFor: () => 0, seen: () => 0, keep, ...hooks });
  const all = () => client.getQueryData<readonly Pending[]>(keys.outbox(here)) ?? [];
  const becomes = (kind: string) => vi.waitFor(() => expect(all()[0]?.state.kind).toBe(kind));
  return { outbox, run, all, becomes, kept };
}

describe('a message', () => {
  it('is shown at once and known as sent when the hub has it', async () => {
    const { outbox, run, all, becomes } = setUp();
    outbox.send(here, message);

    expect(all()[0]).toMatchObject({ text: 'Hello', state: { kind: 'sending' } });
    await becomes('sent');
    expect(run.mock.calls[0]?.[1]).toMatchObject({ method: 'Send', lastSeen: 3, force: false, page: false });
  });

  it('that suggests a page says so to the hub', async () => {
    const { outbox, run, becomes } = setUp();
    outbox.send(here, { ...message, text: 'https://shop.example/', page: true });

    await becomes('sent');
    expect(run.mock.calls[0]?.[1]).toMatchObject({ method: 'Send', text: 'https://shop.example/', page: true });
  });

  it('waits for the connection and goes out again under the same id', async () => {
    const { outbox, run, becomes } = setUp(new NotConnectedError());
    outbox.send(here, message);
    await becomes('waiting');

    outbox.flush();
    await becomes('sent');

    expect(run.mock.calls[1]?.[0]).toBe(run.mock.calls[0]?.[0]);
  });

  it('keeps its id when the outcome is unknown and an operator tries again', async () => {
    const { outbox, run, all, becomes } = setUp(new Error('hub'));
    outbox.send(here, message);
    await becomes('failed');

    outbox.retry(here, all()[0]?.id as CommandId);
    await becomes('sent');

    expect(run.mock.calls[1]?.[0]).toBe(run.mock.calls[0]?.[0]);
  });

  it('says who has the chat when it was refused', async () => {
    const { outbox, all, becomes } = setUp(refuse('not-owner', { owner: { id: 'ben', name: 'Ben' } }));
    outbox.send(here, message);
    await becomes('failed');

    expect(all()[0]?.state).toMatchObject({ reason: 'Ben has this chat', answered: true });
  });

  it('shows what was missed and is a new command when it is sent anyway', async () => {
    const { outbox, run, all, becomes } = setUp(refuse('stale-view', { missed: [sampleEntry(4)] }));
    outbox.send(here, message);
    await becomes('stale');
    expect(all()[0]?.state).toMatchObject({ missed: [{ sequence: 4 }] });

    outbox.retry(here, all()[0]?.id as CommandId, true);
    await becomes('sent');

    expect(run.mock.calls[1]?.[1]).toMatchObject({ force: true });
    expect(run.mock.calls[1]?.[0]).not.toBe(run.mock.calls[0]?.[0]);
  });

  it('is not overtaken while it waits for a decision, and what came onto the screen then has been seen', async () => {
    const refusals = 1;
    const { outbox, run, all, becomes } = setUpHooked({ seen: () => 4 }, refuse('stale-view'));
    outbox.send(here, { ...message, text: 'first' });
    outbox.send(here, { ...message, text: 'second' });
    await becomes('stale');
    outbox.send(here, { ...message, text: 'third' });
    await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(refusals));

    outbox.retry(here, all()[0]?.id as CommandId, true);
    await vi.waitFor(() => expect(all().map(({ state }) => state.kind)).toEqual(['sent', 'sent', 'sent']));

    const commands = run.mock.calls.slice(refusals).map(([, command]) => command);
    expect(commands).toMatchObject([
      { text: 'first', force: true },
      { text: 'second', lastSeen: 4 },
      { text: 'third', lastSeen: 4 },
    ]);
  });

  it('is given back for editing', async () => {
    const { outbox, all, becomes } = setUp(refuse('stale-view'));
    outbox.send(here, message);
    await becomes('stale');

    expect(outbox.take(here, all()[0]?.id as CommandId)?.text).toBe('Hello');
    expect(all()).toEqual([]);
  });

  it('is forgotten when it comes back in the log', async () => {
    const { outbox, all, becomes } = setUp();
    outbox.send(here, message);
    await becomes('sent');

    outbox.settle(here, [sampleEntry(4, { clientId: all()[0]?.id ?? null })]);

    expect(all()).toEqual([]);
  });

  it('goes out behind the one before it', async () => {
    const { outbox, run } = setUp();
    outbox.send(here, { ...message, text: 'first' });
    outbox.send(here, { ...message, text: 'second' });
    expect(run).not.toHaveBeenCalledTimes(2);

    await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(2));

    expect(run.mock.calls.map(([, command]) => command.method === 'Send' && command.text)).toEqual(['first', 'second']);
  });
});

describe('a message that can be taken back', () => {
  const hold = { holdFor: () => 5000 };

  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is shown at once and goes out when its time is over', async () => {
    const { outbox, run, all } = setUpHooked(hold);
    outbox.send(here, message);
    await vi.advanceTimersByTimeAsync(4900);
    expect(all()[0]?.state.kind).toBe('held');
    expect(run).not.toHaveBeenCalled();

    await vi.advanceTimersByTimeAsync(200);

    expect(run).toHaveBeenCalledOnce();
  });

  it('is given back and never said', async () => {
    const { outbox, run, all } = setUpHooked(hold);
    outbox.send(here, message);

    expect(outbox.take(here, all()[0]?.id as CommandId)?.text).toBe('Hello');
    await vi.advanceTimersByTimeAsync(10_000);

    expect(run).not.toHaveBeenCalled();
  });

  it('is not given back once it is on its way', async () => {
    const { outbox, run, all } = setUpHooked(hold);
    run.mockReturnValue(new Promise(() => undefined));
    outbox.send(here, message);
    await vi.advanceTimersByTimeAsync(5000);

    expect(outbox.take(here, all()[0]?.id as CommandId)).toBeUndefined();
    expect(all()).toHaveLength(1);
  });

  it('counts what came onto the screen meanwhile as seen', async () => {
    const { outbox, run } = setUpHooked({ ...hold, seen: () => 8 });
    outbox.send(here, message);
    await vi.advanceTimersByTimeAsync(5000);

    expect(run.mock.calls[0]?.[1]).toMatchObject({ lastSeen: 8 });
  });

  it('goes out at once when the chat is ended, and the end waits for it', async () => {
    const { outbox, run } = setUpHooked(hold);
    outbox.send(here, message);

    await outbox.releaseAll(here);

    expect(run).toHaveBeenCalledOnce();
  });

  it('is kept until the hub has it', async () => {
    const { outbox, kept } = setUpHooked(hold);
    outbox.send(here, message);
    expect(kept.now).toMatchObject([{ conversation: here, pending: { text: 'Hello' } }]);

    await vi.advanceTimersByTimeAsync(5000);

    expect(kept.now).toEqual([]);
  });
});

describe('a note for colleagues', () => {
  const note = { ...message, text: '@Ben look', note: { mentions: ['b'] } };

  it('goes out at once, says whom it mentions, and lets held replies wait', async () => {
    const { outbox, run, all } = setUpHooked({ holdFor: () => 5000 });
    outbox.send(here, message);
    outbox.send(here, note);
    await vi.waitFor(() => expect(run).toHaveBeenCalledOnce());

    expect(run.mock.calls[0]?.[1]).toEqual({
      method: 'Note',
      conversationId: here,
      text: '@Ben look',
      fileIds: [],
      mentions: ['b'],
    });
    expect(all()[0]?.state.kind).toBe('held');
  });

  it('does not wait behind a reply that waits for a decision', async () => {
    const { outbox, run, becomes } = setUp(refuse('stale-view'));
    outbox.send(here, message);
    await becomes('stale');
    outbox.send(here, note);

    await vi.waitFor(() => expect(run.mock.calls.map(([, { method }]) => method)).toEqual(['Send', 'Note']));
  });
});

describe('a message that a closed page has left', () => {
  const left = (at: number): KeptMessage => ({
    conversation: here,
    pending: {
      ...message,
      id: sampleId(77) as string as CommandId,
      at,
      target: null,
      note: null,
      state: { kind: 'waiting' },
    },
  });

  it('goes out under the same id', async () => {
    const { outbox, run, becomes } = setUp();
    outbox.restore([left(1000)], () => false);
    await becomes('sent');

    expect(run.mock.calls.map(([id]) => id)).toEqual([sampleId(77)]);
  });

  it('waits for the operator when it has grown old, and keeps its id even then', async () => {
    const { outbox, run, all, becomes, kept } = setUp();
    outbox.restore([left(1000)], () => true);
    expect(all()[0]?.state).toMatchObject({ kind: 'failed' });
    expect(run).not.toHaveBeenCalled();
    expect(kept.now).toHaveLength(1);

    outbox.retry(here, all()[0]?.id as CommandId);
    await becomes('sent');

    expect(run.mock.calls[0]?.[0]).toBe(sampleId(77));
  });
});

describe('a change of a message', () => {
  const edit = (text: string) => ({ text, files: [], lastSeen: 0, target: { sequence: 4, kind: 'edit' as const } });
  const changed = sampleEntry(6, { type: 'messageUpdate', changed: sampleEntry(4) });

  it('goes out at once, also where messages are held, and holds none of them back', async () => {
    const { outbox, run, all } = setUpHooked({ holdFor: () => 5000 });
    outbox.send(here, message);
    outbox.send(here, edit('Better'));
    await vi.waitFor(() => expect(all()[1]?.state.kind).toBe('sent'));

    expect(run.mock.calls.map(([, command]) => command)).toEqual([
      { method: 'Edit', conversationId: here, sequence: 4, text: 'Better' },
    ]);
    expect(all()[0]?.state.kind).toBe('held');
    outbox.take(here, all()[0]?.id as CommandId);
  });

  it('is a deletion where that is wanted', async () => {
    const { outbox, run, becomes } = setUp();
    outbox.send(here, { ...edit(''), target: { sequence: 4, kind: 'delete' } });
    await becomes('sent');

    expect(run.mock.calls[0]?.[1]).toEqual({ method: 'Delete', conversationId: here, sequence: 4 });
  });

  it('is forgotten when the message comes back changed', async () => {
    const { outbox, all, becomes } = setUp();
    outbox.send(here, edit('Better'));
    await becomes('sent');

    outbox.settle(here, [changed]);

    expect(all()).toEqual([]);
  });

  it('takes the place of one that failed', async () => {
    const { outbox, all, becomes } = setUp(refuse('not-owner'));
    outbox.send(here, edit('Better'));
    await becomes('failed');

    outbox.send(here, edit('Best'));
    await becomes('sent');

    expect(all().map((one) => one.text)).toEqual(['Best']);
  });

  it('waits for the connection and goes out again under the same id', async () => {
    const { outbox, run, becomes } = setUp(new NotConnectedError());
    outbox.send(here, edit('Better'));
    await becomes('waiting');

    outbox.flush();
    await becomes('sent');

    expect(run.mock.calls[1]?.[0]).toBe(run.mock.calls[0]?.[0]);
  });
});
