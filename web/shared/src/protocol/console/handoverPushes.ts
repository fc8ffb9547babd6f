import { isFields } from '../fields';
import type { ConversationId } from './ids';
import { readTarget } from './pushes';
import { type Named, readNamed, readText, readWord, textOrNull } from './read';
import { type Contact, offerKinds, readContact } from './row';

/** A conversation is offered to me, or to a department of mine; it waits for an answer until the deadline. */
export type OfferAlert = {
  readonly offerId: string;
  readonly conversationId: ConversationId;
  readonly kind: (typeof offerKinds)[number];
  readonly contact: Contact;
  readonly department: Named | null;
  readonly by: Named | null;
  readonly note: string | null;
  readonly text: string | null;
  readonly deadline: string;
};

/** What a colleague did with a conversation that concerns me. */
export type ChatAlertKind = (typeof chatAlertKinds)[number];

/** Somebody else gave me a conversation, took it from me, asked me in, or took what I had offered, or did not. */
export type ChatAlert = {
  readonly conversationId: ConversationId;
  readonly kind: ChatAlertKind;
  readonly contact: Contact;
  readonly department: Named | null;
  readonly by: Named | null;
  readonly note: string | null;
  readonly at: string;
};

const chatAlertKinds = ['assigned', 'takenAway', 'invited', 'mentioned', 'accepted', 'declined', 'timedOut'] as const;

/** Reads an offer; undefined where it does not say which conversation, whose, which offer or until when. */
export function readOfferAlert(value: unknown): OfferAlert | undefined {
  const alert = readCommon(value);
  const offerId = isFields(value) ? readText(value.offerId) : undefined;
  const deadline = isFields(value) ? readText(value.deadline) : undefined;
  if (!isFields(value) || !alert || !offerId || !deadline) {
    return undefined;
  }
  const kind = readWord(value.kind, offerKinds) ?? 'transfer';
  return { ...alert, offerId, kind, deadline, text: textOrNull(value.text) };
}

/** Reads what a colleague did; undefined where it does not say what, with whose conversation, or when. */
export function readChatAlert(value: unknown): ChatAlert | undefined {
  const alert = readCommon(value);
  const kind = isFields(value) ? readWord(value.kind, chatAlertKinds) : undefined;
  const at = isFields(value) ? readText(value.at) : undefined;
  return alert && kind && at ? { ...alert, kind, at } : undefined;
}

function readCommon(value: unknown) {
  const conversationId = readTarget(value);
  const contact = isFields(value) ? readContact(value.contact) : undefined;
  return isFields(value) && conversationId && contact
    ? {
        conversationId,
        contact,
        department: readNamed(value.department) ?? null,
        by: readNamed(value.by) ?? null,
        note: textOrNull(value.note),
      }
    : undefined;
}
