import type { Entry } from '@omnichannel/shared/protocol/console/entry';
import type { Me } from '@omnichannel/shared/protocol/console/me';

/** What an operator may do with a message. */
export type MessageRights = { readonly edit: boolean; readonly remove: boolean; readonly versions: boolean };

/** Who looks, and whether they write in the chat now: as its owner or beside them. */
export type MessageViewer = Pick<Me, 'id' | 'role'> & { readonly mayWrite: boolean };

const none: MessageRights = { edit: false, remove: false, versions: false };

/** What the viewer may do with an entry; the hub judges again. */
export function messageRights(entry: Entry, { id, role, mayWrite }: MessageViewer): MessageRights {
  const isSaid = entry.type === 'message' && entry.visibility === 'everyone' && entry.author.kind !== 'system';
  if (!isSaid) {
    return none;
  }
  const leads = role !== 'associate';
  const gone = entry.change?.kind === 'deleted';
  const own = mayWrite && entry.author.kind === 'operator' && entry.author.id === id;
  return { edit: own && !gone, remove: (own || leads) && !gone, versions: leads && entry.change !== null };
}
