import { inLanguage } from './inLanguage';
import { de } from './texts.de';

/** Words that more than one feature uses. */
export const en = {
  product: 'Omnichannel',
  visitor: (short: string) => `Visitor ${short}`,
  bot: 'Bot',
  cancel: 'Cancel',
  close: 'Close',
  waits: (time: string) => `Waiting for ${time}`,
  tryAgain: 'Try again',
  notConnected: 'Not connected to the hub. Nothing was changed; try again in a moment.',
  wentWrong: 'That did not work. Try again.',
  refusals: {
    'conversation-closed': 'This chat is closed.',
    'already-taken': 'A colleague was faster.',
    'not-owner': 'This chat is not yours any more.',
    'at-capacity': 'You have no room for another chat.',
    'takeover-not-allowed': 'You may not take chats over from the bot.',
    'already-closed': 'This chat is closed already.',
    'other-conversation-open': 'This visitor has started a newer chat.',
    'not-found': 'This chat does not exist, or you may not see it.',
    busy: 'The hub is busy. Try again in a moment.',
    'not-available': 'They are not available any more.',
    'offer-gone': 'This offer is over.',
    'too-many-people': 'No more people can take part.',
    'too-late': 'That was too long ago.',
    'tag-required': 'This chat needs a tag before it can end.',
    'not-allowed': 'You may not do that.',
    'no-such-message': 'This message cannot be changed.',
    'not-author': 'Somebody else wrote this message.',
    'already-deleted': 'This message is deleted already.',
    'stale-view': 'There are newer messages.',
    invalid: 'The hub did not accept that.',
  } as Readonly<Record<string, string>>,
  keys: { ctrl: 'Ctrl', alt: 'Alt', shift: 'Shift', delete: 'Delete' },
  verbGroups: { chat: 'This chat', go: 'Go to', me: 'You', console: 'Console' },
  unread: (count: string) => (count === '1' ? '1 unread message' : `${count} unread messages`),
  takenBy: (name: string) => `Taken by ${name}`,
  hasChat: (name: string) => `${name} has this chat`,
  /** Fields that flows use by these names. */
  fields: {
    name: 'Name',
    email: 'E-mail',
    phone: 'Phone',
    company: 'Company',
    order: 'Order',
    topic: 'Topic',
    question: 'Question',
  } as Readonly<Record<string, string>>,
  today: 'Today',
  yesterday: 'Yesterday',
};

export const texts = inLanguage(en, de);
