import type { en } from './texts';

export const de: typeof en = {
  list: 'Breite der Liste',
  details: 'Breite der Angaben zum Besucher',
};
