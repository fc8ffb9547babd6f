import type { Me } from '@omnichannel/shared/protocol/console/me';
import { may } from '@omnichannel/shared/protocol/console/permissions';
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
export function handoverRights(row: Row, me: Pick<Me, 'id' | 'permissions'>): HandoverRights {
  const isAssigned = row.state === 'assigned';
  const isMine = isAssigned && row.owner?.id === me.id;
  const takesPart = isAssigned && row.participants.some((one) => one.id === me.id);
  const isAnothers = isAssigned && !isMine;
  return {
    write: isMine || takesPart,
    reassign: may(me, 'conversation.reassign') && row.state !== 'closed',
    transfer: isMine && row.offer === null,
    invite: isAssigned && (isMine || takesPart || may(me, 'conversation.invite')),
    takeOver: may(me, 'conversation.intervene') && isAnothers,
    join: may(me, 'conversation.intervene') && isAnothers && !takesPart,
    monitor: may(me, 'conversation.monitor') && isAnothers && !takesPart,
    requeue: isMine || (may(me, 'conversation.requeue') && isAssigned),
    stepOut: takesPart,
  };
}
