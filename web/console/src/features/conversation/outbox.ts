import type { Entry, SentFile } from '@omnichannel/shared/protocol/console/entry';
import { type CommandId, type ConversationId, newCommandId } from '@omnichannel/shared/protocol/console/ids';
import type { Result } from '@omnichannel/shared/protocol/console/result';
import { NotConnectedError } from '@omnichannel/shared/signalr/notConnectedError';
import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../../common/keys';
import { refusalText } from '../../common/refusalText';
import type { Command } from '../../common/runCommand';
import { texts as common } from '../../common/texts';

/** How a message stands that is not in the log yet. */
export type PendingState =
  | { readonly kind: 'sending' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sent'; readonly sequence: number | null }
  | { readonly kind: 'failed'; readonly reason: string; readonly answered: boolean }
  | { readonly kind: 'stale'; readonly missed: readonly Entry[] };

/** A message on its way. */
export type Pending = {
  readonly id: CommandId;
  readonly text: string;
  readonly files: readonly SentFile[];
  readonly lastSeen: number;
  readonly state: PendingState;
};

/** What an operator wants to send. */
export type Outgoing = Pick<Pending, 'text' | 'files' | 'lastSeen'>;

type Run = (id: CommandId, command: Command) => Promise<Result>;

/**
 * Sends messages in the order in which they were written, one at a time per conversation. Where the outcome is
 * unknown the same command id goes out again, so that nothing is said twice; after an answer it is a new command.
 */
export class Outbox {
  readonly #client: QueryClient;
  readonly #run: Run;
  readonly #tails = new Map<ConversationId, Promise<void>>();

  constructor(client: QueryClient, run: Run) {
    this.#client = client;
    this.#run = run;
  }

  /** Shows the message at once and sends it behind those before it. */
  send(conversation: ConversationId, outgoing: Outgoing): void {
    const pending: Pending = { ...outgoing, id: newCommandId(), state: { kind: 'sending' } };
    this.#edit(conversation, (all) => [...all, pending]);
    this.#enqueue(conversation, pending.id, false);
  }

  /** Sends a failed message again; `force` says that the newer messages were seen. */
  retry(conversation: ConversationId, id: CommandId, force = false): void {
    const pending = this.#find(conversation, id);
    if (!pending) {
      return;
    }
    const unknown = pending.state.kind === 'failed' && !pending.state.answered;
    const next = unknown || pending.state.kind === 'waiting' ? id : newCommandId();
    this.#replace(conversation, id, { ...pending, id: next, state: { kind: 'sending' } });
    this.#enqueue(conversation, next, force);
  }

  /** Takes a message out and gives it back. */
  take(conversation: ConversationId, id: CommandId): Pending | undefined {
    const pending = this.#find(conversation, id);
    this.#edit(conversation, (all) => all.filter((one) => one.id !== id));
    return pending;
  }

  /** Forgets the messages that have come back in the log. */
  settle(conversation: ConversationId, entries: readonly Entry[]): void {
    const arrived = new Set(entries.map((entry) => entry.clientId));
    if (this.#all(conversation).some((one) => arrived.has(one.id))) {
      this.#edit(conversation, (all) => all.filter((one) => !arrived.has(one.id)));
    }
  }

  /** Sends everything again that waits for the connection. */
  flush(): void {
    for (const conversation of this.#tails.keys()) {
      for (const pending of this.#all(conversation)) {
        if (pending.state.kind === 'waiting') {
          this.retry(conversation, pending.id);
        }
      }
    }
  }

  #enqueue(conversation: ConversationId, id: CommandId, force: boolean): void {
    const before = this.#tails.get(conversation) ?? Promise.resolve();
    this.#tails.set(
      conversation,
      before.then(() => this.#deliver(conversation, id, force)),
    );
  }

  async #deliver(conversationId: ConversationId, id: CommandId, force: boolean): Promise<void> {
    const pending = this.#find(conversationId, id);
    if (!pending) {
      return;
    }
    const { text, files, lastSeen } = pending;
    const fileIds = files.map((file) => file.id);
    const command: Command = { method: 'Send', conversationId, text, fileIds, lastSeen, force };
    this.#replace(conversationId, id, { ...pending, state: await this.#outcome(id, command) });
  }

  async #outcome(id: CommandId, command: Command): Promise<PendingState> {
    try {
      const result = await this.#run(id, command);
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

  #all(conversation: ConversationId): readonly Pending[] {
    return this.#client.getQueryData<readonly Pending[]>(keys.outbox(conversation)) ?? [];
  }

  #find(conversation: ConversationId, id: CommandId): Pending | undefined {
    return this.#all(conversation).find((one) => one.id === id);
  }

  #replace(conversation: ConversationId, id: CommandId, next: Pending): void {
    this.#edit(conversation, (all) => all.map((one) => (one.id === id ? next : one)));
  }

  #edit(conversation: ConversationId, change: (all: readonly Pending[]) => readonly Pending[]): void {
    this.#client.setQueryData(keys.outbox(conversation), change(this.#all(conversation)));
  }
}
