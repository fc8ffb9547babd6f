import { fieldsOf, isFields } from '../fields';
import { type Abilities, readAbilities } from './abilities';
import { type Drafts, readDrafts } from './draft';
import { type Entry, readEntry } from './entry';
import { numberOrNull, readList, readNumber, textOrNull } from './read';
import { type Row, readRow } from './row';
import { readVisitor, type Visitor } from './visitor';

/** How far each side has read. */
export type Marks = { readonly visitor: number | null; readonly operator: number | null };

/** What one message to this visitor may hold: UTF-16 units of text, how many files, bytes of one file. */
export type MessageLimits = { readonly text: number; readonly files: number; readonly fileSize: number };

/**
 * An open conversation: its newest entries in ascending order. `before` is null when the first entry is among them;
 * `sequence` is the head's last sequence.
 */
export type Opened = {
  readonly row: Row;
  readonly visitor: Visitor;
  readonly entries: readonly Entry[];
  /** Older messages that were changed lately, as they are now, for who has them from before. */
  readonly changed: readonly Entry[];
  readonly before: number | null;
  readonly sequence: number;
  readonly marks: Marks;
  readonly limits: MessageLimits;
  /** What the vendor's channel can do; null on the web, where everything can be done. */
  readonly channel: Abilities | null;
  /** Since when the visitor has shut the sender out; null while they can be written to. */
  readonly unreachableSince: string | null;
  /** Whether this operator watches it unseen. */
  readonly watching: boolean;
  /** What this operator has written here and not sent. */
  readonly drafts: Drafts;
};

/** Reads what `Open` answers; undefined where any part cannot be read. */
export function readOpened(value: unknown): Opened | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const row = readRow(value.row);
  const visitor = readVisitor(value.visitor);
  const entries = readList(value.entries, readEntry);
  const changed = readList(value.changed, readEntry);
  const sequence = readNumber(value.sequence);
  if (!row || !visitor || !entries || !changed || sequence === undefined) {
    return undefined;
  }
  const marks = isFields(value.marks) ? value.marks : {};
  return {
    row,
    visitor,
    entries,
    changed,
    before: numberOrNull(value.before),
    sequence,
    marks: { visitor: numberOrNull(marks.visitor), operator: numberOrNull(marks.operator) },
    limits: readLimits(value.limits),
    channel: readAbilities(value.channel),
    unreachableSince: textOrNull(value.unreachableSince),
    watching: value.watching === true,
    drafts: readDrafts(value.drafts),
  };
}

// A hub that does not say so has its own defaults, and refuses by itself what is too much.
function readLimits(value: unknown): MessageLimits {
  const limits = fieldsOf(value);
  return {
    text: readNumber(limits.text) ?? 8000,
    files: readNumber(limits.files) ?? 10,
    fileSize: readNumber(limits.fileSize) ?? 26_214_400,
  };
}
