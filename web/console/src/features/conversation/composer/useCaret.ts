import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Draft } from './useDraft';

/** A range of the text, from and to. */
export type Range = readonly [number, number];

/** Where the caret of the reply box stands, and what can be written there. */
export type Caret = {
  readonly at: number;
  readonly write: (box: HTMLTextAreaElement) => void;
  readonly moved: (box: HTMLTextAreaElement) => void;
  readonly select: (range: Range) => void;
  readonly replace: (range: Range, text: string, select?: Range) => void;
  readonly insert: (text: string) => void;
};

/** Keeps the caret where somebody who writes expects it, also when something else than the keyboard writes. */
export function useCaret(box: RefObject<HTMLTextAreaElement | null>, draft: Draft): Caret {
  const [at, setAt] = useState(draft.text.length);
  const wanted = useRef<Range | null>(null);

  // The text is there only after it was rendered; then the selection can follow.
  useLayoutEffect(() => {
    if (wanted.current && box.current) {
      box.current.focus();
      box.current.setSelectionRange(...wanted.current);
      wanted.current = null;
    }
  });

  const select = (range: Range) => {
    wanted.current = range;
    setAt(range[1]);
    box.current?.focus();
    box.current?.setSelectionRange(...range);
  };
  const replace = ([from, to]: Range, text: string, part?: Range) => {
    const end = from + text.length;
    wanted.current = part ? [from + part[0], from + part[1]] : [end, end];
    setAt(wanted.current[1]);
    draft.set(draft.text.slice(0, from) + text + draft.text.slice(to));
  };
  return {
    at,
    write: (field) => {
      setAt(field.selectionEnd);
      draft.set(field.value);
    },
    moved: (field) => setAt(field.selectionEnd),
    select,
    replace,
    insert: (text) => {
      const field = box.current;
      const range: Range = field ? [field.selectionStart, field.selectionEnd] : [draft.text.length, draft.text.length];
      const before = draft.text.slice(0, range[0]);
      // A slash or an @ calls for something only at the beginning of a word.
      replace(range, (text === '/' || text === '@') && /\S$/.test(before) ? ` ${text}` : text);
    },
  };
}
