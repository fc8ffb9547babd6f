import type { Language } from './widgetSettings';

/** The widget's language for a language tag. */
export function languageOf(tag: string): Language {
  return /^de\b/i.test(tag) ? 'de' : 'en';
}
