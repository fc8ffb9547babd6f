import { describe, expect, it, vi } from 'vitest';
import type { Answer } from '../line/request';
import type { Watch } from '../line/sendForm';
import type { Outgoing } from './outgoing';
import { Uploads } from './Uploads';

function message(clientId: string): Outgoing {
  const files = [new File(['x'], 'x.png')];
  return { clientId, text: '', extra: {}, at: '', files, delivery: { kind: 'sending' } };
}

/** Uploads whose calls the test answers by hand, as a slow hub would. */
function uploads() {
  const calls: { id: string; watch: Watch; answer: (answer: Answer<string>) => void }[] = [];
  const state = { online: true };
  const files = new Uploads({
    ready: () => state.online,
    send: ({ clientId }, watch) =>
      new Promise((answer) => {
        calls.push({ id: clientId, watch, answer });
        watch.signal.addEventListener('abort', () => answer({ kind: 'later', wait: 0 }));
      }),
    changed: () => {},
  });
  const settle = async (call: number, answer: Answer<string>) => {
    calls[call]?.answer(answer);
    await Promise.resolve();
    await Promise.resolve();
  };
  const fates = () => files.queue.map(({ delivery }) => delivery);
  return { files, calls, state, settle, fates, ids: () => calls.map(({ id }) => id) };
}

const ok = { kind: 'ok', status: 200, value: 'c1|7' } as const;

describe('the uploads', () => {
  it('go one after the other and say how far they are', async () => {
    const { files, calls, settle, fates, ids } = uploads();
    files.add(message('a'));
    files.add(message('b'));
    expect(ids()).toEqual(['a']);
    calls[0]?.watch.progress(0.5);
    expect(fates()).toEqual([{ kind: 'sending', share: 0.5 }, { kind: 'sending' }]);
    await settle(0, ok);
    expect(fates()).toEqual([{ kind: 'sent', id: 'c1|7' }, { kind: 'sending' }]);
    expect(ids()).toEqual(['a', 'b']);
  });

  it('wait for the line, and are not sent again unasked when it broke', async () => {
    const { files, state, settle, fates, ids } = uploads();
    state.online = false;
    files.add(message('a'));
    expect(ids()).toEqual([]);
    state.online = true;
    files.flush();
    await settle(0, { kind: 'later', wait: 0 });
    files.flush();
    expect(fates()).toEqual([{ kind: 'rejected', reason: 'network' }]);
    expect(ids()).toEqual(['a']);
    files.retry('a');
    expect(ids()).toEqual(['a', 'a']);
  });

  it('stop when the visitor says so, and make room for the next', async () => {
    const { files, calls, settle, fates, ids } = uploads();
    files.add(message('a'));
    files.add(message('b'));
    files.stop('a');
    expect(calls[0]?.watch.signal.aborted).toBe(true);
    await settle(0, ok);
    expect(fates()).toEqual([{ kind: 'rejected', reason: 'stopped' }, { kind: 'sending' }]);
    expect(ids()).toEqual(['a', 'b']);
  });

  it('are forgotten when their echo came although they were stopped', async () => {
    const { files, settle } = uploads();
    files.add(message('a'));
    files.stop('a');
    files.remove(({ clientId }) => clientId === 'a');
    await settle(0, ok);
    expect(files.queue).toEqual([]);
  });

  it('are given up when the line comes back and they stood still, and may be tried again', async () => {
    vi.useFakeTimers();
    const { files, calls, fates, ids } = uploads();
    files.add(message('a'));
    calls[0]?.watch.progress(1);
    vi.advanceTimersByTime(2_000);
    files.lineIsBack();
    expect(calls[0]?.watch.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1_000);
    files.lineIsBack();
    await vi.advanceTimersByTimeAsync(0);
    expect(fates()).toEqual([{ kind: 'rejected', reason: 'network' }]);
    files.retry('a');
    expect(ids()).toEqual(['a', 'a']);
    vi.useRealTimers();
  });

  it('do not wait for an answer when the echo has come', async () => {
    const { files, ids, settle } = uploads();
    files.add(message('a'));
    files.add(message('b'));
    files.remove(({ clientId }) => clientId === 'a');
    await settle(0, ok);
    expect(ids()).toEqual(['a', 'b']);
  });

  it('say why the hub refused', async () => {
    const { files, settle, fates } = uploads();
    files.add(message('a'));
    await settle(0, { kind: 'refused', status: 415, code: 'file-refused' });
    expect(fates()).toEqual([{ kind: 'rejected', reason: 'type' }]);
  });

  it('begin anew in another conversation', async () => {
    const { files, state, settle, fates, ids } = uploads();
    files.add(message('a'));
    state.online = false;
    files.startOver();
    await settle(0, ok);
    expect(fates()).toEqual([{ kind: 'sending' }]);
    state.online = true;
    files.flush();
    expect(ids()).toEqual(['a', 'a']);
  });
});
