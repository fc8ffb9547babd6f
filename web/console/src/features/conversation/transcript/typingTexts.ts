import { inLanguage } from '../../../common/inLanguage';
import { de } from './typingTexts.de';

/** Words of what a visitor types. */
export const en = {
  unsent: 'Not sent yet',
};

export const texts = inLanguage(en, de);
