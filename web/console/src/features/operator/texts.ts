import { inLanguage } from '../../common/inLanguage';
import { de } from './texts.de';

/** Words about the operator and the connection. */
export const en = {
  availability: 'Your availability',
  availabilityIs: (status: string) => `Your availability: ${status}`,
  reason: {
    section: 'With a reason',
    say: 'Say why…',
    title: 'Busy or away, and why',
    label: 'Why',
    hint: 'Colleagues see it; visitors do not.',
    example: 'Lunch',
    submit: 'Set',
    tooLong: (most: number) => `At most ${most} characters.`,
  },
  idle: {
    warning: 'You seem to be away.',
    stops: (seconds: number) =>
      seconds === 1 ? 'New chats stop coming in 1 second.' : `New chats stop coming in ${seconds} seconds.`,
    stopsSoon: 'New chats stop coming within a minute.',
    here: 'I’m here',
    title: 'Are you there?',
    was: 'You were set to Away while you were idle.',
    wasText: 'New chats do not come to you.',
    again: 'Become available again',
    stay: 'Stay away',
  },
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
