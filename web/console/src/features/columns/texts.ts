import { inLanguage } from '../../common/inLanguage';
import { de } from './texts.de';

/** What the separators of the columns are called. */
export const en = {
  list: 'Width of the list',
  details: 'Width of the visitor’s panel',
};

export const texts = inLanguage(en, de);
