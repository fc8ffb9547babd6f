import { inLanguage } from '../../../common/inLanguage';
import { de } from './texts.de';

type Names = Readonly<Record<string, string>>;

/** Words of the page that shows what the hub does by itself. */
export const en = {
  title: 'Jobs',
  lead: 'What the hub does by itself: what recurs, and what chats have left to be done.',
  recurring: 'Recurring',
  jobs: {
    upkeep: 'Clearing away what has served its time',
    autoClose: 'Ending chats in which nothing happens',
  } as Names,
  everySeconds: (count: number) => `every ${count} seconds`,
  everyMinutes: (count: number) => (count === 1 ? 'every minute' : `every ${count} minutes`),
  notYet: 'not yet since the hub started',
  last: (time: string) => `last ${time}`,
  did: (count: number) => `${count} done`,
  next: (time: string) => `next ${time}`,
  work: 'Left to be done',
  states: 'How far it has come',
  stateOf: (name: string, count: string) => `${name} (${count})`,
  stateNames: { due: 'Due', running: 'Running', retried: 'To be tried again', later: 'Later', failed: 'Given up' },
  empty: {
    due: 'Nothing is due.',
    running: 'Nothing is running.',
    retried: 'Nothing waits to be tried again.',
    later: 'Nothing is planned.',
    failed: 'Nothing was given up.',
  },
  kinds: {
    ending: 'End of a chat',
    unstarted: 'End of a chat that never began',
    flowEffect: 'Outside call of a flow',
    flowPause: 'Pause of a flow',
    flowAlarm: 'Reminder of a flow',
    delivery: 'Message to a channel',
    deliveryTold: 'Fate of a message',
    fetchFile: 'File from a channel',
    followUp: 'Receipt for a channel',
    offer: 'Deadline of an offer',
    queueWait: 'Longest wait in a queue',
  } as Names,
  due: (time: string) => `due ${time}`,
  attempts: (count: number) => (count === 1 ? 'tried once' : count === 0 ? 'not tried yet' : `tried ${count} times`),
  failed: (error: string) => `Failed: ${error}`,
  open: 'Open the chat',
  retry: 'Try again',
  cancel: 'Give up',
  actOn: (act: string, kind: string, id: number) => `${act}: ${kind}, number ${id}`,
  stillNeeded: 'It is under way or over, or a chat waits for it.',
  more: 'Show more',
};

export const texts = inLanguage(en, de);
