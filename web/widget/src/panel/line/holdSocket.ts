import { Pulse } from './Pulse';
import { lineIsBack } from './request';

/** What happens on a socket. */
export interface SocketEvents {
  readonly opened: () => void;
  readonly received: (frame: string) => void;
}

/**
 * Holds a socket until it closes, for whatever reason, until nobody answers on it any more, or until the signal aborts.
 * Answers how long it was open.
 */
export function holdSocket(url: string, events: SocketEvents, signal: AbortSignal): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(url);
    if (socket === null) {
      resolve(0);
      return;
    }

    let openedAt = 0;
    const over = new AbortController();
    // Not at the event of closing: on a dead line a browser waits a minute for the other side's good-bye.
    const end = () => {
      pulse.stop();
      over.abort();
      socket.close();
      resolve(openedAt === 0 ? 0 : Date.now() - openedAt);
    };
    const pulse = new Pulse(() => socket.send(''), end);
    const whileHeld = { signal: over.signal };
    signal.addEventListener('abort', end, whileHeld);
    socket.addEventListener('close', end, whileHeld);
    socket.addEventListener(
      'open',
      () => {
        openedAt = Date.now();
        pulse.ask();
        lineIsBack();
        events.opened();
      },
      whileHeld,
    );
    socket.addEventListener(
      'message',
      ({ data }) => {
        pulse.heard();
        if (typeof data === 'string') {
          events.received(data);
        }
      },
      whileHeld,
    );
  });
}

function connect(url: string): WebSocket | null {
  try {
    return new WebSocket(url);
  } catch {
    // An address the browser will not open, such as ws: from an https: page, is a failed try like any other.
    return null;
  }
}
