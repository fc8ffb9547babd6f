import type { BoardDepartment, BoardOperator } from './board';

/** Whether somebody waits whom nobody can take. */
export function isStuck({ waiting, ready }: BoardDepartment): boolean {
  return waiting > 0 && ready === 0;
}

/** How many chats somebody can take now. */
export function roomOf({ status, load, cap }: BoardOperator): number {
  return status === 'available' ? Math.max(0, cap - load) : 0;
}

/** Whether the connection of somebody who is not offline is gone for the moment. */
export function hasLostConnection({ status, isConnected }: BoardOperator): boolean {
  return status !== 'offline' && !isConnected;
}

/** The departments in the order in which they need a look: whose queue has waited longest, then by name. */
export function byLongestWait(departments: readonly BoardDepartment[]): readonly BoardDepartment[] {
  return [...departments].sort(
    (one, other) => waitsSince(one) - waitsSince(other) || one.name.localeCompare(other.name),
  );
}

/** The people in the order in which they can help: who has most room, then who is here, then by name. */
export function byRoom(operators: readonly BoardOperator[]): readonly BoardOperator[] {
  return [...operators].sort(
    (one, other) =>
      roomOf(other) - roomOf(one) ||
      places.indexOf(one.status) - places.indexOf(other.status) ||
      one.name.localeCompare(other.name),
  );
}

const places = ['available', 'busy', 'away', 'offline'] as const;

// Who waits for nobody stands behind everybody who does.
function waitsSince({ longest, waiting }: BoardDepartment): number {
  if (longest) {
    return Date.parse(longest.since);
  }
  return waiting > 0 ? Number.MAX_SAFE_INTEGER - 1 : Number.MAX_SAFE_INTEGER;
}
