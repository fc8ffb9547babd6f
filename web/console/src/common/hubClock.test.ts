import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { heardHubClock, hubNow } from './hubClock';

const noon = Date.parse('2026-11-25T12:00:00Z');
const dateOf = (time: number) => new Date(time).toUTCString();

describe("the hub's clock", () => {
  beforeEach(() => void vi.useFakeTimers({ now: noon }));
  afterEach(() => {
    heardHubClock(dateOf(Date.now()));
    vi.useRealTimers();
  });

  it.each([
    ['behind', 3_600_000],
    ['ahead', -3_600_000],
  ])('counts for a machine whose clock is an hour %s', (_, difference) => {
    heardHubClock(dateOf(noon + difference));

    expect(hubNow()).toBe(noon + difference);
    vi.setSystemTime(noon + 10_000);
    expect(hubNow()).toBe(noon + difference + 10_000);
  });

  it('does not shake a clock that is right, by the seconds of a header or of a slow answer', () => {
    heardHubClock(dateOf(noon - 4_000));

    expect(hubNow()).toBe(noon);
  });

  it('follows a clock that is put right', () => {
    heardHubClock(dateOf(noon + 3_600_000));
    vi.setSystemTime(noon + 3_600_000);

    heardHubClock(dateOf(noon + 3_600_000));

    expect(hubNow()).toBe(noon + 3_600_000);
  });

  it.each([null, '', 'yesterday'])('keeps what it knows when an answer says %j', (date) => {
    heardHubClock(dateOf(noon + 60_000));

    heardHubClock(date);

    expect(hubNow()).toBe(noon + 60_000);
  });
});
