import { describe, expect, it } from 'vitest';
import { keepConnected, type Line } from './keepConnected';
import type { Answer } from './request';

const ok: Answer<string> = { kind: 'ok', status: 200, value: 'wss://hub.example/stream' };

/** Plays a list of tickets and stream lengths; stops when the tickets are used up. */
async function play(tickets: readonly Answer<string>[], lengths: readonly number[]) {
  const stop = new AbortController();
  const left = [...tickets];
  const lasting = [...lengths];
  const log: string[] = [];
  const waits: number[] = [];
  const line: Line = {
    ticket: () => Promise.resolve(left.shift() ?? ok),
    hold: (url) => {
      log.push(url);
      return Promise.resolve(lasting.shift() ?? 0);
    },
    wait: (milliseconds) => {
      waits.push(milliseconds);
      if (left.length === 0) {
        stop.abort();
      }
      return Promise.resolve();
    },
    lost: () => log.push('lost'),
    refused: () => log.push('refused'),
  };
  await keepConnected(line, stop.signal);
  return { log, waits };
}

describe('keeping the stream', () => {
  it('comes back after every end with a new ticket', async () => {
    const { log } = await play([ok, ok], [60_000, 60_000]);
    expect(log).toEqual([ok.value, 'lost', ok.value, 'lost']);
  });

  it('stops when the hub refuses', async () => {
    const { log } = await play([ok, { kind: 'refused', status: 403, code: 'blocked' }], [60_000]);
    expect(log).toEqual([ok.value, 'lost', 'refused']);
  });

  it('waits at least as long as the hub asks', async () => {
    const { waits } = await play([{ kind: 'later', wait: 45_000 }], []);
    expect(waits).toEqual([45_000]);
  });

  it('begins again with a short wait after a steady stream', async () => {
    const { waits } = await play(
      Array.from({ length: 12 }, () => ok),
      Array(12).fill(60_000),
    );
    expect(Math.max(...waits)).toBeLessThanOrEqual(1_000);
  });

  it('waits longer and longer while streams break at once', async () => {
    const { waits } = await play(
      Array.from({ length: 40 }, () => ok),
      [],
    );
    expect(Math.max(...waits)).toBeGreaterThan(5_000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(30_000);
  });
});
