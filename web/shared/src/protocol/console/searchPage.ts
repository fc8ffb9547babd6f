import { isFields } from '../fields';
import { type MessagePlace, readMessagePlace } from './messagePlace';
import { type Named, type Page, readList, readNamed, readPage, readText } from './read';

/** A part of a snippet: what was searched for, or what stands around it. */
export type SnippetPart = { readonly text: string; readonly isHit: boolean };

/** A message that was found. `operator` is null where the visitor wrote it. */
export type SearchHit = MessagePlace & {
  readonly operator: Named | null;
  readonly isNote: boolean;
  readonly snippet: readonly SnippetPart[];
};

/** One page of what was found; `next` is null at the end. A page may be short and yet have a next. */
export type SearchPage = Page<SearchHit>;

/** Reads a page of hits; undefined where one cannot be read. */
export function readSearchPage(value: unknown): SearchPage | undefined {
  return readPage(value, readHit);
}

function readHit(value: unknown): SearchHit | undefined {
  const place = readMessagePlace(value);
  const snippet = isFields(value) ? readList(value.snippet, readPart) : undefined;
  return place && snippet && isFields(value)
    ? { ...place, operator: readNamed(value.operator) ?? null, isNote: value.isNote === true, snippet }
    : undefined;
}

function readPart(value: unknown): SnippetPart | undefined {
  const text = isFields(value) ? readText(value.text) : undefined;
  return isFields(value) && text !== undefined ? { text, isHit: value.isHit === true } : undefined;
}
