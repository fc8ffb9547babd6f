/** The one window a side talks to, and the exact origin it must have. */
export interface Peer {
  readonly window: () => Window | null | undefined;
  readonly origin: string;
}

/** Hands on what the peer sends. A message of another window or another origin is never looked at. */
export function listen<T>(peer: Peer, read: (data: unknown) => T | null, receive: (message: T) => void): void {
  addEventListener('message', (event) => {
    if (event.origin !== peer.origin || event.source === null || event.source !== peer.window()) {
      return;
    }

    const message = read(event.data);
    if (message !== null) {
      receive(message);
    }
  });
}
