import { locale } from '../../common/format/locale';

/** A language tag in words, such as German (Germany); the tag itself where it is not one. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
