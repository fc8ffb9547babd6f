import { sampleId } from '@omnichannel/shared/protocol/console/samples';
import { LiveConnection } from '@omnichannel/shared/signalr/liveConnection';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveContext } from '../../../common/live';
import { useTypingSignal } from './useTypingSignal';

async function setUp() {
  const send = vi.fn(async () => undefined);
  const live = new LiveConnection({
    state: 'Connected',
    start: async () => undefined,
    stop: async () => undefined,
    invoke: async () => undefined,
    send,
    on: () => undefined,
    onclose: () => undefined,
  });
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <LiveContext value={live}>{children}</LiveContext>
  );
  const { result } = renderHook(() => useTypingSignal(sampleId(1)), { wrapper });
  const connect = async () => {
    live.start();
    await Promise.resolve();
    await Promise.resolve();
    expect(live.state.kind).toBe('connected');
  };
  return { send, connect, signal: result.current };
}

describe('the typing of an operator', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
  afterEach(() => void vi.useRealTimers());

  it('is told at most every three seconds', async () => {
    const { send, connect, signal } = await setUp();
    await connect();
    signal.typed();
    vi.advanceTimersByTime(2999);
    signal.typed();
    expect(send).toHaveBeenCalledTimes(1);

    vi.advanceTimersByTime(1);
    signal.typed();
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('is told at once for the next message', async () => {
    const { send, connect, signal } = await setUp();
    await connect();
    signal.typed();
    signal.sent();
    signal.typed();

    expect(send).toHaveBeenCalledTimes(2);
  });

  it('that nobody could hear does not count', async () => {
    const { send, connect, signal } = await setUp();
    signal.typed();
    await connect();
    signal.typed();

    expect(send).toHaveBeenCalledTimes(1);
  });
});
