import type { InboxForm } from './inbox';

/** What the hub would tell a page of these settings: the widget's contract (docs/protocol/widget.md). */
export function contractOf(key: string, { name, widget }: InboxForm): Readonly<Record<string, unknown>> {
  const { en, de, ...look } = widget;
  return { key, title: name, ...look, en: namedOnly(en), de: namedOnly(de) };
}

/** The hub leaves out what nobody has written, so that the widget's own words show. */
function namedOnly(words: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ''));
}
