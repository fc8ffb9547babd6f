import type { en } from './texts';

export const de: typeof en = {
  templates: 'Vorlagen',
  search: 'Vorlagen durchsuchen',
  loading: 'Vorlagen werden geladen',
  failed: 'Die Vorlagen wurden nicht geladen.',
  none: 'Es gibt noch keine freigegebenen Vorlagen. Ein Administrator legt sie beim Anbieter des Kanals an.',
  noneFound: 'Keine Vorlage passt zu dieser Suche.',
  more: 'Mehr zeigen',
  close: 'Schließen',
  variable: (name) => `Variable Nummer ${name}`,
  example: (text) => `Zum Beispiel ${text}`,
  faults: {
    empty: 'Füllen Sie dies aus: Vorlagen gehen nur vollständig hinaus.',
    breaks: 'Hier sind Zeilenumbrüche, Tabulatoren und vier Leerzeichen hintereinander nicht erlaubt.',
  },
  preview: 'So wird es zu lesen sein',
  buttons: 'Schaltflächen der Vorlage',
  back: 'Andere Vorlage',
  send: 'Vorlage senden',
  sendAnyway: 'Trotzdem senden',
};
