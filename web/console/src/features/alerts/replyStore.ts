import { Watchers } from '@omnichannel/shared/watchers';
import { noReplies, type Replies, type ReplyEvent, type UnseenReply, unseenReplies } from './unseenReplies';

/** The replies that call in this tab. */
export class ReplyStore {
  #replies: Replies = noReplies;
  readonly #watchers = new Watchers();
  readonly watch = this.#watchers.watch;

  get unseen(): readonly UnseenReply[] {
    return this.#replies.unseen;
  }

  apply(event: ReplyEvent): void {
    const before = this.#replies.unseen;
    this.#replies = unseenReplies(this.#replies, event);
    if (this.#replies.unseen !== before) {
      this.#watchers.tell();
    }
  }
}
