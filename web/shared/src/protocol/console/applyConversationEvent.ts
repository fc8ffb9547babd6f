import { applyChange } from './applyChange';
import { applyRow, laterMark } from './applyRow';
import type { Delivery } from './delivery';
import type { Entry, SentFile } from './entry';
import type { EntryPage } from './entryPage';
import { readEventDetail } from './eventDetail';
import type { Opened } from './opened';
import type { ReadMoved } from './pushes';
import type { Row } from './row';
import type { Visitor } from './visitor';

/** What may happen to an open conversation. */
export type ConversationEvent =
  | { readonly kind: 'appended'; readonly entries: readonly Entry[] }
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'readMoved'; readonly side: ReadMoved['kind']; readonly sequence: number }
  | { readonly kind: 'delivery'; readonly sequence: number; readonly delivery: Delivery }
  | { readonly kind: 'file'; readonly file: SentFile }
  | { readonly kind: 'older'; readonly page: EntryPage };

/** The snapshot afterwards; `gap` means entries are missing and the conversation has to be opened again. */
export type AppliedEvent = { readonly opened: Opened; readonly gap: boolean };

/**
 * Old snapshot and event give the new snapshot. Entries that are already there are dropped; a change of a
 * message is no line, the message changes at its place; after a gap nothing is
 * appended, because a guess would show a conversation that never happened.
 */
export function applyConversationEvent(opened: Opened, event: ConversationEvent): AppliedEvent {
  switch (event.kind) {
    case 'appended':
      return applyAppended(opened, event.entries);
    case 'row':
      return { opened: { ...opened, row: applyRow(opened.row, event.row) }, gap: false };
    case 'readMoved': {
      const marks = { ...opened.marks, [event.side]: laterMark(opened.marks[event.side], event.sequence) };
      return { opened: { ...opened, marks }, gap: false };
    }
    case 'delivery':
      return {
        opened: withEach(opened, (entry) =>
          entry.sequence === event.sequence ? { ...entry, delivery: event.delivery } : entry,
        ),
        gap: false,
      };
    case 'file':
      return { opened: withEach(opened, (entry) => withFile(entry, event.file)), gap: false };
    case 'older':
      return { opened: applyOlder(opened, event.page), gap: false };
    default:
      return event satisfies never;
  }
}

function withEach(opened: Opened, change: (entry: Entry) => Entry): Opened {
  return { ...opened, entries: opened.entries.map(change) };
}

function withFile(entry: Entry, file: SentFile): Entry {
  return entry.files.some((one) => one.id === file.id)
    ? { ...entry, files: entry.files.map((one) => (one.id === file.id ? file : one)) }
    : entry;
}

function applyAppended(opened: Opened, incoming: readonly Entry[]): AppliedEvent {
  let { sequence, entries } = opened;
  for (const entry of incoming) {
    if (entry.sequence > sequence + 1) {
      return { opened: withEntries(opened, entries, sequence), gap: true };
    }
    if (entry.sequence > sequence) {
      entries = entry.changed ? applyChange(entries, entry.changed) : [...entries, entry];
      sequence = entry.sequence;
    }
  }
  return { opened: withEntries(opened, entries, sequence), gap: false };
}

function withEntries(opened: Opened, entries: readonly Entry[], sequence: number): Opened {
  if (sequence === opened.sequence) {
    return opened;
  }
  const fresh = entries.filter((entry) => entry.sequence > opened.sequence);
  return { ...opened, entries, sequence, visitor: fresh.reduce(learned, opened.visitor) };
}

function learned(visitor: Visitor, entry: Entry): Visitor {
  const detail = readEventDetail(entry);
  if (detail.kind !== 'contact') {
    return visitor;
  }
  const { field, name, value } = detail;
  if (field !== 'custom') {
    return { ...visitor, [field]: value === '' ? null : value };
  }
  const others = visitor.contact.filter((fact) => fact.name !== name);
  const facts = name === null || value === '' ? others : [...others, { name, value }];
  return { ...visitor, contact: facts.sort((one, other) => (one.name < other.name ? -1 : 1)) };
}

function applyOlder(opened: Opened, page: EntryPage): Opened {
  const first = opened.entries[0]?.sequence ?? Number.POSITIVE_INFINITY;
  const older = page.entries.filter((entry) => entry.sequence < first);
  return { ...opened, entries: [...older, ...opened.entries], before: page.before };
}
