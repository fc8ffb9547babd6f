import { inLanguage } from '../../common/inLanguage';
import { de } from './texts.de';

/** Words of the shortcut help. */
export const en = {
  title: 'Keyboard shortcuts',
  on: 'Shortcuts are on',
  names: {
    next: 'Next chat in the list',
    previous: 'Previous chat in the list',
    take: 'Pick up or take over the open chat',
    end: 'Open the end menu',
    write: 'Go to the reply box',
    help: 'This help',
    send: 'Send the reply',
    newLine: 'New line in the reply',
  },
  plus: '+',
};

export const texts = inLanguage(en, de);
