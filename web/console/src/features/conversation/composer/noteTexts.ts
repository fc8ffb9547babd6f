import { inLanguage } from '../../../common/inLanguage';
import { de } from './noteTexts.de';

/** Words of notes, which colleagues read and visitors never see. */
export const en = {
  modes: 'For whom you write',
  reply: 'Reply',
  note: 'Note',
  composer: 'Note',
  placeholder: 'Write a note for colleagues… @ mentions somebody',
  hint: 'Only colleagues see it. Enter adds it',
  send: 'Add note',
  mention: 'Mention a colleague',
  mentionTitle: 'Mention a colleague: type @ and the name',
  goToReply: 'Go to the reply box',
  goToNote: 'Write a note',
  goToNoteAlias: 'internal comment colleagues',
};

export const texts = inLanguage(en, de);
