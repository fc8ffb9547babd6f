import type { Row } from './row';

/**
 * The newer of two states of one row. A push carries no read mark of this operator, so the mark only ever moves
 * forwards, and not which message failed, so that stays as it is known; an older version changes nothing, whichever way it came.
 */
export function applyRow(old: Row, incoming: Row): Row {
  const newer = withVisitor(withFailure(incoming.version < old.version ? old : incoming, old.failure), incoming, old);
  return withMark(withMark(newer, old.readSequence, old.readMessages), incoming.readSequence, incoming.readMessages);
}

// Pushes do not say whether the visitor is there, and whoever did last is right.
function withVisitor(row: Row, incoming: Row, old: Row): Row {
  const visitorIsHere = row.missedReason === null ? null : (incoming.visitorIsHere ?? old.visitorIsHere);
  return row.visitorIsHere === visitorIsHere ? row : { ...row, visitorIsHere };
}

function withFailure(row: Row, known: Row['failure']): Row {
  return row.failure === null && row.undelivered > 0 && known !== null ? { ...row, failure: known } : row;
}

/**
 * The row once this operator has read up to a sequence. `messages` is how many of the visitor's messages that makes;
 * null where only the hub knows, which it tells a moment later.
 */
export function withMark(row: Row, sequence: number | null, messages: number | null): Row {
  const readSequence = laterMark(row.readSequence, sequence);
  const readMessages = laterMark(row.readMessages, messages);
  return row.readSequence === readSequence && row.readMessages === readMessages
    ? row
    : { ...row, readSequence, readMessages };
}

/** How many of the visitor's messages this operator has not read; at least one where the newest is not. */
export function unreadMessages(row: Row): number {
  return row.lastVisitorSequence > (row.readSequence ?? 0)
    ? Math.max(1, row.visitorMessages - (row.readMessages ?? 0))
    : 0;
}

/** The later of two marks; null is before everything. */
export function laterMark(one: number | null, other: number | null): number | null {
  if (one === null || other === null) {
    return one ?? other;
  }
  return Math.max(one, other);
}
