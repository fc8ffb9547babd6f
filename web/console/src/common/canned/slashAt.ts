/** A slash command being typed: what was typed behind the slash, and where it stands in the text. */
export type Slash = { readonly query: string; readonly from: number; readonly to: number };

const atEnd = /(?:^|\s)\/([\p{L}\p{M}\p{Nd}_-]*)$/u;

/** The slash command in front of the caret, or null. A slash inside a word, as in a web address, is none. */
export function slashAt(text: string, caret: number): Slash | null {
  const match = atEnd.exec(text.slice(0, caret));
  const query = match?.[1];
  return query === undefined ? null : { query, from: caret - query.length - 1, to: caret };
}
