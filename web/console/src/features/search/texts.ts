import { inLanguage } from '../../common/inLanguage';
import { de } from './texts.de';

export const en = {
  title: 'Search messages',
  label: 'Words that somebody wrote',
  hits: 'Messages found',
  startTitle: 'What are you looking for?',
  startText: 'Type words that a visitor or a colleague wrote. All of them must be in one message.',
  noneTitle: 'Nothing found',
  noneText: 'Nobody wrote all these words in one message, in the chats that you may see.',
  failedTitle: 'The search did not work',
  failedText: 'The hub did not answer as expected.',
  badWords: 'Use one to ten words.',
  found: (count: number, more: boolean) =>
    more ? `${count} newest messages` : count === 1 ? '1 message' : `${count} messages`,
  more: 'Show older ones',
  note: 'Note',
  by: (name: string) => `by ${name}`,
  byVisitor: 'by the visitor',
};

export const texts = inLanguage(en, de);
