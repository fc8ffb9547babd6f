import { inLanguage } from '../../../common/inLanguage';
import { de } from './texts.de';

export const en = {
  title: 'Filters',
  inUse: 'Filters in use',
  any: 'Any',
  status: 'State',
  statuses: { bot: 'With the bot', queued: 'Waiting', assigned: 'With somebody', closed: 'Closed' } as Readonly<
    Record<string, string>
  >,
  operator: 'Who has or had it',
  department: 'Department',
  channel: 'Channel',
  tag: 'Tag',
  tagged: (tag: string) => `Tag: ${tag}`,
  email: 'E-mail address',
  time: 'Time',
  span: 'From … to …',
  from: 'From',
  to: 'To, with that day',
  lastDays: (days: number) => (days === 1 ? 'Last 24 hours' : `Last ${days} days`),
  since: (instant: string) => `Since ${instant}`,
  until: (instant: string) => `Before ${instant}`,
  somebody: 'Somebody',
  someDepartment: 'A department',
  remove: (filter: string) => `Remove “${filter}”`,
  clear: 'Clear all filters',
  save: 'Save as view…',
  saveTitle: 'Save this view',
  name: 'Name',
  share: 'Everybody has it',
  saveView: 'Save view',
  full: 'There are as many views as there may be. Delete one first.',
  deleteView: (name: string) => `Delete view “${name}”`,
  nothingTitle: 'No chat fits',
  hides: (filters: readonly string[]) =>
    filters.length === 1
      ? `“${filters[0]}” hides everything: without it there are chats.`
      : `Without one of these there are chats: ${filters.join(', ')}.`,
  noneFits: (filters: readonly string[]) => `No chat fits ${filters.join(', ')}.`,
  notYetTitle: 'Nothing so far',
  notYetText: 'The newest chats do not fit. There are older ones.',
  lookOn: 'Look further back',
};

export const texts = inLanguage(en, de);
