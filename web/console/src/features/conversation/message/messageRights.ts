import type { Abilities } from '@omnichannel/shared/protocol/console/abilities';
import type { Entry } from '@omnichannel/shared/protocol/console/entry';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { may } from '@omnichannel/shared/protocol/console/permissions';

/** What an operator may do with a message; `cannot` is what they might, and the visitor's channel is not able to. */
export type MessageRights = {
  readonly edit: boolean;
  readonly remove: boolean;
  readonly versions: boolean;
  readonly cannot: readonly ('edit' | 'remove')[];
};

/** Who looks, whether they write in the chat now as its owner or beside them, and what its channel can do (null: everything). */
export type MessageViewer = Pick<Me, 'id' | 'permissions'> & {
  readonly mayWrite: boolean;
  readonly channel: Abilities | null;
};

const none: MessageRights = { edit: false, remove: false, versions: false, cannot: [] };

/** What the viewer may do with an entry; the hub judges again. */
export function messageRights(entry: Entry, { id, permissions, mayWrite, channel }: MessageViewer): MessageRights {
  if (isNote(entry)) {
    return noteRights(entry, { id, permissions });
  }
  const isSaid = entry.type === 'message' && entry.visibility === 'everyone' && entry.author.kind !== 'system';
  if (!isSaid) {
    return none;
  }
  const gone = entry.change?.kind === 'deleted';
  const own = mayWrite && entry.author.kind === 'operator' && entry.author.id === id;
  const wants = { edit: own && !gone, remove: (own || may({ permissions }, 'message.delete')) && !gone };
  // What the vendor has is out of reach where the channel is not able to change it.
  const isOut = channel !== null && (entry.delivery?.providerIds.length ?? 0) > 0;
  const can = { edit: !isOut || channel.edits, remove: !isOut || channel.deletes };
  return {
    edit: wants.edit && can.edit,
    remove: wants.remove && can.remove,
    versions: may({ permissions }, 'message.versions') && entry.change !== null,
    cannot: (['edit', 'remove'] as const).filter((act) => wants[act] && !can[act]),
  };
}

/** Whether an entry is a note of a person, which colleagues alone read. */
export function isNote({ type, visibility, author }: Entry): boolean {
  return type === 'message' && visibility === 'operators' && author.kind === 'operator';
}

// A note is its author's in every state of the chat, and no channel has it.
function noteRights(entry: Entry, viewer: Pick<Me, 'id' | 'permissions'>): MessageRights {
  const own = entry.author.id === viewer.id;
  const gone = entry.change?.kind === 'deleted';
  return {
    edit: own && !gone,
    remove: (own || may(viewer, 'message.delete')) && !gone,
    versions: may(viewer, 'message.versions') && entry.change !== null,
    cannot: [],
  };
}
