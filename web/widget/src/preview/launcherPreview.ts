import { launcherView } from '../loader/launcherView';
import { launcherSettings } from '../settings/launcherSettings';
import type { WidgetOptions } from '../settings/widgetSettings';
import { inLanguage } from '../texts/inLanguage';
import { launcher } from '../texts/languages/en';
import { launcherTexts } from '../texts/launcherTexts';

/** Shows settings; `message` is what the console sent, to be handed on. */
export type Show = (contract: unknown, options: WidgetOptions, message: string) => void;

/** The real launcher, open, with its greeting and the panel beside it. */
export function launcherPreview(panelUrl: string): Show {
  let open = true;
  const view = launcherView(inLanguage(launcherTexts, navigator.language, launcher).texts, () => {
    open = !open;
    paint();
  });
  const frame = view.createFrame(panelUrl);
  let greeting = '';
  let last = '';
  const tell = () => frame.contentWindow?.postMessage(last, location.origin);
  const paint = () => {
    view.show(open, 0);
    view.greet(!open && greeting ? { text: greeting, open: () => {}, dismiss: () => {} } : null);
  };
  frame.addEventListener('load', tell);
  return (contract, options, message) => {
    const settings = launcherSettings(contract, options, options.language ?? 'en');
    greeting = settings.greetingAfter == null ? '' : (settings.greeting ?? '');
    last = message;
    document.documentElement.dataset.theme = settings.theme ?? '';
    view.apply(settings);
    tell();
    paint();
  };
}
