import type { en } from './texts';

export const de: typeof en = {
  looking: (names) => `Auch hier: ${names}`,
};
