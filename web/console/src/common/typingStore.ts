import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { TypingShown } from '@omnichannel/shared/protocol/console/pushes';
import { Watchers } from '@omnichannel/shared/watchers';

const validFor = 5000;

/** Who types where. Signals never enter the query cache: they are worth five seconds and nobody fetches them. */
export class TypingStore {
  readonly #shown = new Map<ConversationId, TypingShown>();
  readonly #timers = new Map<ConversationId, ReturnType<typeof setTimeout>>();
  readonly #watchers = new Watchers();

  readonly watch = this.#watchers.watch;

  /** Shows a signal until five seconds later. What a visitor is seen to type gives way to nobody, and ends when it is taken back. */
  show(signal: TypingShown): void {
    const shown = this.of(signal.conversationId);
    if (signal.text === '' ? shown?.kind === 'operator' : signal.kind === 'operator' && shown?.text) {
      return;
    }
    if (signal.text === '') {
      this.clear(signal.conversationId);
      return;
    }
    clearTimeout(this.#timers.get(signal.conversationId));
    this.#timers.set(
      signal.conversationId,
      setTimeout(() => this.clear(signal.conversationId), validFor),
    );
    this.#shown.set(signal.conversationId, signal);
    this.#watchers.tell();
  }

  /** Somebody stopped typing, because they wrote. */
  clear(id: ConversationId): void {
    clearTimeout(this.#timers.get(id));
    if (this.#shown.delete(id)) {
      this.#watchers.tell();
    }
  }

  of(id: ConversationId): TypingShown | null {
    return this.#shown.get(id) ?? null;
  }
}
