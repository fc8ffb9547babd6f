import type { en } from './typingTexts';

export const de: typeof en = {
  unsent: 'Noch nicht gesendet',
};
