import type { en } from './texts';

export const de: typeof en = {
  title: 'Seite vorschlagen',
  address: 'Adresse',
  hint: 'Der Besucher sieht sie als Karte und öffnet sie, wenn er möchte.',
  refused: 'Geben Sie die Adresse einer Webseite ein, etwa https://www.example.com/hilfe.',
  suggest: 'Vorschlagen',
};
