/** Who sent an activity. Operators and bots both carry the role `bot` on this wire. */
export interface ChannelAccount {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** A file on a message. `url` is empty until the server has stored the file. */
export interface Attachment {
  readonly contentType: string;
  readonly name: string;
  readonly url: string;
}

/** A button offered with a message; `value` is what choosing it posts. */
export interface CardAction {
  readonly type: string;
  readonly title: string;
  readonly value: unknown;
}

/** One activity as Direct Line streams it, reduced to the fields a client reads. Missing texts are empty. */
export interface Activity {
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly timestamp: string;
  readonly from: ChannelAccount;
  readonly text: string;
  readonly value: unknown;
  readonly attachments: readonly Attachment[];
  readonly suggestedActions: readonly CardAction[];
  readonly clientActivityId: string;
  /** What became of the message since it was sent; it comes again under its own id. Empty for nothing. */
  readonly change: 'edited' | 'deleted' | '';
  /** A plain message that accompanies an event for clients which do not know the event. */
  readonly forForeignClients: boolean;
}

/** One frame of the stream. An absent watermark leaves the last one in force. */
export interface ActivitySet {
  readonly activities: readonly Activity[];
  readonly watermark: string;
  /** The watermark that the reader had before this set, or empty; whoever stands before it has lost a set. */
  readonly after: string;
}
