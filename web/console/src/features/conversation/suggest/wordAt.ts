/** A word with a sign before it that is being typed: what stands behind the sign, and where it is in the text. */
export type MarkedWord = {
  readonly mark: Mark;
  readonly query: string;
  readonly from: number;
  readonly to: number;
};

/** The signs that call for something: a canned reply, a colleague. */
export type Mark = '/' | '@';

const atEnd = {
  '/': /(?:^|\s)\/([\p{L}\p{M}\p{Nd}_-]*)$/u,
  '@': /(?:^|[\s(])@([\p{L}\p{M}\p{Nd}'’.-]*)$/u,
} as const;

/** The marked word in front of the caret, or null. A sign inside a word, as in an address, is none. */
export function wordAt(text: string, caret: number, mark: Mark): MarkedWord | null {
  const query = atEnd[mark].exec(text.slice(0, caret))?.[1];
  return query === undefined ? null : { mark, query, from: caret - query.length - 1, to: caret };
}
