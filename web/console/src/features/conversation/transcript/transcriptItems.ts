import type { Entry } from '@omnichannel/shared/protocol/console/entry';
import { systemSentence } from './systemSentence';

/** One line of the transcript: a day, the border of what is new, a sentence, or messages of one author in a row. */
export type TranscriptItem =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | { readonly kind: 'new'; readonly key: string }
  | { readonly kind: 'system'; readonly key: string; readonly at: string; readonly text: string }
  | { readonly kind: 'group'; readonly key: string; readonly entries: readonly [Entry, ...Entry[]] };

const groupGap = 5 * 60_000;

/**
 * The lines of a transcript. `newAfter` is the last sequence this operator had read when the conversation was opened;
 * null where there is nothing to mark.
 */
export function transcriptItems(entries: readonly Entry[], newAfter: number | null): readonly TranscriptItem[] {
  const items: TranscriptItem[] = [];
  const firstNew = newAfter === null ? undefined : firstUnread(entries, newAfter);
  let previous: Entry | null = null;
  for (const entry of entries) {
    const line = lineOf(entry);
    if (!line) {
      continue;
    }
    const breaks = bordersBefore(entry, previous, entry === firstNew);
    items.push(...breaks);
    const last = items.at(-1);
    if (line.kind === 'group' && previous && last?.kind === 'group' && belongTogether(previous, entry)) {
      items[items.length - 1] = { ...last, entries: [...last.entries, entry] };
    } else {
      items.push(line);
    }
    previous = entry;
  }
  return items;
}

function lineOf(entry: Entry): TranscriptItem | null {
  const text = systemSentence(entry);
  if (text !== null) {
    return { kind: 'system', key: `system-${entry.sequence}`, at: entry.at, text };
  }
  return entry.type === 'message' ? { kind: 'group', key: `group-${entry.sequence}`, entries: [entry] } : null;
}

function bordersBefore(entry: Entry, previous: Entry | null, isFirstNew: boolean): TranscriptItem[] {
  const borders: TranscriptItem[] = [];
  if (!previous || !sameDay(previous.at, entry.at)) {
    borders.push({ kind: 'day', key: `day-${entry.sequence}`, at: entry.at });
  }
  if (isFirstNew) {
    borders.push({ kind: 'new', key: 'new' });
  }
  return borders;
}

function firstUnread(entries: readonly Entry[], newAfter: number): Entry | undefined {
  return entries.find(
    (entry) => entry.type === 'message' && entry.author.kind === 'visitor' && entry.sequence > newAfter,
  );
}

function belongTogether(one: Entry, next: Entry): boolean {
  return (
    one.author.kind === next.author.kind &&
    one.author.id === next.author.id &&
    one.suppressed === next.suppressed &&
    one.visibility === next.visibility &&
    Date.parse(next.at) - Date.parse(one.at) < groupGap
  );
}

function sameDay(one: string, other: string): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
