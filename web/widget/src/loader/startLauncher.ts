import type { PageInfo, ToLoader } from '../frame/frameMessages';
import { launcherSettings } from '../settings/launcherSettings';
import type { WidgetOptions } from '../settings/widgetSettings';
import { inLanguage } from '../texts/inLanguage';
import { launcher } from '../texts/languages/en';
import { launcherTexts } from '../texts/launcherTexts';
import type { Emit } from './api/types';
import { fullScreen } from './fullScreen';
import { greeting } from './greeting';
import { launcherView } from './launcherView';
import { panelLink } from './panelLink';
import type { ScriptSettings } from './scriptSettings';
import { visitMarks } from './visitMarks';
import { watchPage } from './watchPage';
import { whenIdle } from './whenIdle';

/** What the page's API drives. */
export interface Launcher {
  readonly isOpen: () => boolean;
  readonly setOpen: (open: boolean) => void;
  readonly setOptions: (options: WidgetOptions) => void;
  readonly identify: (token: string | null) => Promise<boolean>;
  readonly setPage: (page: Partial<PageInfo>) => void;
  readonly listen: (emit: Emit) => void;
}

/** Shows the launcher and connects it with the panel, which is loaded only when somebody wants it. */
export function startLauncher(script: ScriptSettings, contract: unknown): Launcher {
  let options = script.options;
  const { lang, texts } = inLanguage(launcherTexts, options.language ?? navigator.language, launcher);
  let settings = launcherSettings(contract, options, lang);
  const view = launcherView(texts, () => setOpen(!open, true));
  const marks = visitMarks(script.key);
  let emit: Emit = () => {};
  let open = false;
  let unread = 0;
  let page: Partial<PageInfo> = {};

  const panel = panelLink(script, view, {
    options: () => options,
    page: () => ({ ...currentPage(), ...page }),
    visible: () => ({ kind: 'visible', visible: open, focus: open && view.frameHasFocus() }),
  });
  const bubble = greeting(view, marks, () => setOpen(true, true));
  const setOpen = (next: boolean, focus: boolean) => {
    if (next === open) {
      return;
    }

    if (next) {
      panel.load();
      bubble.end();
    }

    const focusWasInside = view.frameHasFocus();
    open = next;
    marks.open.set(open);
    if (open) {
      marks.known.set(true);
    }
    view.show(open, unread);
    panel.post({ kind: 'visible', visible: open, focus });
    if (open && focus) {
      view.frame()?.focus();
    } else if (focusWasInside) {
      view.giveFocusBack();
    }
    emit(open ? 'open' : 'close', null);
  };
  const receive = (message: ToLoader) => {
    switch (message.kind) {
      case 'unread':
        unread = message.count;
        view.show(open, unread);
        emit('unread', { count: unread });
        break;
      case 'message':
        emit('message', { by: message.by });
        break;
      case 'ended':
        emit('ended', null);
        break;
      case 'close':
        setOpen(false, true);
        break;
      case 'ready':
      case 'identity':
        break;
      default:
        message satisfies never;
    }
  };

  panel.listen(receive);
  view.apply(settings);
  view.show(false, 0);
  view.button.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      setOpen(false, true);
    }
  });
  watchPage(() => {
    page = {};
    panel.tellPage();
  });

  // A full-screen panel that opens by itself would hide the page the visitor just asked for.
  if (marks.open.is() && !matchMedia(fullScreen).matches) {
    whenIdle(() => setOpen(true, false));
  } else if (marks.known.is()) {
    whenIdle(panel.load);
  } else {
    bubble.plan(settings);
  }

  return {
    isOpen: () => open,
    setOpen: (next) => setOpen(next, true),
    setOptions: (more) => {
      options = { ...options, ...more };
      settings = launcherSettings(contract, options, lang);
      view.apply(settings);
      panel.post({ kind: 'options', options });
      bubble.plan(settings);
    },
    identify: panel.identify,
    setPage: (next) => {
      page = next;
      panel.tellPage();
    },
    listen: (next) => {
      emit = next;
    },
  };
}

function currentPage(): PageInfo {
  return { url: location.href, title: document.title, referrer: document.referrer };
}
