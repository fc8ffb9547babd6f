import type { Entry } from '@omnichannel/shared/protocol/console/entry';
import { type CommandId, type ConversationId, newCommandId } from '@omnichannel/shared/protocol/console/ids';
import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../../../common/keys';
import { texts } from '../texts';
import { HoldTimers } from './holdTimers';
import { noHooks, type OutboxHooks } from './outboxHooks';
import {
  commandOf,
  hasArrived,
  isReplacedBy,
  type KeptMessage,
  type Outgoing,
  outcomeOf,
  type Pending,
  type Run,
  survives,
} from './pending';

/**
 * Sends messages in the order in which they were written, one at a time per conversation. Where the outcome is
 * unknown the same command id goes out again, so that nothing is said twice; after an answer it is a new command.
 */
export class Outbox {
  readonly #client: QueryClient;
  readonly #run: Run;
  readonly #hooks: OutboxHooks;
  readonly #conversations = new Set<ConversationId>();
  readonly #tails = new Map<ConversationId, Promise<void>>();
  readonly #timers = new HoldTimers((conversation, id) => this.release(conversation, id));

  constructor(client: QueryClient, run: Run, hooks: OutboxHooks = noHooks) {
    this.#client = client;
    this.#run = run;
    this.#hooks = hooks;
    // What waits is kept for as long as it waits, also while its chat is not on the screen.
    client.setQueryDefaults(keys.outboxes, { gcTime: Number.POSITIVE_INFINITY });
  }

  /** Shows it at once; a message goes out behind those before it when its time to be taken back is over, the rest now. */
  send(conversation: ConversationId, outgoing: Outgoing): void {
    const [target, note] = [outgoing.target ?? null, outgoing.note ?? null];
    const aside = target !== null || note !== null;
    const [now, wait] = [Date.now(), aside ? 0 : this.#hooks.holdFor()];
    const state = wait > 0 ? { kind: 'held' as const, until: now + wait } : { kind: 'sending' as const };
    const pending: Pending = { ...outgoing, target, note, id: newCommandId(), at: now, state };
    this.#edit(conversation, (all) => [...all.filter((one) => !isReplacedBy(one, target)), pending]);
    if (wait > 0) {
      this.#timers.start(conversation, pending.id, wait);
    } else {
      if (!aside) {
        void this.releaseAll(conversation);
      }
      this.#enqueue(conversation, pending.id, false);
    }
  }

  /** Sends a held message now. What came onto the screen while it was held has been seen. */
  release(conversation: ConversationId, id: CommandId): void {
    const pending = this.#find(conversation, id);
    if (pending?.state.kind === 'held') {
      this.#timers.stop(id);
      const lastSeen = Math.max(pending.lastSeen, this.#hooks.seen(conversation));
      this.#replace(conversation, id, { ...pending, lastSeen, state: { kind: 'sending' } });
      this.#enqueue(conversation, id, false);
    }
  }

  /** Sends everything that is held, of one conversation or of all, and waits until it is out. */
  async releaseAll(only?: ConversationId): Promise<void> {
    const conversations = only ? [only] : [...this.#conversations];
    for (const conversation of conversations) {
      for (const { id } of this.#all(conversation)) {
        this.release(conversation, id);
      }
    }
    await Promise.all(conversations.map((conversation) => this.#tails.get(conversation)));
  }

  /** Takes up what an earlier page left: what it may still have sent goes out under the same id, so never twice. */
  restore(kept: readonly KeptMessage[], tooOld: (at: number) => boolean): void {
    for (const { conversation, pending } of kept) {
      const old = tooOld(pending.at);
      const state = old
        ? { kind: 'failed' as const, reason: texts.leftBehind, answered: false }
        : { kind: 'sending' as const };
      this.#edit(conversation, (all) => [...all.filter((one) => one.id !== pending.id), { ...pending, state }]);
      if (!old) {
        this.#enqueue(conversation, pending.id, false);
      }
    }
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
    this.#goOnAfter(conversation, pending, next);
  }

  /** Takes a message out and gives it back; nothing once it is on its way. */
  take(conversation: ConversationId, id: CommandId): Pending | undefined {
    const pending = this.#find(conversation, id);
    if (!pending || pending.state.kind === 'sending') {
      return undefined;
    }
    this.#timers.stop(id);
    this.#edit(conversation, (all) => all.filter((one) => one.id !== id));
    this.#goOnAfter(conversation, pending, id);
    return pending;
  }

  /** The message that can still be taken back, the newest one; undefined where none is held. */
  lastHeld(conversation: ConversationId): Pending | undefined {
    return this.#all(conversation).findLast((one) => one.state.kind === 'held');
  }

  /** Forgets the messages that have come back in the log. */
  settle(conversation: ConversationId, entries: readonly Entry[]): void {
    if (this.#all(conversation).some((one) => hasArrived(one, entries))) {
      this.#edit(conversation, (all) => all.filter((one) => !hasArrived(one, entries)));
    }
  }

  /** Sends everything again that waits for the connection. */
  flush(): void {
    for (const conversation of this.#conversations) {
      for (const pending of this.#all(conversation)) {
        if (pending.state.kind === 'waiting') {
          this.retry(conversation, pending.id);
        }
      }
    }
  }

  /** Sends what stood behind a message that waited for a decision. What is on the screen by now has been seen. */
  #goOnAfter(conversation: ConversationId, { state }: Pending, decided: CommandId): void {
    const behind = this.#all(conversation).filter((one) => one.state.kind === 'sending' && one.id !== decided);
    if (state.kind === 'stale') {
      const lastSeen = this.#hooks.seen(conversation);
      this.#edit(conversation, (all) => all.map((one) => ({ ...one, lastSeen: Math.max(one.lastSeen, lastSeen) })));
      for (const { id } of behind) {
        this.#enqueue(conversation, id, false);
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
    const all = this.#all(conversationId);
    if (
      !pending.target &&
      !pending.note &&
      all.slice(0, all.indexOf(pending)).some((one) => one.state.kind === 'stale')
    ) {
      // Nothing overtakes a message that waits for a decision.
      return;
    }
    const state = await outcomeOf(() => this.#run(id, commandOf(conversationId, pending, force)));
    this.#replace(conversationId, id, { ...pending, state });
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
    this.#conversations.add(conversation);
    const all = [...this.#conversations].flatMap((one) =>
      this.#all(one).map((pending) => ({ conversation: one, pending })),
    );
    this.#hooks.keep(all.filter(({ pending }) => survives(pending)));
  }
}
