import type { Entry, SentFile } from '@omnichannel/shared/protocol/console/entry';
import type { CommandId, ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { Result } from '@omnichannel/shared/protocol/console/result';
import { NotConnectedError } from '@omnichannel/shared/signalr/notConnectedError';
import { refusalText } from '../../../common/refusalText';
import type { Command } from '../../../common/runCommand';
import { texts as common } from '../../../common/texts';

/** How a message stands that is not in the log yet. A held one can be taken back until then. */
export type PendingState =
  | { readonly kind: 'held'; readonly until: number }
  | { readonly kind: 'sending' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sent'; readonly sequence: number | null }
  | { readonly kind: 'failed'; readonly reason: string; readonly answered: boolean }
  | { readonly kind: 'stale'; readonly missed: readonly Entry[] };

/** The message that something on its way changes, and how. */
export type Target = { readonly sequence: number; readonly kind: 'edit' | 'delete' };

/** The colleagues whom a note mentions, by id. */
export type NoteFor = { readonly mentions: readonly string[] };

/** A message or a change of one on its way; `at` is when it was written, in milliseconds since 1970. */
export type Pending = {
  readonly id: CommandId;
  readonly at: number;
  readonly text: string;
  readonly files: readonly SentFile[];
  readonly lastSeen: number;
  /** What it changes; null for a message of its own. */
  readonly target: Target | null;
  /** Whom it mentions, where it is a note for colleagues; null for what the visitor gets. */
  readonly note: NoteFor | null;
  /** Whether the text is the address of a page that is suggested. */
  readonly page?: boolean;
  readonly state: PendingState;
};

/** What an operator wants to send. */
export type Outgoing = Pick<Pending, 'text' | 'files' | 'lastSeen'> & {
  readonly target?: Target;
  readonly note?: NoteFor;
  readonly page?: boolean;
};

/** A message with where it goes. */
export type KeptMessage = { readonly conversation: ConversationId; readonly pending: Pending };

/** Runs a command on the hub. */
export type Run = (id: CommandId, command: Command) => Promise<Result>;

/** The command that says it to the hub. */
export function commandOf(conversationId: ConversationId, pending: Pending, force: boolean): Command {
  const { text, files, lastSeen, target, note, page = false } = pending;
  const fileIds = files.map((file) => file.id);
  if (target?.kind === 'delete') {
    return { method: 'Delete', conversationId, sequence: target.sequence };
  }
  if (target) {
    return { method: 'Edit', conversationId, sequence: target.sequence, text };
  }
  return note
    ? { method: 'Note', conversationId, text, fileIds, mentions: note.mentions }
    : { method: 'Send', conversationId, text, fileIds, lastSeen, force, page };
}

/** Whether the log shows it already. */
export function hasArrived({ id, target, state }: Pending, entries: readonly Entry[]): boolean {
  return entries.some((entry) =>
    target ? state.kind === 'sent' && entry.changed?.sequence === target.sequence : entry.clientId === id,
  );
}

/** Whether a newer change of the same message stands in its place. */
export function isReplacedBy({ target, state }: Pending, newer: Target | null): boolean {
  return newer !== null && target?.sequence === newer.sequence && state.kind !== 'sending';
}

/** Sends, and says how the message stands afterwards. */
export async function outcomeOf(run: () => Promise<Result>): Promise<PendingState> {
  try {
    const result = await run();
    if (result.ok) {
      return { kind: 'sent', sequence: result.sequence };
    }
    return result.code === 'stale-view'
      ? { kind: 'stale', missed: result.missed }
      : { kind: 'failed', reason: refusalText(result), answered: true };
  } catch (error) {
    return error instanceof NotConnectedError
      ? { kind: 'waiting' }
      : { kind: 'failed', reason: common.wentWrong, answered: false };
  }
}

/** Whether a message must outlive its page: nobody knows yet whether the hub has it. */
export function survives({ state }: Pending): boolean {
  return state.kind === 'held' || state.kind === 'sending' || state.kind === 'waiting' || isUnknown(state);
}

function isUnknown(state: PendingState): boolean {
  return state.kind === 'failed' && !state.answered;
}
