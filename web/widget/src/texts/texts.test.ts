import { describe, expect, it } from 'vitest';
import { directionOf } from './directionOf';
import { fill } from './fill';
import { inLanguage } from './inLanguage';
import * as en from './languages/en';
import { launcherTexts } from './launcherTexts';
import { panelTexts } from './panelTexts';

const translations = [
  ...Object.entries(panelTexts).map(([file, texts]) => ({ file, of: 'panel', texts, first: en.panel })),
  ...Object.entries(launcherTexts).map(([file, texts]) => ({ file, of: 'launcher', texts, first: en.launcher })),
] as readonly { file: string; of: string; texts: Record<string, string>; first: Record<string, string> }[];

const places = (text: string | undefined) => (text?.match(/\{\w+\}/g) ?? []).sort();

describe('the languages', () => {
  it('are English, German and whatever lies beside them', () => {
    const files = ['./languages/de.ts', './languages/en.ts'];
    expect(Object.keys(panelTexts)).toEqual(expect.arrayContaining(files));
    expect(Object.keys(launcherTexts)).toEqual(Object.keys(panelTexts));
  });
});

describe.each(translations)('the texts of the $of in $file', ({ texts, first }) => {
  it('have the keys of the English ones', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(first));
  });

  it('are never empty', () => {
    expect(Object.values(texts).filter((text) => text.trim() === '')).toEqual([]);
  });

  it('name the same places as the English ones', () => {
    for (const [key, text] of Object.entries(first)) {
      expect(places(texts[key]), key).toEqual(places(text));
    }
  });
});

describe('choosing a language', () => {
  const files = { './languages/de.ts': 'de', './languages/pt-BR.ts': 'br' };

  it.each([
    ['de', 'de', 'de'],
    ['de-AT', 'de', 'de'],
    ['pt-BR', 'pt-BR', 'br'],
    ['pt', 'en', 'english'],
    ['den', 'en', 'english'],
    ['', 'en', 'english'],
  ])('%j gets %s', (wanted, lang, texts) => {
    expect(inLanguage(files, wanted, 'english')).toEqual({ lang, texts });
  });

  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['de', 'ltr'],
    ['ara', 'ltr'],
  ])('%s is written %s', (lang, direction) => {
    expect(directionOf(lang)).toBe(direction);
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
