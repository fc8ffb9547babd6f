import type { en } from './texts';

export const de: typeof en = {
  title: 'Tastenkürzel',
  on: 'Tastenkürzel sind an',
  inPlace: 'In Feldern und Listen',
  names: {
    send: 'Die Antwort senden',
    newLine: 'Neue Zeile in der Antwort',
    rows: 'In einer Liste von Zeile zu Zeile',
    closeTab: 'Den Reiter schließen, der den Fokus hat',
  },
};
