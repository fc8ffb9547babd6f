import { describe, expect, it } from 'vitest';
import { accentTokens, blackOrWhiteOn, contrast } from './accentTokens';

/** The grounds that words stand on, as tokens.css has them. */
const grounds = { light: '#e9ebf1', dark: '#30333b' };

function hexOf(rgb: string): string {
  const parts = rgb.match(/\d+/g) ?? [];
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

describe('the tokens of an accent', () => {
  it.each(['#000000', '#ffffff', '#ffdd00', '#4f46e5', '#808080', '#767676', '#00ff00', '#ff0000'])(
    'keep every word on and in %s readable',
    (accent) => {
      const words = blackOrWhiteOn(accent) === '#fff' ? '#ffffff' : '#000000';
      expect(contrast(accent, words)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(hexOf(accentTokens(accent, false)['--accent-text'] ?? ''), grounds.light)).toBeGreaterThan(4.4);
      expect(contrast(hexOf(accentTokens(accent, true)['--accent-text'] ?? ''), grounds.dark)).toBeGreaterThan(4.4);
      expect(contrast(hexOf(accentTokens(accent, false)['--accent-strong'] ?? ''), words)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('are black on yellow and white on indigo', () => {
    expect([blackOrWhiteOn('#ffdd00'), blackOrWhiteOn('#4f46e5')]).toEqual(['#000', '#fff']);
  });

  it.each(['', 'red', '#fff', '#12345g', '#123456;}'])('are none for "%s"', (accent) => {
    expect(accentTokens(accent, false)).toEqual({});
  });
});

describe('contrast', () => {
  it('is 21 between black and white, and 1 between equals', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#4f46e5', '#4f46e5')).toBeCloseTo(1);
  });
});
