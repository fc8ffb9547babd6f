import { describe, expect, it } from 'vitest';
import { EventLog } from './eventLog';

describe('the pushes kept for an answer on its way', () => {
  it('are those that came after it was asked for', () => {
    const log = new EventLog<number>();
    log.note(1);
    const from = log.position;
    expect(log.since(from)).toEqual([]);

    log.note(2);
    log.note(3);

    expect(log.since(from)).toEqual([2, 3]);
  });

  it('do not grow for ever', () => {
    const log = new EventLog<number>();
    for (let index = 0; index < 2000; index += 1) {
      log.note(index);
    }

    expect(log.since(0)).toHaveLength(500);
    expect(log.since(0).at(-1)).toBe(1999);
  });
});
