import type { en } from './texts';

export const de: typeof en = {
  title: 'Mitarbeitende',
  lead: 'Wie viele Chats jemand gleichzeitig hat, wohin er oder sie gehört, und was bekannt ist.',
  you: (name) => `${name} (Sie)`,
  roles: { admin: 'Verwaltung', supervisor: 'Leitung', associate: 'Bearbeitung' },
  load: (load, cap) => `${load} von ${cap} Chats`,
  nowhere: 'in keiner Abteilung',
  cap: 'Chats gleichzeitig',
  capHint: '1 bis 50. Darüber hinaus gibt der Hub keine.',
  departments: 'Abteilungen',
  skills: 'Kenntnisse',
  skillsHint: 'Wörter, nach denen Regeln fragen, etwa „Erstattung“. Die Eingabetaste fügt eines hinzu.',
  languages: 'Sprachen',
  languagesHint: 'Kürzel wie „de“ oder „en“. Keines zählt als jede Sprache.',
  saved: (name) => `Was für ${name} eingestellt ist, ist gespeichert.`,
};
