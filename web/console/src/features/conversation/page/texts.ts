import { inLanguage } from '../../../common/inLanguage';
import { de } from './texts.de';

/** Words of the dialog that suggests a page. */
export const en = {
  title: 'Suggest a page',
  address: 'Address',
  hint: 'The visitor sees it as a card and opens it if they want to.',
  refused: 'Enter the address of a web page, such as https://www.example.com/help.',
  suggest: 'Suggest',
};

export const texts = inLanguage(en, de);
