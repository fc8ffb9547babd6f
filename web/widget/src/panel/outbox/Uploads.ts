import type { Answer } from '../line/request';
import type { Watch } from '../line/sendForm';
import { fateOf } from './fateOf';
import { type Delivery, forAnotherConversation, nextToSend, type Outgoing, withDelivery, without } from './outgoing';

/** Files that have not moved for so long when the line comes back were lost with it, in milliseconds. */
const still = 3_000;

/** What the uploads need from the chat. */
export interface FileCarrier {
  readonly ready: () => boolean;
  readonly send: (message: Outgoing, watch: Watch) => Promise<Answer<string>>;
  readonly changed: () => void;
}

/** The upload that is being made. */
interface Running {
  readonly clientId: string;
  readonly stop: AbortController;
  movedAt: number;
  isLost: boolean;
}

/**
 * The visitor's files on their way, one message after the other. They go beside the words, which need not wait for
 * them, and live in this page only.
 */
export class Uploads {
  #queue: readonly Outgoing[] = [];
  #running: Running | null = null;
  readonly #carrier: FileCarrier;

  constructor(carrier: FileCarrier) {
    this.#carrier = carrier;
  }

  get queue(): readonly Outgoing[] {
    return this.#queue;
  }

  add(message: Outgoing): void {
    this.#change([...this.#queue, message]);
    this.flush();
  }

  retry(clientId: string): void {
    this.#deliver(clientId, { kind: 'sending' });
    this.flush();
  }

  /** Stops the sending of a message; the visitor may send it after all, or let it go. */
  stop(clientId: string): void {
    this.#deliver(clientId, { kind: 'rejected', reason: 'stopped' });
    if (this.#running?.clientId === clientId) {
      this.#running.stop.abort();
    }
  }

  /** Takes messages out: their echo came, or the visitor gave them up. */
  remove(gone: (message: Outgoing) => boolean): void {
    this.#change(without(this.#queue, gone));
    if (this.#running !== null && !this.#queue.some(({ clientId }) => clientId === this.#running?.clientId)) {
      // Its answer may be lost, and the next ones wait for it.
      this.#running.stop.abort();
    }
  }

  /** The line was gone and is back: what stood still with it is given up, and the visitor may try it again. */
  lineIsBack(): void {
    if (this.#running !== null && Date.now() - this.#running.movedAt >= still) {
      this.#running.isLost = true;
      this.#running.stop.abort();
    }

    this.flush();
  }

  /** Prepares for another conversation: what the old one did not take any more is sent to the new one. */
  startOver(): void {
    this.#running?.stop.abort();
    this.#change(forAnotherConversation(this.#queue));
  }

  /** Sends what waits. Cheap to call at every sign of life. */
  flush(): void {
    const next = this.#running === null && this.#carrier.ready() ? nextToSend(this.#queue) : undefined;
    if (next !== undefined) {
      void this.#send(next);
    }
  }

  async #send(message: Outgoing): Promise<void> {
    const { clientId } = message;
    const running: Running = { clientId, stop: new AbortController(), movedAt: Date.now(), isLost: false };
    this.#running = running;
    const progress = (share: number) => {
      running.movedAt = Date.now();
      this.#whileSending(clientId, { kind: 'sending', share });
    };
    const answer = await this.#carrier.send(message, { progress, signal: running.stop.signal });
    this.#running = null;
    if (running.isLost || !running.stop.signal.aborted) {
      // Files are not sent again unasked: the first try may have used up a slow line for minutes.
      this.#whileSending(clientId, fateOf(answer));
    }

    this.flush();
  }

  #whileSending(clientId: string, delivery: Delivery): void {
    if (this.#queue.some((message) => message.clientId === clientId && message.delivery.kind === 'sending')) {
      this.#deliver(clientId, delivery);
    }
  }

  #deliver(clientId: string, delivery: Delivery): void {
    this.#change(withDelivery(this.#queue, clientId, delivery));
  }

  #change(queue: readonly Outgoing[]): void {
    if (queue !== this.#queue) {
      this.#queue = queue;
      this.#carrier.changed();
    }
  }
}
