import { inLanguage } from '../../../common/inLanguage';
import { de } from './texts.de';

export const en = {
  title: 'Notes about the contact',
  add: 'New note',
  label: 'Note about the contact',
  placeholder: 'What colleagues should know, in every chat',
  hint: 'Only colleagues see it. Enter saves',
  save: 'Save',
  cancel: 'Cancel',
  edited: 'edited',
  edit: (name: string) => `Edit the note by ${name}`,
  remove: (name: string) => `Delete the note by ${name}…`,
  askTitle: 'Delete this note?',
  askText: 'It goes from every chat with this contact.',
  askYes: 'Delete',
  more: 'Older notes',
  failed: 'The notes did not load.',
  notSaved: 'It was not saved. Try again.',
  notDeleted: 'It was not deleted. Try again.',
  full: 'There are as many notes as there may be. Delete one first.',
  tooLong: 'That is longer than a message may be.',
};

export const texts = inLanguage(en, de);
