import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeActivity } from './activity';

describe('what is told of an operator’s touches', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function start(warned = false) {
    const tell = vi.fn();
    const state = { warned };
    return { tell, state, ...makeActivity({ tell, isWarned: () => state.warned }) };
  }

  it('is the first at once, and no more than one a minute', () => {
    const { tell, touched } = start();
    for (let second = 0; second < 60; second += 1) {
      touched();
      vi.advanceTimersByTime(999);
    }

    expect(tell).toHaveBeenCalledTimes(1);
  });

  it('is the last one too, however early in the minute it was', () => {
    const { tell, touched } = start();
    touched();
    vi.advanceTimersByTime(5_000);
    touched();
    vi.advanceTimersByTime(54_999);
    expect(tell).toHaveBeenCalledTimes(1);

    vi.advanceTimersByTime(1);

    expect(tell).toHaveBeenCalledTimes(2);
  });

  it('is nothing while nothing is touched', () => {
    const { tell, touched } = start();
    touched();
    vi.advanceTimersByTime(3_600_000);

    expect(tell).toHaveBeenCalledTimes(1);
  });

  it('is told at once while a warning stands, but not with every move', () => {
    const { tell, state, touched } = start();
    touched();
    vi.advanceTimersByTime(10_000);
    state.warned = true;

    touched();
    touched();

    expect(tell).toHaveBeenCalledTimes(2);
  });

  it('is nothing any more once it is stopped', () => {
    const { tell, touched, stop } = start();
    touched();
    touched();
    stop();
    vi.advanceTimersByTime(60_000);

    expect(tell).toHaveBeenCalledTimes(1);
  });
});
