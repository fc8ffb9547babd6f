import { readToPanel, seal, type ToLoader, type ToPanel } from '../../frame/frameMessages';
import { listen } from '../../frame/listen';

/** The panel's side of the conversation with the page that frames it. */
export interface HostLink {
  readonly framed: boolean;
  readonly post: (message: ToLoader) => void;
  readonly start: (receive: (message: ToPanel) => void) => void;
}

/** Links to the parent window, whose origin the loader wrote into the panel's address. */
export function hostLink(hash: string): HostLink {
  const origin = originOf(new URLSearchParams(hash.slice(1)).get('host') ?? '');
  const framed = window.parent !== window && origin !== null;
  const post = (message: ToLoader) => {
    if (framed) {
      window.parent.postMessage(seal(message), origin);
    }
  };
  return {
    framed,
    post,
    start: (receive) => {
      if (framed) {
        listen({ window: () => window.parent, origin }, readToPanel, receive);
        post({ kind: 'ready' });
      }
    },
  };
}

/** The text if it is exactly a web origin: never `*`, never `null`, no path. */
export function originOf(text: string): string | null {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text ? text : null;
}
