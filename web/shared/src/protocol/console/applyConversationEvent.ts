import { applyChange } from './applyChange';
import { applyRow, laterMark } from './applyRow';
import type { Entry } from './entry';
import type { EntryPage } from './entryPage';
import type { Opened } from './opened';
import type { ReadMoved } from './pushes';
import type { Row } from './row';

/** What may happen to an open conversation. */
export type ConversationEvent =
  | { readonly kind: 'appended'; readonly entries: readonly Entry[] }
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'readMoved'; readonly side: ReadMoved['kind']; readonly sequence: number }
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
    case 'older':
      return { opened: applyOlder(opened, event.page), gap: false };
    default:
      return event satisfies never;
  }
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
  return sequence === opened.sequence ? opened : { ...opened, entries, sequence };
}

function applyOlder(opened: Opened, page: EntryPage): Opened {
  const first = opened.entries[0]?.sequence ?? Number.POSITIVE_INFINITY;
  const older = page.entries.filter((entry) => entry.sequence < first);
  return { ...opened, entries: [...older, ...opened.entries], before: page.before };
}
