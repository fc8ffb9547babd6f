import { describe, expect, it } from 'vitest';
import { backoff, backoffLimit } from './backoff';

describe('backoff', () => {
  it('starts with at most half a second', () => {
    expect(backoff(0, () => 1)).toBe(500);
  });

  it('doubles its ceiling', () => {
    expect([1, 2, 3].map((attempt) => backoff(attempt, () => 1))).toEqual([1000, 2000, 4000]);
  });

  it('never waits longer than half a minute, however often it failed', () => {
    expect(backoff(6, () => 1)).toBe(backoffLimit);
    expect(backoff(5000, () => 1)).toBe(backoffLimit);
  });

  it('uses the whole range below the ceiling', () => {
    expect(backoff(3, () => 0)).toBe(0);
    expect(backoff(3, () => 0.5)).toBe(2000);
  });
});
