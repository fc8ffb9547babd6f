import { describe, expect, it } from 'vitest';
import { bytes } from './bytes';
import { clockTime, dayName, duration, shortTime, timeInZone } from './time';

const now = new Date(2026, 2, 5, 12, 0).getTime();
const at = (days: number) => new Date(2026, 2, 5 - days, 23, 30).toISOString();

describe('times', () => {
  it.each([
    [0, '0:00'],
    [-5000, '0:00'],
    [65_000, '1:05'],
    [3_600_000, '1:00:00'],
    [3_725_999, '1:02:05'],
  ])('%i ms are written %s', (milliseconds, text) => {
    expect(duration(milliseconds)).toBe(text);
  });

  it('name the day as people do', () => {
    expect([0, 1].map((days) => dayName(at(days), now))).toEqual(['Today', 'Yesterday']);
    expect(dayName(at(3), now)).toContain('March');
  });

  it('are short in a list: the hour today, the day before', () => {
    expect(shortTime(at(0), now)).toBe(clockTime(at(0)));
    expect(shortTime(at(1), now)).toBe('Yesterday');
    expect(shortTime(at(3), now)).toContain('Mar');
  });

  it('of an unknown zone are none', () => {
    expect(timeInZone('Mars/Olympus', now)).toBeNull();
    expect(timeInZone('Europe/Berlin', now)).toMatch(/\d/);
  });
});

describe('sizes', () => {
  it.each([
    [900, '900'],
    [1400, '1.4'],
    [2_500_000, '2.5'],
  ])('%i bytes start with %s', (size, text) => {
    expect(bytes(size).startsWith(text)).toBe(true);
  });

  it('of several bytes are in the plural', () => {
    expect(bytes(2)).toMatch(/bytes/i);
  });
});
