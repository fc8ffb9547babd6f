import { type PageInfo, readToLoader, seal, type ToLoader, type ToPanel } from '../frame/frameMessages';
import { listen } from '../frame/listen';
import type { WidgetOptions } from '../settings/widgetSettings';
import type { LauncherView } from './launcherView';
import type { ScriptSettings } from './scriptSettings';

/** What the panel is told when it is ready. */
interface Told {
  readonly options: () => WidgetOptions;
  readonly page: () => PageInfo;
  readonly visible: () => ToPanel;
}

/** The launcher's line to the panel: nothing is said before the panel is ready, and only at the hub's exact origin. */
export interface PanelLink {
  readonly load: () => void;
  readonly post: (message: ToPanel) => void;
  readonly tellPage: () => void;
  /** Says who the visitor is; answers, once the panel is there and the hub has looked, whether the hub believes it. */
  readonly identify: (token: string | null) => Promise<boolean>;
  readonly listen: (receive: (message: ToLoader) => void) => void;
}

export function panelLink(script: ScriptSettings, view: LauncherView, told: Told): PanelLink {
  const peer = { window: () => view.frame()?.contentWindow, origin: script.hub };
  let ready = false;
  let identity: string | null | undefined;
  let identified: ((ok: boolean) => void) | undefined;

  const post = (message: ToPanel) => {
    if (ready) {
      peer.window()?.postMessage(seal(message), script.hub);
    }
  };
  const tellPage = () => post({ kind: 'page', page: told.page() });
  const tellIdentity = () => {
    if (identity !== undefined) {
      post({ kind: 'identity', token: identity });
    }
  };
  const begin = () => {
    ready = true;
    tellPage();
    tellIdentity();
    post(told.visible());
  };
  const answered = (ok: boolean) => {
    identified?.(ok);
    identified = undefined;
  };
  return {
    post,
    tellPage,
    load: () => {
      if (view.frame() === null) {
        // In the address, so that the first picture has the right colours already.
        const options = encodeURIComponent(JSON.stringify(told.options()));
        view.createFrame(`${script.panelUrl}&options=${options}`);
      }
    },
    identify: (token) => {
      identity = token;
      identified?.(false);
      return new Promise((resolve) => {
        identified = resolve;
        tellIdentity();
      });
    },
    listen: (receive) =>
      listen(peer, readToLoader, (message) => {
        if (message.kind === 'ready') {
          begin();
        } else if (message.kind === 'identity') {
          answered(message.ok);
        } else {
          receive(message);
        }
      }),
  };
}
