import type { en } from './texts';

export const de: typeof en = {
  title: 'Etwas tun',
  placeholder: 'Was möchten Sie tun? Oder wessen Chat?',
  found: 'Was jetzt geht',
  none: 'Nichts, was jetzt geht, heißt so.',
  sections: {
    recent: 'Zuletzt',
    open: 'Chat öffnen von',
    chat: 'Dieser Chat',
    go: 'Gehe zu',
    me: 'Sie',
    console: 'Konsole',
  },
};
