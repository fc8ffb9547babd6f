import type { Range } from '../composer/useCaret';

/** Something that can be put into the box in place of the word that is being typed. */
export type Suggestion = {
  /** Unique in its list, also as the id of an element. */
  readonly id: string;
  /** What it is called by, such as a shortcut. */
  readonly label: string;
  readonly name: string;
  /** What the chosen one would write; null where that is plain to see. */
  readonly preview: string | null;
  readonly pick: () => void;
};

/** What fits the word before the caret: `name` says what is offered, `hint` how to choose. */
export type Suggested = {
  readonly name: string;
  readonly items: readonly Suggestion[];
  /** Which word they are for: another word begins at the top again, and one that was closed stays closed. */
  readonly from: number;
  readonly query: string;
};

/** Puts a text in place of a range, and selects a part of it. */
export type Replace = (range: Range, text: string, select?: Range) => void;
