import { isFields } from '../fields';
import type { ConversationId } from './ids';
import { readTarget } from './pushes';
import { type Named, readNamed, readText, readWord, textOrNull } from './read';
import { offerKinds } from './row';

/** A conversation is offered to me, or to a department of mine; it waits for an answer until the deadline. */
export type OfferAlert = {
  readonly offerId: string;
  readonly conversationId: ConversationId;
  readonly kind: (typeof offerKinds)[number];
  readonly contactName: string | null;
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
  readonly contactName: string | null;
  readonly department: Named | null;
  readonly by: Named | null;
  readonly note: string | null;
  readonly at: string;
};

const chatAlertKinds = ['assigned', 'takenAway', 'invited', 'mentioned', 'accepted', 'declined', 'timedOut'] as const;

/** Reads an offer; undefined where it does not say which conversation, which offer or until when. */
export function readOfferAlert(value: unknown): OfferAlert | undefined {
  const conversationId = readTarget(value);
  const offerId = isFields(value) ? readText(value.offerId) : undefined;
  const deadline = isFields(value) ? readText(value.deadline) : undefined;
  if (!isFields(value) || !conversationId || !offerId || !deadline) {
    return undefined;
  }
  const kind = readWord(value.kind, offerKinds) ?? 'transfer';
  return { offerId, kind, deadline, text: textOrNull(value.text), ...common(conversationId, value) };
}

/** Reads what a colleague did; undefined where it does not say what or when. */
export function readChatAlert(value: unknown): ChatAlert | undefined {
  const conversationId = readTarget(value);
  const kind = isFields(value) ? readWord(value.kind, chatAlertKinds) : undefined;
  const at = isFields(value) ? readText(value.at) : undefined;
  return isFields(value) && conversationId && kind && at ? { kind, at, ...common(conversationId, value) } : undefined;
}

function common(conversationId: ConversationId, value: Readonly<Record<string, unknown>>) {
  return {
    conversationId,
    contactName: textOrNull(value.contactName),
    department: readNamed(value.department) ?? null,
    by: readNamed(value.by) ?? null,
    note: textOrNull(value.note),
  };
}
