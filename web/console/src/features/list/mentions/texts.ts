import { inLanguage } from '../../../common/inLanguage';
import { de } from './texts.de';

export const en = {
  title: 'Mentions',
  rows: 'Notes that mention you',
  unread: (count: string) => (count === '1' ? '1 unread mention' : `${count} unread mentions`),
  fresh: 'New',
  said: (name: string, text: string) => `${name}: ${text}`,
  deleted: 'Note deleted',
  emptyTitle: 'Nobody has mentioned you',
  emptyText: 'When a colleague writes @ and your name in a note, the chat appears here.',
  notYetText: 'The newest ones are in chats that you may no longer see. There are older ones.',
  more: 'Show older ones',
};

export const texts = inLanguage(en, de);
