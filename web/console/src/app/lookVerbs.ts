import type { Me } from '@omnichannel/shared/protocol/console/me';
import { densities, type Preferences, themes } from '@omnichannel/shared/protocol/console/preferences';
import { languages, readLanguage } from '../common/language';
import type { Verb } from '../common/verbs/verb';
import type { ProfileChange } from '../features/profile/useChangeProfile';
import { texts } from './texts';

type Chosen = Pick<Me, 'language'> & Pick<Preferences, 'theme' | 'density'>;

const words = texts.verbs;

/** How the console looks and what it speaks; what is chosen already is not offered. */
export function lookVerbs(
  { language, theme, density }: Chosen,
  change: (change: ProfileChange) => Promise<boolean>,
): readonly Verb[] {
  return [
    ...themes.map(
      (one): Verb => ({
        id: `theme.${one}`,
        group: 'me',
        name: words.themes[one],
        possible: one !== theme,
        run: () => void change({ preferences: { theme: one } }),
      }),
    ),
    ...densities.map(
      (one): Verb => ({
        id: `density.${one}`,
        group: 'me',
        name: words.densities[one],
        alias: words.densityAlias,
        possible: one !== density,
        run: () => void change({ preferences: { density: one } }),
      }),
    ),
    ...Object.entries(languages).map(
      ([tag, name]): Verb => ({
        id: `language.${tag}`,
        group: 'me',
        name: words.language(name),
        alias: words.languageAlias,
        possible: tag !== language,
        run: () => void change({ language: readLanguage(tag) }),
      }),
    ),
  ];
}
