import { backoff } from '@omnichannel/shared/connection/backoff';
import { oneTabAtATime } from '../line/oneTabAtATime';
import type { Answer } from '../line/request';
import type { KeptText } from '../session/keptText';
import { deserialise, type Outgoing, serialise, withDelivery, without } from './outgoing';
import { rejectionOf } from './rejectionOf';

/** What the outbox needs from the chat. */
export interface Carrier {
  /** Whether a conversation is joined, so that sending makes sense. */
  readonly ready: () => boolean;
  readonly send: (message: Outgoing) => Promise<Answer<string>>;
  readonly sent: (message: Outgoing, id: string) => void;
  readonly changed: (queue: readonly Outgoing[]) => void;
}

/** The visitor's messages on their way: kept across reloads, sent in order, one tab at a time. */
export class Outbox {
  #queue: readonly Outgoing[];
  #busy = false;
  #attempt = 0;
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
    this.#change([...this.#queue, message], (kept) => [...kept, message]);
    this.flush();
  }

  retry(clientId: string): void {
    const sending = { kind: 'sending' } as const;
    this.#change(withDelivery(this.#queue, clientId, sending), (kept) => withDelivery(kept, clientId, sending));
    this.flush();
  }

  /** Takes messages out: their echo came, or the visitor gave them up. */
  remove(clientIds: readonly string[]): void {
    if (without(this.#queue, clientIds) !== this.#queue) {
      this.#change(without(this.#queue, clientIds), (kept) => without(kept, clientIds));
    }
  }

  clear(): void {
    this.#change([], () => []);
  }

  /** Sends what waits. Cheap to call at every sign of life. */
  flush(): void {
    clearTimeout(this.#timer);
    if (!this.#busy && this.#carrier.ready() && this.#next() !== undefined) {
      this.#busy = true;
      void oneTabAtATime(this.#name, () => this.#sendAll()).finally(() => {
        this.#busy = false;
      });
    }
  }

  async #sendAll(): Promise<void> {
    this.#dropSentElsewhere();
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      const answer = await this.#carrier.send(next);
      if (answer.kind === 'later' && next.files.length === 0) {
        this.#timer = setTimeout(() => this.flush(), Math.max(500 + backoff(this.#attempt++), answer.wait));
        return;
      }

      this.#attempt = 0;
      this.#settle(next, answer);
    }
  }

  #settle(message: Outgoing, answer: Answer<string>): void {
    if (answer.kind === 'ok') {
      this.remove([message.clientId]);
      this.#carrier.sent(message, answer.value);
      return;
    }

    // Files are not sent again unasked: the first try may have used up a slow line for minutes.
    const reason = answer.kind === 'later' ? 'network' : rejectionOf(answer.status, answer.code);
    const delivery = { kind: 'rejected', reason } as const;
    this.#change(withDelivery(this.#queue, message.clientId, delivery), (kept) =>
      withDelivery(kept, message.clientId, delivery),
    );
  }

  /** Another tab may have sent, while we waited for the lock, what both had read from storage. */
  #dropSentElsewhere(): void {
    const kept = new Set(deserialise(this.#kept.read()).map(({ clientId }) => clientId));
    const gone = this.#queue.filter(({ clientId, files }) => files.length === 0 && !kept.has(clientId));
    this.remove(gone.map(({ clientId }) => clientId));
  }

  #next(): Outgoing | undefined {
    return this.#queue.find(({ delivery }) => delivery.kind === 'sending');
  }

  #change(queue: readonly Outgoing[], change: (kept: readonly Outgoing[]) => readonly Outgoing[]): void {
    this.#queue = queue;
    // Storage is shared between tabs: change what it holds now, never overwrite it with this page's view.
    this.#kept.write(serialise(change(deserialise(this.#kept.read()))));
    this.#carrier.changed(queue);
  }
}
