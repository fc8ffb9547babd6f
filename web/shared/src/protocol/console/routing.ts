import { isFields } from '../fields';
import { type Candidate, readCandidate } from './candidate';
import { type Entry, readEntry } from './entry';
import { readList, readNumber, readWord, textOrNull } from './read';

/** Why a conversation waits, as it is now; `position` counts from 1. Instants are ISO 8601 in UTC. */
export type Waiting = {
  readonly position: number;
  readonly reason: (typeof reasons)[number];
  readonly priority: number;
  readonly rule: string | null;
  /** Until when it waits at most; null where there is no limit. */
  readonly until: string | null;
  readonly candidates: readonly Candidate[];
};

/** Why a conversation is where it is: what was decided, oldest first, and why it waits, where it does. */
export type Routing = { readonly decisions: readonly Entry[]; readonly waiting: Waiting | null };

const reasons = ['offered', 'nobodyCan', 'othersAreFirst', 'anybodyMay'] as const;

/** Reads why a conversation is where it is; undefined where a decision cannot be read. */
export function readRouting(value: unknown): Routing | undefined {
  const decisions = isFields(value) ? readList(value.decisions, readEntry) : undefined;
  return isFields(value) && decisions ? { decisions, waiting: readWaiting(value.waiting) } : undefined;
}

function readWaiting(value: unknown): Waiting | null {
  const reason = isFields(value) ? readWord(value.reason, reasons) : undefined;
  if (!isFields(value) || !reason) {
    return null;
  }
  return {
    position: readNumber(value.position) ?? 1,
    reason,
    priority: readNumber(value.priority) ?? 0,
    rule: textOrNull(value.rule),
    until: textOrNull(value.until),
    candidates: readList(value.candidates, readCandidate) ?? [],
  };
}
