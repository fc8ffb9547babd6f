import type { Me } from '@omnichannel/shared/protocol/console/me';
import type { Row } from '@omnichannel/shared/protocol/console/row';

/** What somebody may do about who has a conversation; the hub judges again. */
export type HandoverRights = {
  /** Write to the visitor: as the owner, or beside them. */
  readonly write: boolean;
  readonly reassign: boolean;
  readonly transfer: boolean;
  readonly invite: boolean;
  readonly takeOver: boolean;
  readonly join: boolean;
  readonly monitor: boolean;
  readonly requeue: boolean;
  readonly stepOut: boolean;
};

/** What the viewer may do about who has this conversation. */
export function handoverRights(row: Row, { id, role }: Pick<Me, 'id' | 'role'>): HandoverRights {
  const oversees = role !== 'associate';
  const isAssigned = row.state === 'assigned';
  const isMine = isAssigned && row.owner?.id === id;
  const takesPart = isAssigned && row.participants.some((one) => one.id === id);
  const isAnothers = isAssigned && !isMine;
  return {
    write: isMine || takesPart,
    reassign: oversees && row.state !== 'closed',
    transfer: isMine && row.offer === null,
    invite: isAssigned && (isMine || takesPart || oversees),
    takeOver: oversees && isAnothers,
    join: oversees && isAnothers && !takesPart,
    monitor: oversees && isAnothers && !takesPart,
    requeue: isMine || (oversees && isAssigned),
    stepOut: takesPart,
  };
}
