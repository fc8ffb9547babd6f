import type { Attachment, CardAction, ChannelAccount } from '@omnichannel/shared/protocol/activity';

/** A message that the hub has stored. */
export interface MessageEntry {
  readonly kind: 'message';
  readonly id: string;
  readonly sequence: number;
  readonly timestamp: string;
  readonly mine: boolean;
  readonly from: ChannelAccount;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly actions: readonly CardAction[];
  /** The page it suggests, or null. */
  readonly page: SuggestedPage | null;
  /** What became of it since it was sent; empty for nothing. */
  readonly change: 'edited' | 'deleted' | '';
}

/** A page that somebody suggests, and what the visitor did with it; empty for nothing yet. */
export interface SuggestedPage {
  readonly address: string;
  readonly answer: 'opened' | 'declined' | '';
}

/** A line between messages that says what happened. */
export interface LineEntry {
  readonly kind: 'joined' | 'reopened';
  readonly id: string;
  readonly sequence: number;
  readonly timestamp: string;
  readonly name: string;
}

export type Entry = MessageEntry | LineEntry;

/** Somebody who writes just now. */
export interface Typist {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970 after which nobody believes it any more. */
  readonly until: number;
}

/** A person of the team. */
export interface Person {
  readonly id: string;
  /** Empty where the hub says no name. */
  readonly name: string;
}

/** A place in the queue, and how long it is likely to last. */
export interface QueuePlace {
  /** From 1. */
  readonly position: number;
  /** Null where nobody can tell. */
  readonly minutes: number | null;
}

/** What the visitor sees of a conversation: the fold of all activities that came through the stream. */
export interface Transcript {
  readonly entries: readonly Entry[];
  /** The person who answers, or null while that is the bot or nobody yet. */
  readonly answering: Person | null;
  readonly typist: Typist | null;
  /** Milliseconds since 1970 when the chat ends unless the visitor writes; display only. */
  readonly endsAt: number | null;
  /** Why the chat ended, or null while it goes on. */
  readonly endedBecause: string | null;
  /** Sequence of the newest end; 0 before the first. */
  readonly endedAt: number;
  /** Where the visitor stands in the queue, or null while they do not wait. */
  readonly queue: QueuePlace | null;
  /** Sequence of the visitor's newest message that a person has read. */
  readonly readByTeam: number;
  /** Sequence of the newest event applied; a replayed one changes nothing. */
  readonly lastEvent: number;
}

export const emptyTranscript: Transcript = {
  entries: [],
  answering: null,
  typist: null,
  endsAt: null,
  endedBecause: null,
  endedAt: 0,
  queue: null,
  readByTeam: 0,
  lastEvent: 0,
};

/** Puts an entry in the place of its sequence, or over the one with the same id. */
export function withEntry(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  const known = entries.findIndex(({ id }) => id === entry.id);
  if (known >= 0) {
    return entries.with(known, { ...entry, timestamp: entries[known]?.timestamp ?? entry.timestamp });
  }

  const before = entry.sequence === 0 ? entries.length : placeOf(entries, entry.sequence);
  return entries.toSpliced(before, 0, entry);
}

function placeOf(entries: readonly Entry[], sequence: number): number {
  return entries.findLastIndex((entry) => entry.sequence <= sequence) + 1;
}
