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
    'not-available': 'Set yourself to available first.',
    'no-such-message': 'This message cannot be changed.',
    'not-author': 'Somebody else wrote this message.',
    'already-deleted': 'This message is deleted already.',
    'stale-view': 'There are newer messages.',
    'reply-window-closed': 'The visitor’s last message is too old: only an approved template may be sent.',
    'not-lost': 'The message is on its way or has arrived.',
    'channel-cannot': 'This channel cannot change messages that were sent.',
    'template-gone': 'This template is no longer there, or no longer approved.',
    'no-way': 'This contact cannot be written to by this inbox any more.',
    'shut-out': 'The contact has blocked you or opted out.',
    'channel-unavailable': 'The channel’s provider does not answer. Try again in a moment.',
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
