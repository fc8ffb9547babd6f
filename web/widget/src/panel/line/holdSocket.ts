const keepAlive = 20_000;

/** What happens on a socket. */
export interface SocketEvents {
  readonly opened: () => void;
  readonly received: (frame: string) => void;
}

/** Holds a socket until it closes, for whatever reason, or until the signal aborts. Answers how long it was open. */
export function holdSocket(url: string, events: SocketEvents, signal: AbortSignal): Promise<number> {
  return new Promise((resolve) => {
    let openedAt = 0;
    let beat: ReturnType<typeof setInterval> | undefined;
    const socket = connect(url);
    if (socket === null) {
      resolve(0);
      return;
    }

    const close = () => socket.close();
    signal.addEventListener('abort', close);
    socket.addEventListener('open', () => {
      openedAt = Date.now();
      beat = setInterval(() => socket.send(''), keepAlive);
      events.opened();
    });
    socket.addEventListener('message', ({ data }) => {
      if (typeof data === 'string') {
        events.received(data);
      }
    });
    socket.addEventListener('close', () => {
      clearInterval(beat);
      signal.removeEventListener('abort', close);
      resolve(openedAt === 0 ? 0 : Date.now() - openedAt);
    });
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
