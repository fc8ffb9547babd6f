import type { CommandId } from '@omnichannel/shared/protocol/console/ids';
import type { Result } from '@omnichannel/shared/protocol/console/result';
import { sampleEntry, sampleId } from '@omnichannel/shared/protocol/console/samples';
import { NotConnectedError } from '@omnichannel/shared/signalr/notConnectedError';
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { keys } from '../../common/keys';
import type { Command } from '../../common/runCommand';
import { Outbox, type Pending } from './outbox';

const here = sampleId(1);
const message = { text: 'Hello', files: [], lastSeen: 3 };

function refuse(code: string, rest: Partial<Extract<Result, { ok: false }>> = {}): Result {
  return { ok: false, code, message: null, owner: null, missed: [], ...rest };
}

function setUp(...answers: (Result | Error)[]) {
  const client = new QueryClient();
  const run = vi.fn(async (_id: CommandId, _command: Command): Promise<Result> => {
    const answer = answers.shift() ?? { ok: true, sequence: 9 };
    if (answer instanceof Error) {
      throw answer;
    }
    return answer;
  });
  const outbox = new Outbox(client, run);
  const all = () => client.getQueryData<readonly Pending[]>(keys.outbox(here)) ?? [];
  const becomes = (kind: string) => vi.waitFor(() => expect(all()[0]?.state.kind).toBe(kind));
  return { outbox, run, all, becomes };
}

describe('a message', () => {
  it('is shown at once and known as sent when the hub has it', async () => {
    const { outbox, run, all, becomes } = setUp();
    outbox.send(here, message);

    expect(all()[0]).toMatchObject({ text: 'Hello', state: { kind: 'sending' } });
    await becomes('sent');
    expect(run.mock.calls[0]?.[1]).toMatchObject({ method: 'Send', lastSeen: 3, force: false });
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
