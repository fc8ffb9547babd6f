import type { en } from './texts';

export const de: typeof en = {
  title: 'Erwähnungen',
  rows: 'Notizen, die Sie erwähnen',
  unread: (count) => (count === '1' ? '1 ungelesene Erwähnung' : `${count} ungelesene Erwähnungen`),
  fresh: 'Neu',
  said: (name, text) => `${name}: ${text}`,
  deleted: 'Notiz gelöscht',
  emptyTitle: 'Niemand hat Sie erwähnt',
  emptyText: 'Schreibt ein Kollege @ und Ihren Namen in eine Notiz, steht der Chat hier.',
  notYetText: 'Die neuesten stehen in Chats, die Sie nicht mehr sehen dürfen. Es gibt ältere.',
  more: 'Ältere zeigen',
};
