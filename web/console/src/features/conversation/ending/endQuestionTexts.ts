import { inLanguage } from '../../../common/inLanguage';
import { de } from './endQuestionTexts.de';

/** Words of the question that comes before an end. */
export const en = {
  titles: { tag: 'What was this chat about?', outcome: 'How did this chat end?' },
  now: 'It ends as soon as you have chosen.',
  later: (seconds: number) => `Its ${seconds} seconds begin as soon as you have chosen.`,
  none: {
    tag: 'There are no tags yet. An admin adds them in the settings.',
    outcome: 'No tag says that yet. An admin marks them in the settings.',
  },
  tags: 'Tags',
  find: 'Find a tag',
  noSuch: 'There is no such tag.',
  loading: 'Loading the tags',
};

export const texts = inLanguage(en, de);
