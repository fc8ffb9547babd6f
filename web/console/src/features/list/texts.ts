import { inLanguage } from '../../common/inLanguage';
import { de } from './texts.de';

export const en = {
  lists: 'Lists',
  names: { mine: 'My chats', queue: 'Queue', bot: 'With the bot', closed: 'Closed', undelivered: 'Not delivered' },
  rows: {
    mine: 'My chats',
    queue: 'Waiting in the queue',
    bot: 'Chats with the bot',
    closed: 'Closed chats',
    undelivered: 'Chats with messages that did not arrive',
  },
  many: (count: number) => (count >= 1000 ? '999+' : String(count)),
  empty: {
    mine: { title: 'No chats with you', text: 'Take one from the queue, or wait: new ones ring.' },
    queue: { title: 'Nobody is waiting', text: 'When the bot hands somebody over, they appear here and it rings.' },
    bot: { title: 'The bot has no chats', text: 'Chats the bot is having right now appear here. You can step in.' },
    closed: { title: 'Nothing closed yet', text: 'Chats that came to an end are kept here and can be reopened.' },
    undelivered: {
      title: 'Everything has arrived',
      text: 'Chats with a message that a channel did not deliver appear here.',
    },
  },
  failedTitle: 'The list did not load',
  failedText: 'The hub did not answer as expected.',
  loading: 'Loading chats',
  more: 'Show more',
  you: (text: string) => `You: ${text}`,
  botSaid: (text: string) => `Bot: ${text}`,
  operatorSaid: (name: string, text: string) => `${name}: ${text}`,
  noText: 'No message yet',
  deleted: 'Message deleted',
  channels: { webchat: 'Web chat', telegram: 'Telegram', whatsapp: 'WhatsApp', sms: 'SMS' } as Readonly<
    Record<string, string>
  >,
  chatsUndelivered: (count: number, shown: string) =>
    count === 1 ? '1 chat with undelivered messages' : `${shown} chats with undelivered messages`,
  undelivered: (count: number) => (count === 1 ? '1 message not delivered' : `${count} messages not delivered`),
  replyLeft: (time: string) => `${time} left to reply`,
  replyOver: 'Only templates can be sent',
  withBot: 'Bot',
  ending: 'Ending',
  endsIn: (time: string) => `Ends in ${time} unless the visitor replies`,
  typing: 'is typing…',
  colleagueTypes: (name: string) => `${name} is writing…`,
  reassign: (name: string) => `Give the chat with ${name} to somebody`,
  offeredTo: (name: string) => `Offered to ${name}`,
  waitsInQueue: 'Waiting',
  reasons: {
    resolved: 'Resolved',
    visitorLeft: 'Visitor left',
    timedOut: 'Timed out',
    botFinished: 'Bot finished',
    blocked: 'Blocked',
    spam: 'Spam',
    merged: 'Merged',
    idle: 'Idle',
  } as Readonly<Record<string, string>>,
  missed: {
    noAnswer: 'Missed: nobody answered',
    declined: 'Missed: declined',
    transferTimeout: 'Missed: not taken over',
    offlineHours: 'Missed: out of hours',
    busyLeftMessage: 'Left a message',
    visitorLeft: 'Missed: visitor left',
  } as Readonly<Record<string, string>>,
  closed: 'Closed',
};

export const texts = inLanguage(en, de);
