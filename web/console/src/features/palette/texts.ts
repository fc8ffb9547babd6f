import { inLanguage } from '../../common/inLanguage';
import { de } from './texts.de';

/** Words of the command palette. */
export const en = {
  title: 'Do something',
  placeholder: 'What do you want to do? Or whose chat?',
  found: 'What you can do now',
  none: 'Nothing you can do now has that name.',
  sections: {
    recent: 'Lately',
    open: 'Open the chat of',
    chat: 'This chat',
    go: 'Go to',
    me: 'You',
    console: 'Console',
  },
};

export const texts = inLanguage(en, de);
