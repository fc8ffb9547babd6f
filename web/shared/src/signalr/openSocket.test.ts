// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A socket to an address that swallows everything. */
class SwallowedSocket extends EventTarget {
  static readonly OPEN = 1;
  static made = 0;
  onerror: ((event: Event) => void) | null = null;
  onclose: ((event: Event) => void) | null = null;

  constructor() {
    super();
    SwallowedSocket.made += 1;
  }

  close(): void {
    this.onerror?.(new Event('error'));
    this.onclose?.(new Event('close'));
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', SwallowedSocket);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the console socket', () => {
  it('gives up when it does not open, instead of waiting for minutes', async () => {
    const { openSocket } = await import('./openSocket');
    const failed = vi.fn();
    openSocket('http://hub.example/hubs/console').start().catch(failed);

    await vi.advanceTimersByTimeAsync(1_900);
    expect(SwallowedSocket.made).toBe(1);
    expect(failed).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);

    expect(failed).toHaveBeenCalledOnce();
  });
});
