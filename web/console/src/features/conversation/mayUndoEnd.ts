import type { Me } from '@omnichannel/shared/protocol/console/me';
import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import { may } from '@omnichannel/shared/protocol/console/permissions';
import { lastOwner } from './lastOwner';

/** How long an end can be taken back, in milliseconds; the hub counts by itself. */
const undoWindow = 10 * 60_000;

const undoable = new Set(['resolved', 'timedOut']);

/** Whether the operator may take back the end of a conversation at this time of the hub's clock. */
export function mayUndoEnd({ row, entries }: Opened, me: Pick<Me, 'id' | 'permissions'>, now: number): boolean {
  return (
    row.state === 'closed' &&
    row.closedAt !== null &&
    undoable.has(row.closingReason ?? '') &&
    now - Date.parse(row.closedAt) < undoWindow &&
    (may(me, 'conversation.end') || lastOwner(entries) === me.id)
  );
}
