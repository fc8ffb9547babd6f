import { isFields } from '../fields';
import { type Delivery, readDelivery } from './delivery';
import { readList, readNumber, readText, readWord, textOrNull } from './read';
import { type AuthorKind, authorKinds } from './row';

/** Who wrote an entry. */
export type Author = { readonly kind: AuthorKind; readonly id: string | null; readonly name: string | null };

/** A file that was sent; `size` in bytes. */
export type SentFile = {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly url: string;
  /** Whether its bytes are at the hub, on their way from a vendor, or will never come. */
  readonly state: 'stored' | 'fetching' | 'missing';
  /** Why they will never come. */
  readonly reason: string | null;
};

/** A button under a message. */
export type Action = { readonly title: string; readonly value: string };

/** What an entry is. */
export type EntryType = (typeof types)[number];

/** What became of a message: it reads differently now, or it was taken back. `sequence` is the change's own. */
export type Change = {
  readonly kind: 'edited' | 'deleted';
  readonly sequence: number;
  readonly at: string;
  readonly by: Author;
};

/** One thing that happened in a conversation. Sequences are 1, 2, 3 … without gaps. */
export type Entry = {
  readonly sequence: number;
  readonly at: string;
  readonly author: Author;
  readonly visibility: 'everyone' | 'operators';
  readonly type: EntryType;
  readonly name: string | null;
  readonly text: string | null;
  readonly value: unknown;
  readonly code: string | null;
  readonly files: readonly SentFile[];
  readonly actions: readonly Action[];
  readonly suppressed: boolean;
  readonly clientId: string | null;
  /** What became of it on its way to a vendor's channel; null on the web and for what is not for the visitor. */
  readonly delivery: Delivery | null;
  /** The newest change of this message, which has its newest text already; null where nobody has changed it. */
  readonly change: Change | null;
  /** The message that this entry changes, as it is now. Such an entry comes in pushes and is no line. */
  readonly changed: Entry | null;
};

const types = [
  'message',
  'event',
  'conversationUpdate',
  'endOfConversation',
  'messageUpdate',
  'messageDelete',
] as const;
const changeKinds = ['edited', 'deleted'] as const;
const fileStates = ['stored', 'fetching', 'missing'] as const;

/**
 * Reads an entry; undefined without a sequence, a time or an author. A type this client does not know is read as an
 * event without a name, so that a newer hub leaves no gap in the sequence.
 */
export function readEntry(value: unknown): Entry | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const sequence = readNumber(value.sequence);
  const at = readText(value.at);
  const author = readAuthor(value.author);
  const files = readList(value.files, readFile);
  const actions = readList(value.actions, readAction);
  if (sequence === undefined || !at || !author || !files || !actions) {
    return undefined;
  }
  return {
    sequence,
    at,
    author,
    visibility: value.visibility === 'operators' ? 'operators' : 'everyone',
    type: readWord(value.type, types) ?? 'event',
    name: textOrNull(value.name),
    text: textOrNull(value.text),
    value: value.value ?? null,
    code: textOrNull(value.code),
    files,
    actions,
    suppressed: value.suppressed === true,
    clientId: textOrNull(value.clientId),
    delivery: readDelivery(value.delivery) ?? null,
    change: readChange(value.change) ?? null,
    changed: readEntry(value.changed) ?? null,
  };
}

function readChange(value: unknown): Change | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const kind = readWord(value.kind, changeKinds);
  const sequence = readNumber(value.sequence);
  const at = readText(value.at);
  const by = readAuthor(value.by);
  return kind && sequence !== undefined && at && by ? { kind, sequence, at, by } : undefined;
}

/** Reads a file; undefined without an id or an address. */
export function readFile(value: unknown): SentFile | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const id = readText(value.id);
  const url = readText(value.url);
  if (!id || !url) {
    return undefined;
  }
  return {
    id,
    url,
    name: readText(value.name) ?? id,
    contentType: readText(value.contentType) ?? 'application/octet-stream',
    size: readNumber(value.size) ?? 0,
    state: readWord(value.state, fileStates) ?? 'stored',
    reason: textOrNull(value.reason),
  };
}

function readAuthor(value: unknown): Author | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const kind = readWord(value.kind, authorKinds);
  return kind ? { kind, id: textOrNull(value.id), name: textOrNull(value.name) } : undefined;
}

function readAction(value: unknown): Action | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const title = readText(value.title);
  return title === undefined ? undefined : { title, value: readText(value.value) ?? title };
}
