import { type Language, language } from './language';

/**
 * A feature's words in the language of this page. The German type is the English one, so that a missing word does
 * not compile; a further language is one more parameter here and one more file beside each feature's words.
 */
export function inLanguage<T>(en: T, de: NoInfer<T>): T {
  const words: Readonly<Record<Language, T>> = { en, de };
  return words[language];
}
