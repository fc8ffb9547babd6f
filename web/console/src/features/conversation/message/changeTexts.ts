import { inLanguage } from '../../../common/inLanguage';
import { de } from './changeTexts.de';

/** Words of editing and deleting. */
export const en = {
  menu: 'Message options',
  edit: 'Edit',
  delete: 'Delete…',
  versions: 'Earlier versions',
  editor: 'Edit message',
  save: 'Save',
  cancel: 'Cancel',
  hint: 'Enter saves, Esc cancels',
  edited: (time: string) => `Edited ${time}`,
  editedBy: (name: string, time: string) => `Edited by ${name}, ${time}`,
  deleted: 'This message was deleted',
  deletedBy: (name: string, time: string) => `Deleted by ${name}, ${time}`,
  deletedAt: (time: string) => `Deleted ${time}`,
  visitor: 'the visitor',
  saving: 'Saving…',
  deleting: 'Deleting…',
  waiting: 'Changes when the connection is back',
  failed: (reason: string) => `Not changed. ${reason}`,
  retry: 'Try again',
  discard: 'Leave it',
  askTitle: 'Delete this message?',
  askText: 'It disappears for the visitor too. Both of you see that a message was deleted.',
  askYes: 'Delete',
  versionsTitle: 'What this message has been',
  versionsFailed: 'The earlier versions did not load.',
  written: 'Written',
  now: 'Deleted',
};

export const texts = inLanguage(en, de);
