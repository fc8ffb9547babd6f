import { describe, expect, it } from 'vitest';
import { Patience, patienceLimit, patienceStart } from './patience';

describe('patience', () => {
  it('grows while nothing comes, up to its limit', () => {
    const patience = new Patience();
    const limits = Array.from({ length: 7 }, () => {
      patience.exhausted(patience.limit);
      return patience.limit;
    });
    expect(limits.slice(0, 3)).toEqual([3_000, 4_500, 6_750]);
    expect(limits.at(-1)).toBe(patienceLimit);
  });

  it('grows once for calls that waited at the same time', () => {
    const patience = new Patience();
    patience.exhausted(2_000);
    patience.exhausted(2_000);
    expect(patience.limit).toBe(3_000);
  });

  it('is short again after a quick answer', () => {
    const patience = new Patience();
    patience.exhausted(2_000);
    patience.answered(80);
    expect(patience.limit).toBe(patienceStart);
  });

  it('waits at least twice as long as a slow line took', () => {
    const patience = new Patience();
    patience.answered(3_000);
    expect(patience.limit).toBe(6_000);
  });
});
