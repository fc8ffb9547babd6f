import { keptText } from '../session/keptText';
import { onStored } from '../session/onStored';
import { readActivityEvent } from './activities';
import type { ChatState } from './chatState';
import type { Store } from './Store';
import { throttled } from './throttled';
import { newestIncoming, unreadAfter } from './unread';

/** Knows up to where the visitor has read, across visits, and tells the hub at most once a second. */
export class ReadMarks {
  #conversation = '';
  #readUpTo = 0;
  #looking = false;
  readonly #kept;
  readonly #store: Store<ChatState>;
  readonly #tell: () => void;

  constructor(key: string, store: Store<ChatState>, post: (activity: object) => void) {
    const name = `omnichannel:${key}:read`;
    this.#kept = keptText(name);
    // What was read in one tab is read in all.
    onStored(name, () => {
      this.#readUpTo = Math.max(this.#readUpTo, this.#stored());
      this.update();
    });
    this.#store = store;
    this.#tell = throttled(1_000, () => {
      const newest = newestIncoming(store.value.transcript.entries);
      if (newest !== null && this.#looking) {
        post(readActivityEvent(store.value.userId, newest.id));
      }
    });
  }

  set conversation(id: string) {
    if (id !== this.#conversation) {
      this.#conversation = id;
      this.#readUpTo = this.#stored();
    }
  }

  look(looking: boolean): void {
    this.#looking = looking;
    this.update();
  }

  /** Reads what is there if the visitor looks, and counts what is not read. */
  update(): void {
    const { entries } = this.#store.value.transcript;
    const newest = newestIncoming(entries)?.sequence ?? 0;
    if (this.#looking && newest > this.#readUpTo) {
      this.#readUpTo = newest;
      this.#kept.write(`${this.#conversation}\n${newest}`);
      this.#tell();
    }

    const unread = unreadAfter(entries, this.#readUpTo);
    if (unread !== this.#store.value.unread) {
      this.#store.patch({ unread });
    }
  }

  #stored(): number {
    const [conversation, sequence] = (this.#kept.read() ?? '').split('\n');
    return conversation === this.#conversation ? Number(sequence) || 0 : 0;
  }
}
