import type { Patience } from './patience';

/**
 * Web sockets that give up when they have not opened in time: a browser waits for minutes where an address swallows
 * what it is sent.
 */
export function promptSocket(patience: Patience): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      const { limit } = patience;
      const begun = Date.now();
      const timer = setTimeout(() => {
        patience.exhausted(limit);
        this.close();
      }, limit);
      this.addEventListener('open', () => {
        clearTimeout(timer);
        patience.answered(Date.now() - begun);
      });
      this.addEventListener('close', () => clearTimeout(timer));
    }
  };
}
