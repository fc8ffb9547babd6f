import type { en } from './texts';

export const de: typeof en = {
  title: 'Tastenkürzel',
  on: 'Tastenkürzel sind an',
  names: {
    next: 'Nächster Chat der Liste',
    previous: 'Voriger Chat der Liste',
    take: 'Den offenen Chat annehmen oder übernehmen',
    end: 'Das Menü zum Beenden öffnen',
    write: 'Ins Antwortfeld gehen',
    help: 'Diese Hilfe',
    send: 'Die Antwort senden',
    newLine: 'Neue Zeile in der Antwort',
  },
  plus: '+',
};
