import { fieldsOf, textOf } from '@omnichannel/shared/protocol/fields';
import { readOptions } from './readOptions';
import type { WidgetOptions, WidgetSettings } from './widgetSettings';

/**
 * The settings of an inbox as the hub wrote them into the script or the panel's page, with what the page itself says on
 * top. The hub leaves out what has its default; the shape is in docs/protocol/widget.md. `language` is the one that the
 * widget speaks, by its file.
 */
export function readSettings(contract: unknown, options: WidgetOptions, language: string): WidgetSettings {
  const hub = fieldsOf(contract);
  const look = { ...readOptions({ ...hub, ...fieldsOf(hub[language]) }), ...options };
  return {
    key: textOf(hub.key),
    accent: look.accent ?? '',
    side: look.side ?? 'right',
    offsetX: look.offsetX ?? 20,
    offsetY: look.offsetY ?? 20,
    launcherHidden: look.launcherHidden ?? false,
    theme: look.theme ?? 'auto',
    greetingAfter: look.greetingAfter ?? null,
    typingPreview: hub.typingPreview === true,
    language,
    words: { title: look.title ?? '', subtitle: look.subtitle ?? '', greeting: look.greeting ?? '' },
  };
}
