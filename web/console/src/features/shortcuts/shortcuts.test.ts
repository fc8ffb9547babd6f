import { describe, expect, it } from 'vitest';
import { shortcutOf } from './shortcuts';

const press = (over: Partial<Parameters<typeof shortcutOf>[0]>) => ({
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  code: '',
  key: '',
  ...over,
});

describe('a key press', () => {
  it.each([
    ['KeyJ', 'next'],
    ['KeyK', 'previous'],
    ['KeyP', 'take'],
    ['KeyE', 'end'],
    ['KeyL', 'write'],
    ['KeyQ', null],
  ])('with Alt and %s means %s, also while typing', (code, name) => {
    expect(shortcutOf(press({ altKey: true, code }), true)).toBe(name);
  });

  it('of a question mark opens the help unless somebody types', () => {
    expect(shortcutOf(press({ key: '?' }), false)).toBe('help');
    expect(shortcutOf(press({ key: '?' }), true)).toBeNull();
  });

  it('with Ctrl belongs to the browser, AltGr included', () => {
    expect(shortcutOf(press({ altKey: true, ctrlKey: true, code: 'KeyE' }), false)).toBeNull();
  });

  it('of a bare letter means nothing', () => {
    expect(shortcutOf(press({ code: 'KeyJ', key: 'j' }), false)).toBeNull();
  });
});
