import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lineIsBack, request } from './request';

/** A hub that never answers: a call ends only when it is given up. */
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'fetch',
    (_url: string, { signal }: RequestInit) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('given up')))),
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a call that is not answered', () => {
  it('is given up when the line comes back behind it', async () => {
    const ended = vi.fn();
    request('/somewhere', {}).then(ended);
    await vi.advanceTimersByTimeAsync(900);
    lineIsBack();
    await vi.advanceTimersByTimeAsync(0);
    expect(ended).not.toHaveBeenCalled();

    await vi.advanceTimersByTimeAsync(100);
    lineIsBack();
    await vi.advanceTimersByTimeAsync(0);
    expect(ended).toHaveBeenCalledWith({ kind: 'later', wait: 0 });
  });

  it('is given up by itself, and the next one is waited for longer', async () => {
    const ended = vi.fn();
    request('/somewhere', {}).then(ended);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(ended).toHaveBeenCalledTimes(1);
    request('/somewhere', {}).then(ended);
    await vi.advanceTimersByTimeAsync(2_900);
    expect(ended).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(ended).toHaveBeenCalledTimes(2);
  });
});
