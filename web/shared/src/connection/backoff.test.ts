import { describe, expect, it } from 'vitest';
import { backoff, backoffLimit } from './backoff';

describe('backoff', () => {
  it('starts with at most half a second', () => {
    expect(backoff(0, () => 1)).toBe(500);
  });

  it('doubles its ceiling', () => {
    expect([1, 2, 9, 10].map((attempt) => backoff(attempt, () => 1))).toEqual([1000, 2000, 4000, 8000]);
  });

  it('stays short for as long as most outages last', () => {
    expect([3, 4, 5, 6, 7, 8].map((attempt) => backoff(attempt, () => 1))).toEqual(Array(6).fill(2000));
  });

  it('never waits longer than half a minute, however often it failed', () => {
    expect(backoff(12, () => 1)).toBe(backoffLimit);
    expect(backoff(5000, () => 1)).toBe(backoffLimit);
  });

  it('uses the whole range below the ceiling', () => {
    expect(backoff(3, () => 0)).toBe(0);
    expect(backoff(3, () => 0.5)).toBe(1000);
  });
});
