import type { Row } from './row';

/**
 * The newer of two states of one row. A push carries no read mark of this operator, so the mark only ever moves
 * forwards; an older version changes nothing, whichever way it came.
 */
export function applyRow(old: Row, incoming: Row): Row {
  const readSequence = laterMark(old.readSequence, incoming.readSequence);
  const newer = incoming.version < old.version ? old : incoming;
  return newer.readSequence === readSequence ? newer : { ...newer, readSequence };
}

/** The later of two marks; null is before everything. */
export function laterMark(one: number | null, other: number | null): number | null {
  if (one === null || other === null) {
    return one ?? other;
  }
  return Math.max(one, other);
}
