import type { Entry, MessageEntry } from './transcript';

/** The newest message of somebody else, or null. */
export function newestIncoming(entries: readonly Entry[]): MessageEntry | null {
  return messagesOf(entries).findLast((entry) => !entry.mine) ?? null;
}

/** How many messages of others came after the sequence the visitor has read up to. */
export function unreadAfter(entries: readonly Entry[], sequence: number): number {
  return messagesOf(entries).filter((entry) => !entry.mine && entry.sequence > sequence).length;
}

/** The messages among the entries. */
export function messagesOf(entries: readonly Entry[]): readonly MessageEntry[] {
  return entries.filter((entry) => entry.kind === 'message');
}
