import type { en } from './statusTexts';

export const de: typeof en = {
  available: 'Verfügbar',
  busy: 'Beschäftigt',
  away: 'Abwesend',
  offline: 'Offline',
  since: (status, time) => `${status} seit ${time}`,
  idle: (status) => `${status}, untätig`,
  because: (status, reason) => `${status}: „${reason}“`,
};
