import type { en } from './texts';

export const de: typeof en = {
  tabs: 'Offene Chats',
  all: 'Alle offenen Chats',
  close: (name) => `Reiter von ${name} schließen`,
  byKey: (name, place) => `${name} (Alt + ${place})`,
};
