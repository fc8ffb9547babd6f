import { inLanguage } from '../../common/inLanguage';
import { de } from './texts.de';

/** Words of the pages before one is signed in. */
export const en = {
  signIn: {
    title: 'Sign in',
    intro: 'to the operators’ console',
    email: 'E-mail',
    password: 'Password',
    action: 'Sign in',
    setupNeeded: 'Nobody can sign in yet. Open the set-up link that the hub printed when it started.',
  },
  setUp: {
    title: 'Welcome',
    intro: 'You are the first one here. This account may do everything; you add the others later.',
    code: 'Set-up code',
    codeHint: 'The hub printed it when it started.',
    name: 'Your name',
    nameHint: 'Visitors see it beside your messages.',
    email: 'E-mail',
    password: 'Password',
    passwordHint: 'At least 12 characters. A sentence is easy to remember.',
    action: 'Create the account',
    done: 'There is an admin already.',
    toSignIn: 'Go to sign in',
  },
  problems: {
    'sign-in-failed': 'E-mail or password is wrong.',
    'too-many-attempts': 'Too many attempts. Wait a few minutes and try again.',
    'setup-code-invalid': 'This set-up code is wrong or no longer valid. Restart the hub for a new one.',
    'setup-done': 'There is an admin already. Sign in instead.',
    validation: 'Please look at the marked fields.',
  } as Readonly<Record<string, string>>,
  fields: {
    name: 'Enter a name of 1 to 80 characters.',
    email: 'Enter an e-mail address such as name@example.com.',
    password: 'Use at least 12 characters, and nothing that is easy to guess.',
  } as Readonly<Record<string, string>>,
  unreachable: 'The hub cannot be reached. Check your connection and try again.',
};

export const texts = inLanguage(en, de);
