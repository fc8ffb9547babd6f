import { inLanguage } from '../../../common/inLanguage';
import { de } from './deliveryTexts.de';

export const en = {
  state: {
    pending: 'Sending…',
    unknown: 'May not have arrived',
    sent: 'Sent',
    failed: 'Not delivered',
    delivered: 'Delivered',
    read: 'Read',
  },
  code: (code: string) => `Error code ${code}`,
  retry: 'Try again',
  fetching: 'The file is on its way…',
  missing: 'The file could not be fetched.',
  windowClosed:
    'The visitor’s last message is more than a day old. Until they write, only approved templates are taken.',
  neverWrote: 'The visitor has not answered yet. Until they write, only approved templates are taken.',
  replyLeft: (time: string) => `Free text for ${time} more`,
  replyLeftWhy:
    'Later than that, this channel takes approved templates only. Each message of the visitor starts it anew.',
  segments: (length: number, count: number) => `${length} characters, ${count} SMS`,
  parts: (count: number) => `Goes out as ${count} messages`,
  asLink: (limit: string | null) =>
    limit === null ? 'Goes as a link: this channel takes no such files' : `Goes as a link: more than ${limit}`,
  cannotChange: 'This channel cannot change messages.',
  cannotDelete: 'This channel cannot take messages back.',
  otherChannel: (inbox: string) => `Write by ${inbox}`,
  openChat: (inbox: string) => `To the chat by ${inbox}`,
  chooseTemplate: 'Choose a template',
  template: 'Send a template',
  unreachable: 'The visitor has blocked messages from here. They can only be answered once they write again.',
};

export const texts = inLanguage(en, de);
