import { noReplies, type Replies, type ReplyEvent, type UnseenReply, unseenReplies } from './unseenReplies';

/** The replies that call in this tab. */
export class ReplyStore {
  #replies: Replies = noReplies;
  readonly #watchers = new Set<() => void>();

  get unseen(): readonly UnseenReply[] {
    return this.#replies.unseen;
  }

  apply(event: ReplyEvent): void {
    const before = this.#replies.unseen;
    this.#replies = unseenReplies(this.#replies, event);
    if (this.#replies.unseen !== before) {
      for (const watcher of this.#watchers) {
        watcher();
      }
    }
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };
}
