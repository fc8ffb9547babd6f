import { backoff } from '@omnichannel/shared/connection/backoff';
import { oneTabAtATime } from '../line/oneTabAtATime';
import type { Answer } from '../line/request';
import type { KeptText } from '../session/keptText';
import { fateOf } from './fateOf';
import {
  type Delivery,
  deserialise,
  forAnotherConversation,
  isClosed,
  nextToSend,
  type Outgoing,
  serialise,
  waiting,
  withDelivery,
  without,
} from './outgoing';

/** What the outbox needs from the chat. */
export interface Carrier {
  /** Whether a conversation is joined, so that sending makes sense. */
  readonly ready: () => boolean;
  readonly send: (message: Outgoing) => Promise<Answer<string>>;
  readonly changed: () => void;
}

/** The visitor's words on their way: kept across reloads, shared by all tabs, sent in order, one tab at a time. */
export class Outbox {
  #queue: readonly Outgoing[];
  #busy = false;
  #attempt = 0;
  #notBefore = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #name: string;
  readonly #kept: KeptText;
  readonly #carrier: Carrier;

  constructor(name: string, kept: KeptText, carrier: Carrier) {
    this.#name = name;
    this.#kept = kept;
    this.#carrier = carrier;
    this.#queue = deserialise(kept.read());
  }

  get queue(): readonly Outgoing[] {
    return this.#queue;
  }

  add(message: Outgoing): void {
    this.#change((queue) => [...queue, message]);
    this.flush();
  }

  retry(clientId: string): void {
    this.#deliver(clientId, { kind: 'sending' });
    this.flush();
  }

  /** Takes messages out: their echo came, or the visitor gave them up. */
  remove(gone: (message: Outgoing) => boolean): void {
    if (this.#queue.some(gone)) {
      this.#change((queue) => without(queue, gone));
    }
  }

  /** Forgets that a conversation had ended when it was offered these messages. */
  askAgain(): void {
    this.#change((queue) => queue.map((message) => (isClosed(message) ? { ...message, delivery: waiting } : message)));
  }

  /** Prepares for another conversation: what the old one did not take any more is sent to the new one. */
  startOver(): void {
    this.#change(forAnotherConversation);
  }

  /** Takes over what another tab has written, sent or given up. Whichever tab is connected sends it. */
  shareAgain(): void {
    this.#lookAtStorage();
    this.flush();
  }

  /** Sends what waits. Cheap to call at every sign of life. */
  flush(): void {
    if (this.#busy || Date.now() < this.#notBefore || !this.#carrier.ready() || nextToSend(this.#queue) === undefined) {
      return;
    }

    clearTimeout(this.#timer);
    this.#busy = true;
    void oneTabAtATime(this.#name, () => this.#sendAll()).then((emptied) => {
      this.#busy = false;
      if (emptied) {
        this.flush();
      }
    });
  }

  /** Answers false where the rest must wait for a later time. */
  async #sendAll(): Promise<boolean> {
    // Another tab may have sent, while we waited for the lock, what both had read from storage.
    this.#lookAtStorage();
    for (let next = nextToSend(this.#queue); next !== undefined; next = nextToSend(this.#queue)) {
      const answer = await this.#carrier.send(next);
      if (answer.kind === 'later') {
        this.#notBefore = Date.now() + answer.wait;
        this.#timer = setTimeout(() => this.flush(), Math.max(500 + backoff(this.#attempt++), answer.wait));
        return false;
      }

      this.#attempt = 0;
      this.#deliver(next.clientId, fateOf(answer));
    }

    return true;
  }

  /** Storage says what is still to be sent. What this page has sent is not in it, and waits here for its echo. */
  #lookAtStorage(): void {
    const sent = this.#queue.filter(({ delivery }) => delivery.kind === 'sent');
    const kept = deserialise(this.#kept.read());
    const ids = new Set(sent.map(({ clientId }) => clientId));
    this.#queue = [...sent, ...kept.filter(({ clientId }) => !ids.has(clientId))];
    this.#carrier.changed();
  }

  #deliver(clientId: string, delivery: Delivery): void {
    this.#change((queue) => withDelivery(queue, clientId, delivery));
  }

  #change(change: (queue: readonly Outgoing[]) => readonly Outgoing[]): void {
    this.#queue = change(this.#queue);
    // Storage is shared between tabs: change what it holds now, never overwrite it with this page's view.
    this.#kept.write(serialise(change(deserialise(this.#kept.read()))));
    this.#carrier.changed();
  }
}
