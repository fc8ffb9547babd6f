import { isFields } from '../fields';
import { type Delivery, readDelivery } from './delivery';
import { type Entry, readEntry, readFile, type SentFile } from './entry';
import { type ConversationId, readConversationId } from './ids';
import { type Named, numberOrNull, readList, readNamed, readNumber, readText, readWord, textOrNull } from './read';
import { type Contact, readContact } from './row';

/** New entries of an open conversation, in order. */
export type Appended = { readonly conversationId: ConversationId; readonly entries: readonly Entry[] };

/** Somebody waits for a person. */
export type HandoffAlert = {
  readonly conversationId: ConversationId;
  readonly contact: Contact;
  readonly department: Named | null;
  readonly text: string | null;
  readonly reason: string | null;
  readonly at: string;
  /** Whether nobody is free for it, so that it calls those who are away too. */
  readonly lastResort: boolean;
};

/** Somebody types, or a visitor has emptied what they typed; valid for five seconds. */
export type TypingShown = {
  readonly conversationId: ConversationId;
  readonly kind: 'visitor' | 'operator';
  readonly id: string | null;
  readonly name: string | null;
  /** What a visitor has typed and not sent, empty when they took it back; null where it is not shown. */
  readonly text: string | null;
};

/** All who have a conversation on the screen now, in order of name; whoever watches unseen is not among them. */
export type ViewersShown = { readonly conversationId: ConversationId; readonly viewers: readonly Named[] };

/** Somebody has read up to `sequence`. */
export type ReadMoved = {
  readonly conversationId: ConversationId;
  readonly kind: 'visitor' | 'operator';
  readonly sequence: number;
  /** Which operator; null for a visitor. */
  readonly operatorId: string | null;
  /** How many of the visitor's messages that makes; null for a visitor. */
  readonly visitorMessages: number | null;
};

/** A message has come further on its way to a vendor's channel, or not. */
export type DeliveryMoved = {
  readonly conversationId: ConversationId;
  readonly sequence: number;
  readonly delivery: Delivery;
};

/** A file's bytes have come, or never will. */
export type FileMoved = { readonly conversationId: ConversationId; readonly file: SentFile };

const sides = ['visitor', 'operator'] as const;

/** Reads new entries; undefined where one cannot be read. */
export function readAppended(value: unknown): Appended | undefined {
  const conversationId = readTarget(value);
  const entries = isFields(value) ? readList(value.entries, readEntry) : undefined;
  return conversationId && entries ? { conversationId, entries } : undefined;
}

/** Reads the conversation a push is about; undefined where it names none. */
export function readTarget(value: unknown): ConversationId | undefined {
  return isFields(value) ? readConversationId(value.conversationId) : undefined;
}

/** Reads a handoff alert; undefined without a conversation or a time. */
export function readHandoffAlert(value: unknown): HandoffAlert | undefined {
  const conversationId = readTarget(value);
  if (!isFields(value) || !conversationId) {
    return undefined;
  }
  const at = readText(value.at);
  const contact = readContact(value.contact);
  if (!at || !contact) {
    return undefined;
  }
  return {
    conversationId,
    contact,
    department: readNamed(value.department) ?? null,
    text: textOrNull(value.text),
    reason: textOrNull(value.reason),
    at,
    lastResort: value.lastResort === true,
  };
}

/** Reads a typing signal; undefined where it does not say who types where. */
export function readTypingShown(value: unknown): TypingShown | undefined {
  const conversationId = readTarget(value);
  const kind = isFields(value) ? readWord(value.kind, sides) : undefined;
  if (!isFields(value) || !conversationId || !kind) {
    return undefined;
  }
  return {
    conversationId,
    kind,
    id: textOrNull(value.id),
    name: textOrNull(value.name),
    text: textOrNull(value.text),
  };
}

/** Reads who looks; undefined where it does not say who, or at what. */
export function readViewersShown(value: unknown): ViewersShown | undefined {
  const conversationId = readTarget(value);
  const viewers = isFields(value) ? readList(value.viewers, readNamed) : undefined;
  return conversationId && viewers ? { conversationId, viewers } : undefined;
}

/** Reads a read mark; undefined where it does not say who read how far. */
export function readReadMoved(value: unknown): ReadMoved | undefined {
  const conversationId = readTarget(value);
  const kind = isFields(value) ? readWord(value.kind, sides) : undefined;
  const sequence = isFields(value) ? readNumber(value.sequence) : undefined;
  if (!isFields(value) || !conversationId || !kind || sequence === undefined) {
    return undefined;
  }
  return {
    conversationId,
    kind,
    sequence,
    operatorId: textOrNull(value.operatorId),
    visitorMessages: numberOrNull(value.visitorMessages),
  };
}

/** Reads where a message is; undefined where it does not say which or how. */
export function readDeliveryMoved(value: unknown): DeliveryMoved | undefined {
  const conversationId = readTarget(value);
  const sequence = isFields(value) ? readNumber(value.sequence) : undefined;
  const delivery = isFields(value) ? readDelivery(value.delivery) : undefined;
  return conversationId && sequence !== undefined && delivery ? { conversationId, sequence, delivery } : undefined;
}

/** Reads about whom there are other notes now; undefined where it does not say. */
export function readContactNotesChanged(value: unknown): string | undefined {
  return isFields(value) ? readText(value.contactId) : undefined;
}

/** Reads how a file stands; undefined where it does not say which. */
export function readFileMoved(value: unknown): FileMoved | undefined {
  const conversationId = readTarget(value);
  const file = isFields(value) ? readFile(value.file) : undefined;
  return conversationId && file ? { conversationId, file } : undefined;
}
