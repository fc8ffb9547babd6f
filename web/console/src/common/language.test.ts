import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readLanguage } from './language';

describe('the language of the page', () => {
  beforeEach(() => vi.resetModules());
  afterEach(() => {
    localStorage.clear();
    vi.unstubAllGlobals();
  });

  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['EN-us', 'en'],
    ['fr', null],
    ['', null],
    ['constructor', null],
  ])('for the tag %s is %s', (tag, known) => {
    expect(readLanguage(tag)).toBe(known);
  });

  it('is what the operator chose, whatever the browser prefers', async () => {
    localStorage.setItem('omnichannel.language', 'de');

    expect((await import('./texts')).texts.today).toBe('Heute');
    expect((await import('./format/locale')).locale).toBe('de-DE');
  });

  it('is the first that the browser asks for and the console has', async () => {
    vi.stubGlobal('navigator', { languages: ['fr', 'de-CH', 'en'] });

    expect((await import('./texts')).texts.today).toBe('Heute');
    expect((await import('./format/locale')).locale).toBe('de-CH');
  });

  it('is English where nobody says otherwise', async () => {
    vi.stubGlobal('navigator', { languages: ['fr'] });

    expect((await import('./texts')).texts.today).toBe('Today');
  });
});
