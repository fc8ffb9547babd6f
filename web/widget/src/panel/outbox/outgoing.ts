import { type Fields, fieldsOf, isFields, listOf, parseJson, textOf } from '@omnichannel/shared/protocol/fields';

const rejections = ['failed', 'tooLarge', 'type', 'closed', 'network', 'stopped'] as const;

/** Why a message was not taken; `failed` is everything without words of its own. */
export type Rejection = (typeof rejections)[number];

/** `sent` means that the hub has it under this id, and that its echo is still to come. */
export type Delivery =
  | {
      readonly kind: 'sending';
      /** How much of the files has left, from 0 to 1; absent before the first byte. */
      readonly share?: number;
    }
  | { readonly kind: 'sent'; readonly id: string }
  | { readonly kind: 'rejected'; readonly reason: Rejection };

/** A message of the visitor that the hub has not confirmed yet. */
export interface Outgoing {
  /** Sent along as `clientActivityID`, the same at every try, so that the hub stores the message once. */
  readonly clientId: string;
  readonly text: string;
  /** Further fields of the activity, from a button. */
  readonly extra: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly delivery: Delivery;
  /** Files live in this page only: they do not survive a reload. */
  readonly files: readonly File[];
}

/** The queue as text for storage, without what only this page waits for. */
export function serialise(queue: readonly Outgoing[]): string | null {
  const kept = queue.filter(({ delivery }) => delivery.kind !== 'sent');
  return kept.length === 0 ? null : JSON.stringify(kept);
}

/** The queue from storage; broken entries are left out. */
export function deserialise(text: string | null): readonly Outgoing[] {
  return listOf(parseJson(text ?? '[]'))
    .filter(isFields)
    .flatMap((json) => {
      const clientId = textOf(json.clientId);
      const { text: words, extra, at } = json;
      const delivery = readDelivery(fieldsOf(json.delivery));
      return clientId === ''
        ? []
        : [{ clientId, text: textOf(words), extra: fieldsOf(extra), at: textOf(at), delivery, files: [] }];
    });
}

function readDelivery({ kind, reason }: Fields): Delivery {
  return kind === 'rejected'
    ? { kind, reason: rejections.find((known) => known === reason) ?? 'failed' }
    : { kind: 'sending' };
}

/** The queue with another fate for one message. */
export function withDelivery(queue: readonly Outgoing[], clientId: string, delivery: Delivery): readonly Outgoing[] {
  return queue.map((message) => (message.clientId === clientId ? { ...message, delivery } : message));
}

/** The queue without some messages; the same list where none of them was in it. */
export function without(queue: readonly Outgoing[], gone: (message: Outgoing) => boolean): readonly Outgoing[] {
  return queue.some(gone) ? queue.filter((message) => !gone(message)) : queue;
}

/** The first message that nobody has tried to send, or that waits for another try. */
export function nextToSend(queue: readonly Outgoing[]): Outgoing | undefined {
  return queue.find(({ delivery }) => delivery.kind === 'sending');
}

/** The fate of a message that waits for its turn. */
export const waiting: Delivery = { kind: 'sending' };

/** Whether a message was refused because the conversation had ended. */
export function isClosed({ delivery }: Outgoing): boolean {
  return delivery.kind === 'rejected' && delivery.reason === 'closed';
}

/** What of a queue goes along to a new conversation: what the old one did not take any more. */
export function forAnotherConversation(queue: readonly Outgoing[]): readonly Outgoing[] {
  return queue
    .filter((message) => message.delivery.kind === 'sending' || isClosed(message))
    .map((message) => ({ ...message, delivery: waiting }));
}
