import { inLanguage } from '../common/inLanguage';
import { de } from './texts.de';

/** Words of the frame around the features. */
export const en = {
  navigation: 'Main',
  chats: 'Chats',
  list: 'Chats',
  help: 'Keyboard shortcuts',
  account: (name: string) => `Account of ${name}`,
  testAlerts: 'Test my alerts',
  appearance: 'Appearance',
  schemes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  signOut: 'Sign out',
  signOutFailed: 'Signing out did not work. Try again.',
  unreachableTitle: 'The hub cannot be reached',
  unreachableText: 'Check your connection. Nothing is lost; try again in a moment.',
  crashedTitle: 'This page has failed',
  crashedText: 'Your chats and drafts are safe. Load the page again to go on.',
  reload: 'Load again',
  noneTitle: 'Choose a chat',
  noneText: 'Your chats are on the left. Press ? to see how to work without a mouse.',
  skip: 'Skip to the chat',
  notFoundTitle: 'There is nothing here',
  notFoundText: 'The address may be old or mistyped.',
  home: 'Go to my chats',
};

export const texts = inLanguage(en, de);
