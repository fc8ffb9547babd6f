import type { en } from './texts';

export const de: typeof en = {
  availability: 'Ihre Verfügbarkeit',
  explains: {
    available: 'Neue Chats kommen zu Ihnen',
    busy: 'Sie behalten Ihre Chats und bekommen keine neuen',
    away: 'Sie sind nicht da',
  },
  load: (load, cap) => `${load}/${cap}`,
  loadInWords: (load, cap) => `${load} von ${cap} Chats`,
  connection: {
    connecting: 'Verbindet …',
    connected: 'Verbunden',
    reconnecting: 'Verbindet neu …',
    offline: (time) => `Offline seit ${time}`,
  },
  banner: (time) =>
    `Offline seit ${time}. Sie sehen den Stand von da; was Sie schreiben, wartet hier, und alles holt sich von selbst auf.`,
};
