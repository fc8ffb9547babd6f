import type { ListName } from './listNames';
import type { Row } from './row';

/**
 * Who looks at lists: what is mine depends on who I am, and what the lists of departments hold on where I belong.
 * `departments` is absent or null for those who see all of them.
 */
export type ListViewer = { readonly operatorId: string; readonly departments?: ReadonlySet<string> | null };

/** The lists a row belongs to for this operator. */
export function listsOf(row: Row, { operatorId, departments }: ListViewer): readonly ListName[] {
  const lists: ListName[] = [];
  if (row.state === 'assigned' && row.owner?.id === operatorId) {
    lists.push('mine');
  }
  if (row.watching || row.participants.some((one) => one.id === operatorId)) {
    lists.push('monitored');
  }
  return !departments || (row.department !== null && departments.has(row.department.id))
    ? [...lists, ...departmentLists(row)]
    : lists;
}

function departmentLists(row: Row): readonly ListName[] {
  // One in which nobody has written yet is in no list.
  if (row.state === 'bot' && row.lastVisitorSequence === 0) {
    return [];
  }
  const lists: ListName[] = ['all', row.state === 'closed' ? 'closed' : 'active'];
  if (row.state === 'queued') {
    lists.push('queue');
  }
  if (row.state === 'bot') {
    lists.push('bot');
  }
  if (row.undelivered > 0) {
    lists.push('undelivered');
  }
  if (row.state === 'closed' && row.missedReason !== null) {
    lists.push('missed');
  }
  return lists;
}

/** Sorts rows as the hub does: the queue as it is served, the urgent and then the oldest first, everything else newest first. */
export function compareRows(list: ListName, one: Row, other: Row): number {
  return list === 'queue'
    ? other.priority - one.priority ||
        compareText(timeIn(list, one), timeIn(list, other)) ||
        compareText(one.id, other.id)
    : compareText(timeIn(list, other), timeIn(list, one)) || compareText(other.id, one.id);
}

/** The instant at which a row stands in a list. */
export function timeIn(list: ListName, row: Row): string {
  switch (list) {
    case 'queue':
      return row.queuedAt ?? row.createdAt;
    case 'closed':
    case 'missed':
      return row.closedAt ?? row.lastAt;
    case 'mine':
      return row.lastAt;
    default:
      return row.createdAt;
  }
}

function compareText(one: string, other: string): number {
  if (one === other) {
    return 0;
  }
  return one < other ? -1 : 1;
}
