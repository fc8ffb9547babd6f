import type { CommandId, ConversationId } from '@omnichannel/shared/protocol/console/ids';

/** When held messages are due. */
export class HoldTimers {
  readonly #due: (conversation: ConversationId, id: CommandId) => void;
  readonly #running = new Map<CommandId, ReturnType<typeof setTimeout>>();

  constructor(due: (conversation: ConversationId, id: CommandId) => void) {
    this.#due = due;
  }

  start(conversation: ConversationId, id: CommandId, wait: number): void {
    this.#running.set(
      id,
      setTimeout(() => this.#due(conversation, id), wait),
    );
  }

  stop(id: CommandId): void {
    clearTimeout(this.#running.get(id));
    this.#running.delete(id);
  }
}
