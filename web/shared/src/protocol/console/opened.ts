import { isFields } from '../fields';
import { type Entry, readEntry } from './entry';
import { numberOrNull, readList, readNumber } from './read';
import { type Row, readRow } from './row';
import { readVisitor, type Visitor } from './visitor';

/** How far each side has read. */
export type Marks = { readonly visitor: number | null; readonly operator: number | null };

/**
 * An open conversation: its newest entries in ascending order. `before` is null when the first entry is among them;
 * `sequence` is the head's last sequence.
 */
export type Opened = {
  readonly row: Row;
  readonly visitor: Visitor;
  readonly entries: readonly Entry[];
  readonly before: number | null;
  readonly sequence: number;
  readonly marks: Marks;
};

/** Reads what `Open` answers; undefined where any part cannot be read. */
export function readOpened(value: unknown): Opened | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const row = readRow(value.row);
  const visitor = readVisitor(value.visitor);
  const entries = readList(value.entries, readEntry);
  const sequence = readNumber(value.sequence);
  if (!row || !visitor || !entries || sequence === undefined) {
    return undefined;
  }
  const marks = isFields(value.marks) ? value.marks : {};
  return {
    row,
    visitor,
    entries,
    before: numberOrNull(value.before),
    sequence,
    marks: { visitor: numberOrNull(marks.visitor), operator: numberOrNull(marks.operator) },
  };
}
