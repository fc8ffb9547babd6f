import type { Entry } from '@omnichannel/shared/protocol/console/entry';
import { createContext, use } from 'react';
import type { Pending } from '../outbox/pending';
import type { MessageRights } from './messageRights';

/** What can be asked of a message. */
export type MessageWish = 'edit' | 'delete' | 'versions';

/** What the messages of the open conversation need to be changed. */
export type MessageDesk = {
  /** Changes on their way, by the sequence of the message. */
  readonly pending: ReadonlyMap<number, Pending>;
  readonly rightsOf: (entry: Entry) => MessageRights;
  /** The message whose text is being edited; null for none. */
  readonly editing: number | null;
  /** The longest text of a message, in UTF-16 units. */
  readonly longest: number;
  readonly wish: (entry: Entry, wish: MessageWish) => void;
  /** Ends the editing: with another text, or without (null). */
  readonly edited: (entry: Entry, text: string | null) => void;
  readonly retry: (pending: Pending) => void;
  readonly discard: (pending: Pending) => void;
  /** Has a message tried again that did not arrive. */
  readonly redeliver: (entry: Entry) => void;
  /** Another channel by which the visitor can be written to; null where there is none. */
  readonly other: { readonly name: string; readonly go: () => void } | null;
};

/** Null around messages that are only read. */
export const MessageDeskContext = createContext<MessageDesk | null>(null);

export function useMessageDesk(): MessageDesk | null {
  return use(MessageDeskContext);
}
