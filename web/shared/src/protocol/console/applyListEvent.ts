import { applyRow, withMark } from './applyRow';
import type { ConversationId } from './ids';
import { fitsFilters, type ListFilters } from './listFilters';
import type { ListName } from './listNames';
import { compareRows, type ListViewer, listsOf, timeIn } from './listOf';
import type { Row } from './row';
import type { RowPage } from './rowPage';

/** What may happen to a list. `read` is this operator's own mark; see `withMark` about `messages`. */
export type ListEvent =
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'left'; readonly id: ConversationId }
  | {
      readonly kind: 'read';
      readonly id: ConversationId;
      readonly sequence: number;
      readonly messages: number | null;
    };

/** Which list, how it is narrowed, and who looks at it. */
export type ListView = ListViewer & { readonly list: ListName; readonly filters?: ListFilters };

/**
 * Old list and event give the new list. A row that sorts after the last loaded one of an unfinished list is left
 * out: it comes with its page, and putting it there would hide those between.
 */
export function applyListEvent(page: RowPage, event: ListEvent, view: ListView): RowPage {
  switch (event.kind) {
    case 'row':
      return applyRowChange(page, event.row, view);
    case 'left':
      return without(page, event.id);
    case 'read':
      return { ...page, items: page.items.map((row) => (row.id === event.id ? readUpTo(row, event) : row)) };
    default:
      return event satisfies never;
  }
}

function applyRowChange(page: RowPage, incoming: Row, view: ListView): RowPage {
  const old = page.items.find((row) => row.id === incoming.id);
  const row = old ? applyRow(old, incoming) : incoming;
  const others = without(sameContact(page, row), incoming.id);
  if (!listsOf(row, view).includes(view.list) || !fits(row, view, old !== undefined)) {
    return others;
  }
  const at = others.items.findIndex((item) => compareRows(view.list, row, item) < 0);
  if (at === -1 && page.next !== null) {
    return others;
  }
  const items = [...others.items];
  items.splice(at === -1 ? items.length : at, 0, row);
  return { ...page, items };
}

// What only the hub can tell stays as it was; the next heartbeat has the list fetched anew.
function fits(row: Row, { list, filters }: ListView, was: boolean): boolean {
  return !filters || (fitsFilters(row, filters, timeIn(list, row), Date.now()) ?? was);
}

// One person has one name in all their conversations.
function sameContact(page: RowPage, { contact }: Row): RowPage {
  const isOld = (row: Row) =>
    row.contact.id === contact.id && (row.contact.name !== contact.name || row.contact.email !== contact.email);
  return page.items.some(isOld)
    ? { ...page, items: page.items.map((row) => (isOld(row) ? { ...row, contact } : row)) }
    : page;
}

function without(page: RowPage, id: ConversationId): RowPage {
  return page.items.some((row) => row.id === id) ? { ...page, items: page.items.filter((row) => row.id !== id) } : page;
}

// Whoever has read the newest has read all; short of that the hub counts.
function readUpTo(row: Row, { sequence, messages }: Extract<ListEvent, { kind: 'read' }>): Row {
  return withMark(row, sequence, sequence >= row.lastVisitorSequence ? row.visitorMessages : messages);
}
