import { inLanguage } from '../../common/inLanguage';
import { de } from './texts.de';

/** Words of the board that shows the shift. */
export const en = {
  title: 'Live board',
  lead: 'Who waits, who can help, and what was missed: as it is now.',
  loading: 'Loading the board',
  failedTitle: 'The board could not be loaded',
  failedText: 'Nothing is lost. Try again in a moment.',
  stale: (time: string) => `As it was at ${time}. Newer numbers do not come through; the next try is on its way.`,
  nowhereTitle: 'You are in no department yet',
  nowhereText: 'The board shows the departments that you are in. Ask an admin to add you to one.',
  departments: 'Departments',
  people: 'People',
  closed: 'closed now',
  many: (count: number) => (count >= 1000 ? '999+' : String(count)),
  waiting: (count: number): string => (count === 1 ? 'visitor waits' : 'visitors wait'),
  nobodyWaits: 'All quiet: everybody has been looked after.',
  longest: 'Longest:',
  stuck: 'Somebody waits and nobody can take them',
  stuckIn: (names: string) => `Somebody waits and nobody can take them: ${names}`,
  ready: 'Can take a chat now',
  readyOf: (ready: number, members: number) => `${ready} of ${members}`,
  withBot: 'With the bot',
  withPeople: 'With people',
  missedToday: 'Missed today',
  you: (name: string) => `${name} (you)`,
  load: (load: number, cap: number) => `${load} of ${cap} chats`,
  lostConnection: 'Connection lost',
  handOver: 'Hand over chats…',
  handOverOf: (name: string) => `Hand over chats… of ${name}`,
  nobodyHere: 'Nobody is here yet. Whoever signs in moves to the top.',
  noPeople: 'Nobody belongs to these departments yet. An admin adds people in the settings, under Team.',
};

export const texts = inLanguage(en, de);
