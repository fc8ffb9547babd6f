import type { en } from './texts';

export const de: typeof en = {
  tabs: 'Offene Chats',
  all: 'Alle offenen Chats',
  unread: 'Ungelesen',
  close: (name) => `Tab von ${name} schließen`,
  byKey: (name, place) => `${name} (Alt + ${place})`,
};
