import { inLanguage } from '../../../common/inLanguage';
import { de } from './texts.de';

/** Words of the page that an invitation leads to. */
export const en = {
  title: 'Welcome to the team',
  intro: 'Choose a password, and you are in.',
  email: 'E-mail',
  emailHint: 'You sign in with it.',
  name: 'Your name',
  nameHint: 'Visitors see it beside your messages.',
  password: 'Password',
  passwordHint: 'At least 12 characters. A sentence is easy to remember.',
  action: 'Join the team',
  overTitle: 'This invitation is over',
  overText: 'It was used or withdrawn, or it is older than seven days. Ask whoever invited you for a new link.',
  toSignIn: 'Go to sign in',
  notLooked: 'The hub cannot be reached. Check your connection and try again.',
};

export const texts = inLanguage(en, de);
