import { inLanguage } from '../inLanguage';
import { de } from './statusTexts.de';

/** Whether somebody is there, in words. */
export const en = {
  available: 'Available',
  busy: 'Busy',
  away: 'Away',
  offline: 'Offline',
  since: (status: string, time: string) => `${status} since ${time}`,
  idle: (status: string) => `${status}, idle`,
  because: (status: string, reason: string) => `${status}: “${reason}”`,
};

export const texts = inLanguage(en, de);
