import { fieldsOf } from '@omnichannel/shared/protocol/fields';
import type { WidgetOptions } from './widgetSettings';

/** The longest text a page may put into the widget. */
const longest = 240;

/** Reads options of foreign origin: a script, an element's attributes, another frame. What is not right is left out. */
export function readOptions(value: unknown): WidgetOptions {
  const fields = fieldsOf(value);
  const all = {
    accent: matching(fields.accent, /^#[0-9a-f]{6}$/i),
    side: matching(fields.side, /^(left|right)$/),
    offsetX: pixels(fields.offsetX),
    offsetY: pixels(fields.offsetY),
    launcherHidden: typeof fields.launcherHidden === 'boolean' ? fields.launcherHidden : undefined,
    theme: matching(fields.theme, /^(auto|light|dark)$/),
    greetingAfter: fields.greetingAfter === null ? null : within(fields.greetingAfter, 600),
    language: matching(fields.language, /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i),
    title: text(fields.title),
    subtitle: text(fields.subtitle),
    greeting: text(fields.greeting),
  };
  return Object.fromEntries(Object.entries(all).filter(([, option]) => option !== undefined)) as WidgetOptions;
}

function matching(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

function pixels(value: unknown): number | undefined {
  return within(value, 200);
}

function within(value: unknown, most: number): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= most ? value : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= longest ? value : undefined;
}
