import { backoff } from '@omnichannel/shared/connection/backoff';
import { oneTabAtATime } from '../line/oneTabAtATime';
import type { Answer } from '../line/request';
import type { KeptText } from '../session/keptText';
import { type Delivery, deserialise, type Outgoing, serialise, withDelivery, without } from './outgoing';
import { rejectionOf } from './rejectionOf';

/** What the outbox needs from the chat. */
export interface Carrier {
  /** Whether a conversation is joined, so that sending makes sense. */
  readonly ready: () => boolean;
  readonly send: (message: Outgoing) => Promise<Answer<string>>;
  readonly changed: (queue: readonly Outgoing[]) => void;
}

/** The visitor's messages on their way: kept across reloads, sent in order, one tab at a time. */
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

  /** Prepares for another conversation: what the old one did not take any more is sent to the new one. */
  startOver(): void {
    this.#change((queue) =>
      queue
        .filter(
          ({ delivery }) =>
            delivery.kind === 'sending' || (delivery.kind === 'rejected' && delivery.reason === 'closed'),
        )
        .map((message) => ({ ...message, delivery: { kind: 'sending' } })),
    );
  }

  /** Drops everything: somebody else sits here now. */
  clear(): void {
    this.#change(() => []);
  }

  /** Sends what waits. Cheap to call at every sign of life. */
  flush(): void {
    if (this.#busy || Date.now() < this.#notBefore || !this.#carrier.ready() || this.#next() === undefined) {
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
    this.#dropSentElsewhere();
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      const answer = await this.#carrier.send(next);
      if (answer.kind === 'later' && next.files.length === 0) {
        this.#notBefore = Date.now() + answer.wait;
        this.#timer = setTimeout(() => this.flush(), Math.max(500 + backoff(this.#attempt++), answer.wait));
        return false;
      }

      this.#attempt = 0;
      this.#deliver(next.clientId, fateOf(answer));
    }

    return true;
  }

  /** Another tab may have sent, while we waited for the lock, what both had read from storage. */
  #dropSentElsewhere(): void {
    const kept = new Set(deserialise(this.#kept.read()).map(({ clientId }) => clientId));
    this.remove(({ clientId, files, delivery }) => {
      return delivery.kind === 'sending' && files.length === 0 && !kept.has(clientId);
    });
  }

  #next(): Outgoing | undefined {
    return this.#queue.find(({ delivery }) => delivery.kind === 'sending');
  }

  #deliver(clientId: string, delivery: Delivery): void {
    this.#change((queue) => withDelivery(queue, clientId, delivery));
  }

  #change(change: (queue: readonly Outgoing[]) => readonly Outgoing[]): void {
    this.#queue = change(this.#queue);
    // Storage is shared between tabs: change what it holds now, never overwrite it with this page's view.
    this.#kept.write(serialise(change(deserialise(this.#kept.read()))));
    this.#carrier.changed(this.#queue);
  }
}

function fateOf(answer: Answer<string>): Delivery {
  if (answer.kind === 'ok') {
    return { kind: 'sent', id: answer.value };
  }

  // Files are not sent again unasked: the first try may have used up a slow line for minutes.
  return { kind: 'rejected', reason: answer.kind === 'later' ? 'network' : rejectionOf(answer.status, answer.code) };
}
