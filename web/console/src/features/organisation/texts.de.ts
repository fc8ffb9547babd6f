import type { en } from './texts';

export const de: typeof en = {
  loading: 'Einstellungen werden geladen',
  failedTitle: 'Die Einstellungen wurden nicht geladen',
  failedText: 'Der Hub hat nicht wie erwartet geantwortet.',
  edit: 'Bearbeiten',
  editOf: (name) => `${name} bearbeiten`,
  save: 'Speichern',
  changed: 'Jemand anderes hat das inzwischen geändert. Schließen Sie es und sehen Sie neu nach.',
  lastAdmin: 'Jemand muss alles einstellen können: Geben Sie zuerst jemand anderem die Verwaltung.',
  wrong: 'Etwas stimmt noch nicht; siehe oben.',
};
