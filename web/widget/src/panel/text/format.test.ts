// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatSize } from './formatSize';
import { formatDay, formatTime } from './formatTime';

const root = document.documentElement;

beforeEach(() => {
  root.lang = 'de';
});

afterEach(() => {
  root.lang = '';
});

describe('a day', () => {
  const now = new Date('2026-03-02T00:10:00');

  it.each([
    ['2026-03-02T00:05:00', 'heute'],
    ['2026-03-01T23:50:00', 'gestern'],
    ['2026-02-28T12:00:00', 'Samstag, 28. Februar'],
    ['2025-12-31T12:00:00', 'Mittwoch, 31. Dezember 2025'],
    ['2026-03-03T12:00:00', 'Dienstag, 3. März'],
    ['never', ''],
  ])('%s reads "%s"', (timestamp, words) => {
    expect(formatDay(timestamp, now)).toBe(words);
  });
});

describe('a time', () => {
  it('is that of the day, and empty where there is none', () => {
    expect(formatTime('2026-03-02T19:05:00')).toBe('19:05');
    expect(formatTime('')).toBe('');
  });
});

describe('a size', () => {
  it.each([
    [0, '0 Byte'],
    [900, '900 Byte'],
    [1024, '1 kB'],
    [1_500_000, '1,4 MB'],
    [26_214_400, '25 MB'],
    [3 * 1024 ** 4, '3.072 GB'],
  ])('of %i bytes reads "%s"', (bytes, words) => {
    // Between figure and unit stands a space that does not break.
    expect(formatSize(bytes).replace(/\s/g, ' ')).toBe(words);
  });
});
