import { isFields } from '../fields';
import { readList, textOrNull } from './read';
import { type Row, readRow } from './row';

/** One page of a list; `next` is null at the end, else what to ask for next. */
export type RowPage = { readonly items: readonly Row[]; readonly next: string | null };

/** Reads a page of rows; undefined where one row cannot be read. */
export function readRowPage(value: unknown): RowPage | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const items = readList(value.items, readRow);
  return items === undefined ? undefined : { items, next: textOrNull(value.next) };
}
