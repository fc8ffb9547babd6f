import { inLanguage } from '../../common/inLanguage';
import { de } from './texts.de';

/** Words of the shortcut help. */
export const en = {
  title: 'Keyboard shortcuts',
  on: 'Shortcuts are on',
  inPlace: 'In fields and lists',
  names: {
    send: 'Send the reply',
    newLine: 'New line in the reply',
    rows: 'From row to row in a list',
    closeTab: 'Close the tab that has the focus',
  },
};

export const texts = inLanguage(en, de);
