import { inLanguage } from '../inLanguage';
import { de } from './texts.de';

/** Words beside a text to take elsewhere. */
export const en = {
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'The browser did not let it be copied. Select it and copy it yourself.',
};

export const texts = inLanguage(en, de);
