import { readStored } from './storage';

/** The languages of the console, each by the name that its readers give it. */
export const languages = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof languages;

const key = 'omnichannel.language';

/** What the operator chose in this browser, or null where the browser's own language counts. */
const chosenLanguage: Language | null = readLanguage(readStored(key));

/**
 * The language of this page, fixed from its start to its end: the operator's choice, else the first of the browser's
 * languages that the console has, else English.
 */
export const language: Language =
  chosenLanguage ?? navigator.languages?.map(readLanguage).find((known) => known !== null) ?? 'en';

/** Where the choice of a language is kept for the next load. */
export const languageKey = key;

/** The language that a tag such as de-AT stands for, or null where the console does not have it. */
export function readLanguage(tag: string | null): Language | null {
  const [main] = (tag ?? '').toLowerCase().split('-');
  return Object.keys(languages).find((known): known is Language => known === main) ?? null;
}
