import { fieldsOf } from '@omnichannel/shared/protocol/fields';
import type { WidgetOptions } from './widgetSettings';

/**
 * The inbox's settings with what the page says on top, for the launcher. It believes both, because every byte here is
 * paid for on foreign pages: the hub has checked its settings, and a page can spoil only its own picture. The panel,
 * which is on the hub's origin, reads everything anew with `readSettings`.
 */
export function launcherSettings(contract: unknown, options: WidgetOptions, language: string): WidgetOptions {
  const hub = fieldsOf(contract);
  return { ...hub, ...fieldsOf(hub[language]), ...options };
}
