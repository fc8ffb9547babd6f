import type { Entry, SentFile } from '@omnichannel/shared/protocol/console/entry';
import type { CommandId, ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { Result } from '@omnichannel/shared/protocol/console/result';
import { NotConnectedError } from '@omnichannel/shared/signalr/notConnectedError';
import { refusalText } from '../../common/refusalText';
import type { Command } from '../../common/runCommand';
import { texts as common } from '../../common/texts';

/** How a message stands that is not in the log yet. A held one can be taken back until then. */
export type PendingState =
  | { readonly kind: 'held'; readonly until: number }
  | { readonly kind: 'sending' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sent'; readonly sequence: number | null }
  | { readonly kind: 'failed'; readonly reason: string; readonly answered: boolean }
  | { readonly kind: 'stale'; readonly missed: readonly Entry[] };

/** A message on its way; `at` is when it was written, in milliseconds since 1970. */
export type Pending = {
  readonly id: CommandId;
  readonly at: number;
  readonly text: string;
  readonly files: readonly SentFile[];
  readonly lastSeen: number;
  readonly state: PendingState;
};

/** What an operator wants to send. */
export type Outgoing = Pick<Pending, 'text' | 'files' | 'lastSeen'>;

/** A message with where it goes. */
export type KeptMessage = { readonly conversation: ConversationId; readonly pending: Pending };

/** Runs a command on the hub. */
export type Run = (id: CommandId, command: Command) => Promise<Result>;

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
