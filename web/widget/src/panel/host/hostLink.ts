import { readToPanel, seal, type ToLoader, type ToPanel } from '../../frame/frameMessages';
import { listen } from '../../frame/listen';
import { parseUrl } from '../text/parseUrl';

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
  const url = parseUrl(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text ? text : null;
}
