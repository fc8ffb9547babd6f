import { fieldsOf, textOf } from '@omnichannel/shared/protocol/fields';
import { languageOf } from './languageOf';
import { readOptions } from './readOptions';
import type { WidgetOptions, WidgetSettings } from './widgetSettings';

/**
 * The settings of an inbox as the hub wrote them into the script or the panel's page, with what the page itself says on
 * top. The hub leaves out what has its default; the shape is in docs/protocol/widget.md.
 */
export function readSettings(contract: unknown, options: WidgetOptions, browserLanguage: string): WidgetSettings {
  const hub = fieldsOf(contract);
  const language = options.language ?? languageOf(browserLanguage);
  const words = fieldsOf(hub[language]);
  const look = {
    ...readOptions({ ...hub, offsetX: hub.x, offsetY: hub.y, launcherHidden: hub.hidden, greetingAfter: hub.greet }),
    ...options,
  };
  return {
    key: textOf(hub.key),
    accent: look.accent ?? '',
    side: look.side ?? 'right',
    offsetX: look.offsetX ?? 20,
    offsetY: look.offsetY ?? 20,
    launcherHidden: look.launcherHidden ?? false,
    theme: look.theme ?? 'auto',
    greetingAfter: look.greetingAfter ?? null,
    language,
    words: {
      title: options.title ?? (textOf(words.title) || textOf(hub.name)),
      subtitle: options.subtitle ?? textOf(words.subtitle),
      greeting: options.greeting ?? textOf(words.greeting),
    },
  };
}
