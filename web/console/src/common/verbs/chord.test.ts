import { describe, expect, it } from 'vitest';
import { keyNames, meansChord, readChord } from './chord';

const press = (over: Partial<Parameters<typeof meansChord>[0]>) => ({
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  code: '',
  key: '',
  ...over,
});

describe('a key press', () => {
  it.each([
    ['Alt+KeyJ', { altKey: true, code: 'KeyJ', key: 'j' }, true],
    ['Alt+KeyJ', { altKey: true, code: 'KeyJ', key: 'ö' }, true],
    ['Alt+KeyJ', { altKey: true, code: 'KeyK', key: 'j' }, false],
    ['Alt+KeyJ', { altKey: true, shiftKey: true, code: 'KeyJ' }, false],
    ['Mod+KeyK', { ctrlKey: true, code: 'KeyK' }, true],
    ['Mod+KeyK', { ctrlKey: true, altKey: true, code: 'KeyK' }, false],
    ['Alt+KeyE', { ctrlKey: true, altKey: true, code: 'KeyE', key: '€' }, false],
    ['Alt+Digit1', { altKey: true, code: 'Digit1' }, true],
  ])('means %s by its place, whatever letter stands there: %j', (chord, keys, means) => {
    expect(meansChord(press(keys), readChord(chord), true)).toBe(means);
  });

  it('of a question mark means it unless somebody types', () => {
    expect(meansChord(press({ key: '?', shiftKey: true }), readChord('?'), false)).toBe(true);
    expect(meansChord(press({ key: '?', shiftKey: true }), readChord('?'), true)).toBe(false);
  });

  it('of a bare letter means nothing, whatever a verb may ask for', () => {
    expect(meansChord(press({ code: 'KeyJ', key: 'j' }), readChord('KeyJ'), false)).toBe(false);
  });

  it('is written as on the keyboard', () => {
    expect(keyNames('Mod+KeyK')).toEqual(['Ctrl', 'K']);
    expect(keyNames('Alt+Shift+Digit1')).toEqual(['Alt', 'Shift', '1']);
    expect(keyNames('?')).toEqual(['?']);
  });
});
