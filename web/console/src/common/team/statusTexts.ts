import { inLanguage } from '../inLanguage';
import { de } from './statusTexts.de';

/** Whether somebody is there, in words. */
export const en = { available: 'Available', busy: 'Busy', away: 'Away', offline: 'Offline' };

export const texts = inLanguage(en, de);
