import { inLanguage } from '../../common/inLanguage';
import { de } from './texts.de';

/** Words of the tabs. */
export const en = {
  tabs: 'Open chats',
  all: 'All open chats',
  close: (name: string) => `Close the tab of ${name}`,
  byKey: (name: string, place: number) => `${name} (Alt + ${place})`,
};

export const texts = inLanguage(en, de);
