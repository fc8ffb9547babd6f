import { type PageInfo, readToLoader, seal, type ToLoader, type ToPanel } from '../frame/frameMessages';
import { listen } from '../frame/listen';
import { inLanguage } from '../texts/inLanguage';
import { launcher } from '../texts/languages/en';
import { launcherTexts } from '../texts/launcherTexts';
import { fullScreen } from './fullScreen';
import { launcherView } from './launcherView';
import type { Settings } from './scriptSettings';
import { visitMarks } from './visitMarks';
import { whenIdle } from './whenIdle';

/** The one global a host page gets. */
export interface Omnichannel {
  readonly open: () => void;
  readonly close: () => void;
  readonly toggle: () => void;
}

/** Shows the launcher and connects it with the panel, which is loaded only when somebody wants it. */
export function startLauncher(settings: Settings): Omnichannel {
  const view = launcherView(inLanguage(launcherTexts, navigator.language, launcher).texts);
  const marks = visitMarks(settings.key);
  const peer = { window: () => view.frame()?.contentWindow, origin: settings.hub };
  let open = false;
  let ready = false;
  let unread = 0;

  const post = (message: ToPanel) => {
    if (ready) {
      peer.window()?.postMessage(seal(message), settings.hub);
    }
  };
  const load = () => {
    if (view.frame() === null) {
      view.createFrame(settings.panelUrl);
    }
  };
  const setOpen = (next: boolean, focus: boolean) => {
    if (next === open) {
      return;
    }

    if (next) {
      load();
    }

    const focusWasInside = view.frameHasFocus();
    open = next;
    marks.setOpen(open);
    view.show(open, unread);
    post({ kind: 'visible', visible: open, focus });
    if (open && focus) {
      view.frame()?.focus();
    } else if (focusWasInside) {
      view.button.focus({ preventScroll: true });
    }
  };
  const receive = (message: ToLoader) => {
    switch (message.kind) {
      case 'ready':
        ready = true;
        post({ kind: 'page', page: currentPage() });
        post({ kind: 'visible', visible: open, focus: open && view.frameHasFocus() });
        break;
      case 'unread':
        unread = message.count;
        view.show(open, unread);
        break;
      case 'close':
        setOpen(false, true);
        break;
      default:
        message satisfies never;
    }
  };

  listen(peer, readToLoader, receive);
  view.show(false, 0);
  view.button.addEventListener('click', () => setOpen(!open, true));
  view.button.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      setOpen(false, true);
    }
  });
  watchPage(() => post({ kind: 'page', page: currentPage() }));

  // A full-screen panel that opens by itself would hide the page the visitor just asked for.
  if (marks.wasOpen() && !matchMedia(fullScreen).matches) {
    whenIdle(() => setOpen(true, false));
  } else if (marks.known()) {
    whenIdle(load);
  }

  return {
    open: () => setOpen(true, true),
    close: () => setOpen(false, true),
    toggle: () => setOpen(!open, true),
  };
}

function currentPage(): PageInfo {
  return { url: location.href, title: document.title, referrer: document.referrer };
}

/** Calls back when a single-page application moves on, without patching the page's own history functions. */
function watchPage(changed: () => void): void {
  // A router sets the title after the address.
  const later = () => setTimeout(changed, 300);
  addEventListener('popstate', later);
  addEventListener('hashchange', later);
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('navigatesuccess', later);
}
