import { backoff } from '@omnichannel/shared/connection/backoff';
import type { Answer } from './request';

/** The stream's needs, given from outside so that they can be played in a test. */
export interface Line {
  /** A fresh one-time stream address. */
  readonly ticket: () => Promise<Answer<string>>;
  /** Holds the stream until it ends; answers for how many milliseconds it was open. */
  readonly hold: (url: string) => Promise<number>;
  /** Waits, or less when somebody looks. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** The stream is gone and will be tried again. */
  readonly lost: () => void;
  /** The hub will not have us: no further try. */
  readonly refused: () => void;
}

/** So many milliseconds of a stream make up for one failed try: a server that flaps is not hammered, one bad minute is forgiven. */
const steady = 1_000;

/** Keeps a stream open until the signal aborts: for ever, with full jitter, obeying the hub's wish to wait. */
export async function keepConnected(line: Line, signal: AbortSignal): Promise<void> {
  let attempt = 0;
  while (!signal.aborted) {
    const ticket = await line.ticket();
    if (signal.aborted) {
      return;
    }

    if (ticket.kind === 'refused') {
      line.refused();
      return;
    }

    if (ticket.kind === 'ok') {
      const held = await line.hold(ticket.value);
      attempt = Math.max(0, attempt - Math.floor(held / steady));
    }

    if (!signal.aborted) {
      line.lost();
      await line.wait(Math.max(backoff(attempt), ticket.kind === 'later' ? ticket.wait : 0));
      attempt += 1;
    }
  }
}
