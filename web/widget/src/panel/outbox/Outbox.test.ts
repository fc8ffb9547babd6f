import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../line/request';
import type { KeptText } from '../session/keptText';
import { Outbox } from './Outbox';
import { deserialise, type Outgoing, serialise } from './outgoing';

function message(clientId: string): Outgoing {
  return { clientId, text: clientId, extra: {}, at: '', files: [], delivery: { kind: 'sending' } };
}

function memory(): KeptText {
  let held: string | null = null;
  return {
    read: () => held,
    write: (text) => {
      held = text;
    },
  };
}

/** An outbox with a hub that answers from a list; what it was sent is in `sent`. */
function outbox(kept: KeptText, answers: readonly Answer<string>[], ready = () => true) {
  const sent: string[] = [];
  const left = [...answers];
  const box = new Outbox('test', kept, {
    ready,
    send: (next) => {
      sent.push(next.clientId);
      return Promise.resolve(left.shift() ?? { kind: 'ok', status: 200, value: `c1|${sent.length}` });
    },
    changed: () => {},
  });
  return { box, sent };
}

const later = { kind: 'later', wait: 0 } as const;
const fates = (box: Outbox) => box.queue.map(({ delivery }) => delivery);

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the outbox', () => {
  it('sends in order', async () => {
    const { box, sent } = outbox(memory(), []);
    box.add(message('a'));
    box.add(message('b'));
    await vi.runAllTimersAsync();
    expect(sent).toEqual(['a', 'b']);
  });

  it('keeps a message across a reload and sends the same id again', async () => {
    const kept = memory();
    const first = outbox(kept, [], () => false);
    first.box.add(message('a'));
    await vi.runAllTimersAsync();

    const second = outbox(kept, []);
    expect(second.box.queue.map(({ text }) => text)).toEqual(['a']);
    second.box.flush();
    await vi.runAllTimersAsync();
    expect(first.sent).toEqual([]);
    expect(second.sent).toEqual(['a']);
    expect(kept.read()).toBeNull();
  });

  it('tries again with the same id when the hub is away, and does not overtake', async () => {
    const { box, sent } = outbox(memory(), [later, later]);
    box.add(message('a'));
    box.add(message('b'));
    await vi.runAllTimersAsync();
    expect(sent).toEqual(['a', 'a', 'a', 'b']);
  });

  it('waits as long as the hub asks, also when something else knocks', async () => {
    const { box, sent } = outbox(memory(), [{ kind: 'later', wait: 10_000 }]);
    box.add(message('a'));
    await vi.advanceTimersByTimeAsync(9_000);
    box.flush();
    await vi.advanceTimersByTimeAsync(500);
    expect(sent).toEqual(['a']);
    await vi.runAllTimersAsync();
    expect(sent).toEqual(['a', 'a']);
  });

  it('a refused message stays with its reason and does not hold up the next', async () => {
    const { box, sent } = outbox(memory(), [{ kind: 'refused', status: 400, code: '' }]);
    box.add(message('a'));
    box.add(message('b'));
    await vi.runAllTimersAsync();
    expect(sent).toEqual(['a', 'b']);
    expect(fates(box)).toEqual([
      { kind: 'rejected', reason: 'failed' },
      { kind: 'sent', id: 'c1|2' },
    ]);
  });

  it.each([
    [413, '', 'tooLarge'],
    [415, '', 'type'],
    [409, 'conversation-closed', 'closed'],
    [404, '', 'failed'],
  ])('status %i %s reads as %s', async (status, code, reason) => {
    const { box } = outbox(memory(), [{ kind: 'refused', status, code }]);
    box.add(message('a'));
    await vi.runAllTimersAsync();
    expect(fates(box)).toEqual([{ kind: 'rejected', reason }]);
  });

  it('leaves alone what another tab has sent meanwhile', async () => {
    const kept = memory();
    outbox(kept, [], () => false).box.add(message('a'));
    const here = outbox(kept, []);
    const there = outbox(kept, []);
    there.box.flush();
    await vi.runAllTimersAsync();
    here.box.flush();
    await vi.runAllTimersAsync();
    expect([there.sent, here.sent]).toEqual([['a'], []]);
    expect(here.box.queue).toEqual([]);
  });

  it('does not lose what another tab has written meanwhile', async () => {
    const kept = memory();
    const here = outbox(kept, [], () => false);
    const there = outbox(kept, [], () => false);
    here.box.add(message('a'));
    there.box.add(message('b'));
    await vi.runAllTimersAsync();
    expect(deserialise(kept.read()).map(({ clientId }) => clientId)).toEqual(['a', 'b']);
  });

  it('sends from one tab what was written in another that is offline, and shows it there', async () => {
    const kept = memory();
    const there = outbox(kept, []);
    const here = outbox(kept, [], () => false);
    here.box.add(message('a'));
    there.box.shareAgain();
    expect(there.box.queue.map(({ text }) => text)).toEqual(['a']);
    await vi.runAllTimersAsync();
    expect(there.sent).toEqual(['a']);
    here.box.shareAgain();
    expect(here.box.queue).toEqual([]);
  });

  it('shows a refusal in every tab, and what became of it', async () => {
    const kept = memory();
    const here = outbox(kept, [{ kind: 'refused', status: 400, code: '' }]);
    const there = outbox(kept, []);
    here.box.add(message('a'));
    await vi.runAllTimersAsync();
    there.box.shareAgain();
    expect(fates(there.box)).toEqual([{ kind: 'rejected', reason: 'failed' }]);
    there.box.remove(({ clientId }) => clientId === 'a');
    here.box.shareAgain();
    expect(here.box.queue).toEqual([]);
    expect(there.sent).toEqual([]);
  });

  it('asks again, on the next page, what an ended conversation had refused', async () => {
    const kept = memory();
    const before = outbox(kept, [{ kind: 'refused', status: 409, code: 'conversation-closed' }]);
    before.box.add(message('a'));
    await vi.runAllTimersAsync();
    const after = outbox(kept, []);
    after.box.askAgain();
    after.box.flush();
    await vi.runAllTimersAsync();
    expect(after.sent).toEqual(['a']);
  });

  it('takes to a new conversation what the closed one refused', async () => {
    const { box, sent } = outbox(memory(), [{ kind: 'refused', status: 409, code: 'conversation-closed' }]);
    box.add(message('a'));
    await vi.runAllTimersAsync();
    box.startOver();
    box.flush();
    await vi.runAllTimersAsync();
    expect(sent).toEqual(['a', 'a']);
    expect(fates(box)).toEqual([{ kind: 'sent', id: 'c1|2' }]);
  });
});

describe('the queue in storage', () => {
  it.each(['', '{', '{}', '[null,1,{}]', '[{"clientId":7}]'])('broken text %j reads as empty', (text) => {
    expect(deserialise(text)).toEqual([]);
  });

  it('keeps the reason of a refusal, and nothing that only waits for its echo', () => {
    const refused: Outgoing = { ...message('a'), delivery: { kind: 'rejected', reason: 'closed' } };
    const sent: Outgoing = { ...message('b'), delivery: { kind: 'sent', id: 'c1|2' } };
    expect(deserialise(serialise([refused, sent]))).toEqual([refused]);
  });
});
