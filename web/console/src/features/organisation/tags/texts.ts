import { inLanguage } from '../../../common/inLanguage';
import { de } from './texts.de';

/** Words of the page on which tags are kept. */
export const en = {
  title: 'Tags',
  lead: 'The words by which chats are found again. Everybody chooses from them; what is renamed or merged here changes in every chat at once.',
  add: 'New tag',
  empty: 'There are no tags yet.',
  newTitle: 'New tag',
  editTitle: (name: string) => `Tag ${name}`,
  name: 'Name',
  colour: 'Colour',
  outcome: 'Says how a chat ended',
  outcomeHint: 'An end can be made to need such a tag, in Closing.',
  lastOutcome: 'No chat ends without such a tag, and this is the last one. Mark another one first, or change Closing.',
  merge: 'Becomes another tag',
  mergeHint: 'Chats that carry this tag carry the other one from then on.',
  keep: 'No, it stays',
  remove: 'Delete',
  saved: (name: string) => `${name} is saved.`,
  merged: (name: string, into: string) => `${name} is ${into} now.`,
  removed: (name: string) => `${name} is deleted. No chat shows it any more.`,
  colours: {
    grey: 'Grey',
    red: 'Red',
    orange: 'Orange',
    yellow: 'Yellow',
    green: 'Green',
    teal: 'Teal',
    blue: 'Blue',
    violet: 'Violet',
    pink: 'Pink',
  },
};

export const texts = inLanguage(en, de);
