import { isFields } from '../fields';
import { type ConversationId, readConversationId } from './ids';
import { type Named, type Page, readList, readNamed, readNumber, readPage, readText } from './read';
import { type Row, readRow } from './row';

/** A part of a snippet: what was searched for, or what stands around it. */
export type SnippetPart = { readonly text: string; readonly isHit: boolean };

/** A message that was found. `operator` is null where the visitor wrote it. */
export type SearchHit = {
  readonly conversationId: ConversationId;
  readonly sequence: number;
  readonly at: string;
  readonly operator: Named | null;
  readonly isNote: boolean;
  readonly snippet: readonly SnippetPart[];
  readonly row: Row;
};

/** One page of what was found; `next` is null at the end. A page may be short and yet have a next. */
export type SearchPage = Page<SearchHit>;

/** Reads a page of hits; undefined where one cannot be read. */
export function readSearchPage(value: unknown): SearchPage | undefined {
  return readPage(value, readHit);
}

function readHit(value: unknown): SearchHit | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const conversationId = readConversationId(value.conversationId);
  const sequence = readNumber(value.sequence);
  const at = readText(value.at);
  const row = readRow(value.row);
  const snippet = readList(value.snippet, readPart);
  if (!conversationId || sequence === undefined || !at || !row || !snippet) {
    return undefined;
  }
  const operator = readNamed(value.operator) ?? null;
  return { conversationId, sequence, at, operator, isNote: value.isNote === true, snippet, row };
}

function readPart(value: unknown): SnippetPart | undefined {
  const text = isFields(value) ? readText(value.text) : undefined;
  return isFields(value) && text !== undefined ? { text, isHit: value.isHit === true } : undefined;
}
