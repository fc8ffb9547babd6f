import { texts } from '../texts';

/** Which keys together: Mod is Ctrl, or Command on Apple's keyboards. `code` is a key by its place, not by its letter. */
export type Chord = {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly code: string;
};

export type KeyPress = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'code' | 'key'>;

const onApple = /mac|iphone|ipad/i.test(navigator.platform ?? '');

/**
 * Reads keys such as Mod+KeyK, Alt+Shift+KeyT or Alt+Digit1. Places instead of letters, so that they lie under the
 * same fingers on every layout; only ? is found by what it writes, because it stands somewhere else on each.
 */
export function readChord(text: string): Chord {
  const parts = text.split('+');
  const code = parts.at(-1) ?? '';
  return { mod: parts.includes('Mod'), alt: parts.includes('Alt'), shift: parts.includes('Shift'), code };
}

/** Whether a key press means a chord. A key without Ctrl, Command or Alt means nothing while somebody types. */
export function meansChord(press: KeyPress, chord: Chord, isTyping: boolean): boolean {
  if (chord.code === '?') {
    return press.key === '?' && !press.ctrlKey && !press.metaKey && !press.altKey && !isTyping;
  }
  // AltGr is Ctrl with Alt on Windows: it writes letters and belongs to whoever types.
  const mod = onApple ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey;
  const noMod = !press.ctrlKey && !press.metaKey;
  return (
    press.code === chord.code &&
    press.altKey === chord.alt &&
    press.shiftKey === chord.shift &&
    (chord.mod ? mod : noMod) &&
    (chord.mod || chord.alt)
  );
}

/** The keys as they stand on the keyboard, each by itself. */
export function keyNames(text: string): readonly string[] {
  const { mod, alt, shift, code } = readChord(text);
  return [
    ...(mod ? [onApple ? '⌘' : texts.keys.ctrl] : []),
    ...(alt ? [onApple ? '⌥' : texts.keys.alt] : []),
    ...(shift ? [texts.keys.shift] : []),
    code.replace(/^(Key|Digit)/, ''),
  ];
}

/** Whether what has the focus takes letters. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
