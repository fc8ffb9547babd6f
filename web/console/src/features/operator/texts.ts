import { inLanguage } from '../../common/inLanguage';
import { de } from './texts.de';

/** Words about the operator and the connection. */
export const en = {
  availability: 'Your availability',
  explains: {
    available: 'New chats come to you',
    busy: 'You keep your chats and get no new ones',
    away: 'You are not here',
  },
  load: (load: number, cap: number) => `${load}/${cap}`,
  loadInWords: (load: number, cap: number) => `${load} of ${cap} chats`,
  connection: {
    connecting: 'Connecting…',
    connected: 'Connected',
    reconnecting: 'Reconnecting…',
    offline: (time: string) => `Offline since ${time}`,
  },
  banner: (time: string) =>
    `Offline since ${time}. What you see is from then; messages you write wait here, and everything catches up by itself.`,
};

export const texts = inLanguage(en, de);
