import { isFields } from '../fields';
import { type Entry, readEntry } from './entry';
import { numberOrNull, readList } from './read';

/** Older entries, ascending; `before` is null when the first entry of the conversation is among them. */
export type EntryPage = { readonly entries: readonly Entry[]; readonly before: number | null };

/** Reads a page of entries; undefined where one entry cannot be read. */
export function readEntryPage(value: unknown): EntryPage | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const entries = readList(value.entries, readEntry);
  return entries === undefined ? undefined : { entries, before: numberOrNull(value.before) };
}
