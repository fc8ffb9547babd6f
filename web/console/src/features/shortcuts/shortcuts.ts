/** What a shortcut does. */
export type ShortcutName = 'next' | 'previous' | 'take' | 'end' | 'write' | 'help';

/** The keys of each shortcut as they stand on a keyboard. */
export const shortcutKeys: Readonly<Record<ShortcutName, readonly string[]>> = {
  next: ['Alt', 'J'],
  previous: ['Alt', 'K'],
  take: ['Alt', 'P'],
  end: ['Alt', 'E'],
  write: ['Alt', 'L'],
  help: ['?'],
};

// Physical keys, so that a layout which puts other letters there still works.
const withAlt: Readonly<Record<string, ShortcutName>> = {
  KeyJ: 'next',
  KeyK: 'previous',
  KeyP: 'take',
  KeyE: 'end',
  KeyL: 'write',
};

type KeyPress = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'code' | 'key'>;

/** The shortcut that a key press means, or null. A bare key means nothing while somebody types. */
export function shortcutOf(press: KeyPress, isTyping: boolean): ShortcutName | null {
  if (press.ctrlKey || press.metaKey) {
    return null;
  }
  if (press.altKey) {
    return withAlt[press.code] ?? null;
  }
  return press.key === '?' && !isTyping ? 'help' : null;
}
