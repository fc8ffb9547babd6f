import type { CommandId, ConversationId } from '@omnichannel/shared/protocol/console/ids';

type Running = { readonly conversation: ConversationId; readonly timer: ReturnType<typeof setTimeout> };

/** When held messages are due. */
export class HoldTimers {
  readonly #due: (conversation: ConversationId, id: CommandId) => void;
  readonly #running = new Map<CommandId, Running>();

  constructor(due: (conversation: ConversationId, id: CommandId) => void) {
    this.#due = due;
  }

  start(conversation: ConversationId, id: CommandId, wait: number): void {
    this.#running.set(id, { conversation, timer: setTimeout(() => this.#due(conversation, id), wait) });
  }

  stop(id: CommandId): void {
    clearTimeout(this.#running.get(id)?.timer);
    this.#running.delete(id);
  }

  /** The conversations in which something is held. */
  conversations(): readonly ConversationId[] {
    return [...this.#running.values()].map((one) => one.conversation);
  }
}
