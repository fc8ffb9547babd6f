import { locale } from './locale';

const names = new Intl.DisplayNames(locale, { type: 'region' });

/** A country in words, such as Austria for AT; the code itself where it is none that the browser knows. */
export function countryName(code: string): string {
  return names.of(code) ?? code;
}
