import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { Row } from '@omnichannel/shared/protocol/console/row';

/** A visitor's answer in a chat of one's own that nobody has looked at. */
export type UnseenReply = {
  readonly id: ConversationId;
  readonly contact: Row['contact'];
  readonly text: string | null;
  readonly sequence: number;
};

/** `known` is how far each of my chats had come when it was last heard of, so that only what is new calls. */
export type Replies = {
  readonly unseen: readonly UnseenReply[];
  readonly known: ReadonlyMap<ConversationId, number>;
};

/** What may happen to replies. `mine` is my chats as they were fetched. */
export type ReplyEvent =
  | { readonly kind: 'row'; readonly row: Row; readonly operatorId: string }
  | { readonly kind: 'mine'; readonly rows: readonly Row[] }
  | { readonly kind: 'read'; readonly id: ConversationId; readonly sequence: number }
  | { readonly kind: 'gone'; readonly id: ConversationId };

export const noReplies: Replies = { unseen: [], known: new Map() };

/** The replies afterwards; the same object where nothing has changed. */
export function unseenReplies(replies: Replies, event: ReplyEvent): Replies {
  switch (event.kind) {
    case 'row':
      return afterRow(replies, event.row, event.operatorId);
    case 'mine':
      return event.rows.reduce(afterFetch, replies);
    case 'read':
      return without(replies, (one) => one.id === event.id && one.sequence <= event.sequence);
    case 'gone':
      return without(replies, (one) => one.id === event.id);
    default:
      return event satisfies never;
  }
}

// What came while the line was cut was pushed to nobody: the row alone tells of it, and whether it was read elsewhere.
function afterFetch(replies: Replies, row: Row): Replies {
  const before = replies.known.get(row.id);
  const isRead = row.readSequence !== null && row.readSequence >= row.lastVisitorSequence;
  if (before !== undefined && !isRead) {
    return afterRow(replies, row, row.owner?.id ?? '');
  }
  return before !== undefined && before >= row.lastVisitorSequence
    ? replies
    : { ...replies, known: new Map([...replies.known, [row.id, row.lastVisitorSequence]]) };
}

function afterRow(replies: Replies, row: Row, operatorId: string): Replies {
  const { id, contact, lastText, lastVisitorSequence: sequence } = row;
  const before = replies.known.get(id);
  if (row.state !== 'assigned' || row.owner?.id !== operatorId) {
    const rest = without(replies, (one) => one.id === id);
    return before === undefined ? rest : { ...rest, known: new Map([...rest.known].filter(([key]) => key !== id)) };
  }
  if (before !== undefined && sequence <= before) {
    // Whoever has answered has read.
    return row.lastAuthor === 'operator' ? without(replies, (one) => one.id === id) : replies;
  }
  const known = new Map([...replies.known, [id, sequence]]);
  // A chat that has just become mine is on the screen already: what was said until then is no news.
  if (before === undefined) {
    return { ...replies, known };
  }
  const text = row.lastAuthor === 'visitor' ? lastText : null;
  return { known, unseen: [...replies.unseen.filter((one) => one.id !== id), { id, contact, text, sequence }] };
}

function without(replies: Replies, is: (one: UnseenReply) => boolean): Replies {
  return replies.unseen.some(is) ? { ...replies, unseen: replies.unseen.filter((one) => !is(one)) } : replies;
}
