import { inLanguage } from '../../common/inLanguage';
import { de } from './texts.de';

/** Words that the settings of the organisation share. */
export const en = {
  loading: 'Loading the settings',
  failedTitle: 'The settings did not load',
  failedText: 'The hub did not answer as expected.',
  edit: 'Edit',
  editOf: (name: string) => `Edit ${name}`,
  save: 'Save',
  changed: 'Somebody else has changed this meanwhile. Close it and look again.',
  lastAdmin: 'Somebody must be able to set things up: make somebody else an admin first.',
  wrong: 'Something is not right yet; see above.',
};

export const texts = inLanguage(en, de);
