import { type Page, readPage } from './read';
import { type Row, readRow } from './row';

/** One page of a list. */
export type RowPage = Page<Row>;

/** Reads a page of rows; undefined where one row cannot be read. */
export function readRowPage(value: unknown): RowPage | undefined {
  return readPage(value, readRow);
}
