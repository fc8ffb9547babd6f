import type { ListName } from './listNames';
import type { Row } from './row';

/** The lists a row belongs to for this operator. */
export function listsOf(row: Row, operatorId: string): readonly ListName[] {
  const list = listByState(row, operatorId);
  return [...(list === null ? [] : [list]), ...(row.undelivered > 0 ? (['undelivered'] as const) : [])];
}

// Null for a colleague's conversation, and for one with the bot in which the visitor has not written yet.
function listByState(row: Row, operatorId: string): ListName | null {
  switch (row.state) {
    case 'assigned':
      return row.owner?.id === operatorId ? 'mine' : null;
    case 'queued':
      return 'queue';
    case 'bot':
      return row.lastVisitorSequence > 0 ? 'bot' : null;
    case 'closed':
      return 'closed';
    default:
      return row.state satisfies never;
  }
}

/** Sorts rows as the hub does: the queue oldest first, everything else newest first. */
export function compareRows(list: ListName, one: Row, other: Row): number {
  const byTime =
    list === 'queue'
      ? compareText(one.queuedAt ?? one.createdAt, other.queuedAt ?? other.createdAt)
      : compareText(timeIn(list, other), timeIn(list, one));
  return byTime === 0 ? compareText(one.id, other.id) : byTime;
}

function timeIn(list: ListName, row: Row): string {
  if (list === 'closed') {
    return row.closedAt ?? row.lastAt;
  }
  return list === 'bot' || list === 'undelivered' ? row.createdAt : row.lastAt;
}

function compareText(one: string, other: string): number {
  if (one === other) {
    return 0;
  }
  return one < other ? -1 : 1;
}
