import { describe, expect, it } from 'vitest';
import { launcherDe, panelDe } from './de';
import { launcherEn, panelEn } from './en';
import { fill } from './fill';

const pairs = [
  { name: 'launcher', en: launcherEn as Record<string, string>, de: launcherDe as Record<string, string> },
  { name: 'panel', en: panelEn as Record<string, string>, de: panelDe as Record<string, string> },
];

const places = (text: string | undefined) => (text?.match(/\{\w+\}/g) ?? []).sort();

describe.each(pairs)('the $name texts', ({ en, de }) => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(de)).toEqual(Object.keys(en));
  });

  it('are never empty', () => {
    expect([...Object.values(en), ...Object.values(de)].filter((text) => text.trim() === '')).toEqual([]);
  });

  it('name the same places in both languages', () => {
    for (const [key, text] of Object.entries(en)) {
      expect(places(de[key]), key).toEqual(places(text));
    }
  });
});

describe('filling a text', () => {
  it('puts the values in their places', () => {
    expect(fill('{count} of {limit}', { count: 1, limit: 2 })).toBe('1 of 2');
  });

  it('takes a value literally, even one that looks like a place or a pattern', () => {
    expect(fill('{name} is typing', { name: '$& {count}' })).toBe('$& {count} is typing');
  });

  it('leaves a place without a value visible', () => {
    expect(fill('Hello {name}', {})).toBe('Hello {name}');
  });
});
