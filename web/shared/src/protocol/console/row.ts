import { type Fields, isFields } from '../fields';
import { type DeliveryCause, readCause } from './delivery';
import { type ConversationId, readConversationId } from './ids';
import { type Named, numberOrNull, readList, readNamed, readNumber, readText, readWord, textOrNull } from './read';

/** Where a conversation stands. */
export type ConversationState = 'bot' | 'queued' | 'assigned' | 'closed';

/** Why nobody answered a visitor. */
export type MissedReason = (typeof missedReasons)[number];

/** Who wrote something. */
export type AuthorKind = 'visitor' | 'bot' | 'operator' | 'system';

/** The person at the other end. */
export type Contact = { readonly id: string; readonly name: string | null; readonly email: string | null };

/** A running end with its deadline (an instant). */
export type Ending = { readonly id: string; readonly deadline: string };

/** A message that did not arrive, and why. */
export type Failure = { readonly sequence: number; readonly cause: DeliveryCause | null };

/** An offer that is out: a ring from the queue or a transfer by the owner; to somebody, or where `to` is null to anybody of the department. */
export type Offer = {
  readonly id: string;
  readonly kind: 'ring' | 'transfer';
  readonly to: Named | null;
  readonly department: Named;
  readonly deadline: string;
};

/** One conversation as a list shows it. Instants are ISO 8601 in UTC. */
export type Row = {
  readonly id: ConversationId;
  readonly version: number;
  readonly state: ConversationState;
  readonly contact: Contact;
  readonly channel: string;
  readonly inbox: Named | null;
  readonly department: Named | null;
  readonly owner: Named | null;
  readonly lastText: string | null;
  /** Whether the newest message was deleted; it has no text then. */
  readonly lastDeleted: boolean;
  readonly lastAt: string;
  readonly lastAuthor: AuthorKind;
  /** What the visitor wants, in their own words; null when they have not said it, with the bot, and once a person has answered. */
  readonly wish: string | null;
  readonly lastSequence: number;
  readonly lastVisitorSequence: number;
  /** How many messages the visitor has written. */
  readonly visitorMessages: number;
  readonly readSequence: number | null;
  /** How many of them this operator has read. */
  readonly readMessages: number | null;
  readonly waitingSince: string | null;
  readonly queuedAt: string | null;
  readonly createdAt: string;
  readonly closedAt: string | null;
  readonly closingReason: string | null;
  readonly missedReason: MissedReason | null;
  /** Whether it ended while the visitor waited for the bot, and nobody else had ever spoken to them. */
  readonly abandonedByBot: boolean;
  /** Whether the visitor of a missed conversation still has its page open; null where that is not known. */
  readonly visitorIsHere: boolean | null;
  /** Whether this operator watches it, unseen by others. */
  readonly watching: boolean;
  readonly ending: Ending | null;
  /** How many messages to the visitor are known or feared not to have arrived. */
  readonly undelivered: number;
  /** The newest of them; null where there is none, or none is known. */
  readonly failure: Failure | null;
  /** Until when the channel takes free text; null when always. */
  readonly replyUntil: string | null;
  readonly tags: readonly string[];
  readonly offer: Offer | null;
  /** Who writes beside the owner; whoever only watches is not among them. */
  readonly participants: readonly Named[];
  /** 0 is usual, higher is served first. */
  readonly priority: number;
};

export const authorKinds = ['visitor', 'bot', 'operator', 'system'] as const;
export const missedReasons = [
  'busyLeftMessage',
  'offlineHours',
  'noAnswer',
  'declined',
  'transferTimeout',
  'visitorLeft',
] as const;
export const offerKinds = ['ring', 'transfer'] as const;
const states = ['bot', 'queued', 'assigned', 'closed'] as const;

/** Reads a list row; undefined where an id, a version, a state or a time is missing. */
export function readRow(value: unknown): Row | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const id = readConversationId(value.id);
  const version = readNumber(value.version);
  const state = readWord(value.state, states);
  const createdAt = readText(value.createdAt);
  const contact = readContact(value.contact);
  if (!id || version === undefined || !state || !createdAt || !contact) {
    return undefined;
  }
  return {
    id,
    version,
    state,
    contact,
    channel: readText(value.channel) ?? 'webchat',
    inbox: readNamed(value.inbox) ?? null,
    department: readNamed(value.department) ?? null,
    owner: readNamed(value.owner) ?? null,
    lastText: textOrNull(value.lastText),
    lastDeleted: value.lastDeleted === true,
    lastAt: readText(value.lastAt) ?? createdAt,
    lastAuthor: readWord(value.lastAuthor, authorKinds) ?? 'system',
    wish: textOrNull(value.wish),
    lastSequence: readNumber(value.lastSequence) ?? 0,
    lastVisitorSequence: readNumber(value.lastVisitorSequence) ?? 0,
    visitorMessages: readNumber(value.visitorMessages) ?? 0,
    readSequence: numberOrNull(value.readSequence),
    readMessages: numberOrNull(value.readMessages),
    waitingSince: textOrNull(value.waitingSince),
    queuedAt: textOrNull(value.queuedAt),
    createdAt,
    closedAt: textOrNull(value.closedAt),
    closingReason: textOrNull(value.closingReason),
    ...readMissed(value),
    watching: value.watching === true,
    ending: readEnding(value.ending),
    undelivered: readNumber(value.undelivered) ?? 0,
    failure: readFailure(value.failure),
    replyUntil: textOrNull(value.replyUntil),
    tags: readList(value.tags, readText) ?? [],
    ...readTurns(value),
  };
}

// That nobody answered, and whether it is too late.
function readMissed(value: Fields): Pick<Row, 'missedReason' | 'abandonedByBot' | 'visitorIsHere'> {
  return {
    missedReason: readWord(value.missedReason, missedReasons) ?? null,
    abandonedByBot: value.abandonedByBot === true,
    visitorIsHere: typeof value.visitorIsHere === 'boolean' ? value.visitorIsHere : null,
  };
}

// Whose turn it is, beside the owner's.
function readTurns(value: Fields): Pick<Row, 'offer' | 'participants' | 'priority'> {
  return {
    offer: readOffer(value.offer),
    participants: readList(value.participants, readNamed) ?? [],
    priority: readNumber(value.priority) ?? 0,
  };
}

/** Reads a contact; undefined without an id. */
export function readContact(value: unknown): Contact | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const id = readText(value.id);
  return id === undefined ? undefined : { id, name: textOrNull(value.name), email: textOrNull(value.email) };
}

function readEnding(value: unknown): Ending | null {
  if (!isFields(value)) {
    return null;
  }
  const id = readText(value.id);
  const deadline = readText(value.deadline);
  return id && deadline ? { id, deadline } : null;
}

function readFailure(value: unknown): Failure | null {
  const sequence = isFields(value) ? readNumber(value.sequence) : undefined;
  return isFields(value) && sequence !== undefined ? { sequence, cause: readCause(value.cause) } : null;
}

function readOffer(value: unknown): Offer | null {
  if (!isFields(value)) {
    return null;
  }
  const id = readText(value.id);
  const deadline = readText(value.deadline);
  const department = readNamed(value.department);
  const kind = readWord(value.kind, offerKinds) ?? 'transfer';
  return id && deadline && department ? { id, kind, to: readNamed(value.to) ?? null, department, deadline } : null;
}
