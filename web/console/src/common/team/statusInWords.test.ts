import type { Standing } from '@omnichannel/shared/protocol/console/standing';
import { plainStanding, readStanding } from '@omnichannel/shared/protocol/console/standing';
import { describe, expect, it } from 'vitest';
import { clockTime } from '../format/time';
import { statusInWords } from './statusInWords';

const since = '2026-03-01T14:05:00Z';
const now = Date.parse('2026-03-01T15:00:00Z');
const time = clockTime(since);
const words = (status: 'available' | 'away' | 'busy' | 'offline', over: Partial<Standing>) =>
  statusInWords({ status, standing: { ...plainStanding, ...over } }, now);

describe('a status in words', () => {
  it('says since when and why', () => {
    expect(words('away', { since, reason: 'Lunch' })).toBe(`Away since ${time}: “Lunch”`);
    expect(words('busy', { since })).toBe(`Busy since ${time}`);
  });

  it('tells what the hub has set from what was chosen', () => {
    expect(words('away', { since, setBy: 'idle' })).toBe(`Away since ${time}, idle`);
    expect(words('offline', { since, setBy: 'connection' })).toBe(`Offline since ${time}`);
  });

  it('is one word where nothing else is known, and for whoever is available', () => {
    expect(words('away', {})).toBe('Away');
    expect(words('available', { since })).toBe('Available');
  });

  it('is read as far as it can be', () => {
    expect(readStanding({ reason: 'Lunch', setBy: 'somebody', since: 5 })).toEqual({
      reason: 'Lunch',
      setBy: 'self',
      since: null,
    });
    expect(readStanding(undefined)).toEqual(plainStanding);
  });
});
