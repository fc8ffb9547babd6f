import type { en } from './statusTexts';

export const de: typeof en = {
  available: 'Verfügbar',
  busy: 'Beschäftigt',
  away: 'Abwesend',
  offline: 'Offline',
};
