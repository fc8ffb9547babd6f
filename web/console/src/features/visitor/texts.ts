import { inLanguage } from '../../common/inLanguage';
import { de } from './texts.de';

/** Words of the visitor panel. */
export const en = {
  panel: 'Visitor',
  close: 'Close visitor details',
  contact: 'Contact',
  editContact: 'Edit contact',
  save: 'Save',
  cancel: 'Cancel',
  invalid: {
    name: 'A name is one line of at most 120 characters.',
    email: 'That is no e-mail address. Write it like name@example.com.',
    phone: 'That is no telephone number. Write it with its country code, like +49 30 901820.',
  },
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  tags: 'Tags',
  unknown: 'No e-mail given',
  collected: 'Answers so far',
  jump: (name: string) => `Show the message where ${name} was given`,
  visit: 'Visit',
  page: 'Page',
  referrer: 'Came from',
  direct: 'Directly',
  browser: 'Browser',
  onSystem: (browser: string, system: string) => `${browser} on ${system}`,
  language: 'Language',
  country: 'Country',
  localTime: 'Local time',
  inZone: (time: string, zone: string) => `${time} (${zone})`,
  history: 'History',
  firstSeen: 'First seen',
  conversations: 'Chats',
  firstChat: 'This is the first',
  nthChat: (count: number) => `${count}, this one included`,
  none: 'Nothing is known yet',
  earlier: 'Earlier chats',
  moreEarlier: 'Show more',
  earlierFailed: 'Earlier chats did not load.',
  again: 'Try again',
  noText: 'No message',
  deleted: 'Message deleted',
};

export const texts = inLanguage(en, de);
