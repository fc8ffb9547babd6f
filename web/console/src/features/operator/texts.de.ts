import type { en } from './texts';

export const de: typeof en = {
  availability: 'Ihre Verfügbarkeit',
  availabilityIs: (status) => `Ihre Verfügbarkeit: ${status}`,
  reason: {
    section: 'Mit Grund',
    say: 'Grund angeben …',
    title: 'Beschäftigt oder abwesend, und warum',
    label: 'Grund',
    hint: 'Kollegen sehen ihn, Besucher nicht.',
    example: 'Mittagspause',
    submit: 'Setzen',
    tooLong: (most) => `Höchstens ${most} Zeichen.`,
  },
  idle: {
    warning: 'Sie scheinen nicht da zu sein.',
    stops: (seconds) =>
      seconds === 1
        ? 'In 1 Sekunde kommen keine neuen Chats mehr.'
        : `In ${seconds} Sekunden kommen keine neuen Chats mehr.`,
    stopsSoon: 'In weniger als einer Minute kommen keine neuen Chats mehr.',
    here: 'Ich bin da',
    title: 'Sind Sie da?',
    was: 'Sie wurden auf „Abwesend“ gesetzt, weil Sie untätig waren.',
    wasText: 'Neue Chats kommen nicht zu Ihnen.',
    again: 'Wieder verfügbar sein',
    stay: 'Abwesend bleiben',
  },
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
