import type { DirectLine } from '../line/DirectLine';
import { keptText } from '../session/keptText';
import { ratingEvent } from './activities';
import type { ChatState } from './chatState';
import type { Store } from './Store';

/** How the visitor found a chat, once for each end of it. The hub counts once; what was rated is remembered in this browser. */
export class Ratings {
  readonly #line: DirectLine;
  readonly #store: Store<ChatState>;
  readonly #kept;

  constructor(key: string, line: DirectLine, store: Store<ChatState>) {
    this.#line = line;
    this.#store = store;
    this.#kept = keptText(`omnichannel:${key}:rated`);
  }

  /** Whether the newest end was rated. */
  get known(): boolean {
    return this.#kept.read() === this.#end;
  }

  /** Rates the newest end; answers whether the hub has it. */
  async rate(score: number, comment: string): Promise<boolean> {
    const end = this.#end;
    const { kind } = await this.#line.post(ratingEvent(this.#store.value.userId, score, comment));
    if (kind === 'ok') {
      this.#kept.write(end);
    }
    return kind === 'ok';
  }

  get #end(): string {
    return `${this.#line.conversationId}|${this.#store.value.transcript.endedAt}`;
  }
}
