import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { ViewersShown } from '@omnichannel/shared/protocol/console/pushes';
import type { Named } from '@omnichannel/shared/protocol/console/read';
import { Watchers } from '@omnichannel/shared/watchers';

const nobody: readonly Named[] = [];

/** Which colleagues have which conversation on the screen, as the hub has said since the connection began. */
export class ViewerStore {
  readonly #shown = new Map<ConversationId, readonly Named[]>();
  readonly #watchers = new Watchers();

  readonly watch = this.#watchers.watch;

  /** Takes what the hub says; whoever sits here is no colleague. */
  show({ conversationId, viewers }: ViewersShown, operatorId: string): void {
    const others = viewers.filter((one) => one.id !== operatorId);
    if (others.length > 0) {
      this.#shown.set(conversationId, others);
    } else {
      this.#shown.delete(conversationId);
    }
    this.#watchers.tell();
  }

  /** Forgets all of it: the hub says it anew to every new connection. */
  clear(): void {
    this.#shown.clear();
    this.#watchers.tell();
  }

  /** The same list until it changes. */
  of(id: ConversationId): readonly Named[] {
    return this.#shown.get(id) ?? nobody;
  }
}
