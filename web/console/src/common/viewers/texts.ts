import { inLanguage } from '../inLanguage';
import { de } from './texts.de';

/** Words for colleagues who look at a conversation. */
export const en = {
  looking: (names: string) => `Also looking: ${names}`,
};

export const texts = inLanguage(en, de);
