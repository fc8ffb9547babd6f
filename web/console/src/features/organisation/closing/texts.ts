import { inLanguage } from '../../../common/inLanguage';
import { de } from './texts.de';

/** Words of the settings of when chats end. */
export const en = {
  title: 'Closing',
  lead: 'When chats end by themselves, counted from the last word; and what an end needs.',
  parts: { unanswered: 'Before somebody answers', answered: 'With an operator' },
  minutes: {
    bot: 'With the bot',
    queue: 'In the queue',
    visitorSilent: 'The visitor does not answer',
    operatorSilent: 'The visitor waits for an answer',
  },
  hints: {
    bot: 'The visitor says nothing more.',
    queue: 'It ends as missed when nobody had answered.',
    visitorSilent: 'The operator had the last word.',
    operatorSilent: 'The visitor had the last word.',
  },
  unit: ' min',
  never: 'Never',
  endNeeds: 'What a chat needs before an operator can end it',
  needs: { nothing: 'Nothing', tag: 'A tag', outcome: 'An outcome' },
  needHints: {
    nothing: 'It ends at once.',
    tag: 'Whoever ends it is asked what it was about.',
    outcome: 'Whoever ends it is asked how it ended, by the tags that are marked for that.',
  },
  noOutcome: 'No tag says how a chat ended, so none could end. Mark one in Tags first.',
  saved: 'When chats end is saved.',
  changed: 'Somebody else has changed this meanwhile; these are their settings. Change them again where needed.',
};

export const texts = inLanguage(en, de);
