import { fieldsOf, textOf } from '@omnichannel/shared/protocol/fields';
import { languageOf } from './languageOf';
import type { WidgetOptions, WidgetSettings } from './widgetSettings';

/** What the launcher goes by. */
export type LauncherSettings = Omit<WidgetSettings, 'key' | 'words'> & { readonly greeting: string };

/**
 * The inbox's settings with what the page says on top, for the launcher. It believes both, because every byte here is
 * paid for on foreign pages: the hub has checked its settings, and a page can spoil only its own picture. The panel,
 * which is on the hub's origin, reads everything anew with `readSettings`.
 */
export function launcherSettings(contract: unknown, options: WidgetOptions): LauncherSettings {
  const hub = fieldsOf(contract) as Readonly<Record<string, never>>;
  const language = options.language ?? languageOf(navigator.language);
  const accent = textOf(options.accent ?? hub.accent);
  return {
    accent: /^#[\da-f]{6}$/i.test(accent) ? accent : '',
    side: options.side ?? hub.side ?? 'right',
    offsetX: Number(options.offsetX ?? hub.x ?? 20),
    offsetY: Number(options.offsetY ?? hub.y ?? 20),
    launcherHidden: options.launcherHidden ?? hub.hidden ?? false,
    theme: options.theme ?? hub.theme ?? 'auto',
    greetingAfter: options.greetingAfter === undefined ? (hub.greet ?? null) : options.greetingAfter,
    language,
    greeting: textOf(options.greeting ?? fieldsOf(hub[language]).greeting),
  };
}
