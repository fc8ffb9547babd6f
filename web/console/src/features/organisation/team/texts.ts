import { inLanguage } from '../../../common/inLanguage';
import { de } from './texts.de';

/** Words of the settings of those who answer. */
export const en = {
  title: 'Team',
  lead: 'How many chats somebody has at a time, where they belong, and what they know.',
  you: (name: string) => `${name} (you)`,
  roles: { admin: 'Admin', supervisor: 'Supervisor', associate: 'Associate' },
  load: (load: number, cap: number) => `${load} of ${cap} chats`,
  nowhere: 'in no department',
  cap: 'Chats at a time',
  capHint: '1 to 50. Beyond that the hub gives them none.',
  departments: 'Departments',
  skills: 'Skills',
  skillsHint: 'Words that routing rules ask for, such as “refunds”. Enter adds one.',
  languages: 'Languages',
  languagesHint: 'Codes such as “de” or “en”. None counts as any.',
  saved: (name: string) => `What is set for ${name} is saved.`,
};

export const texts = inLanguage(en, de);
