import type { en } from './texts';

export const de: typeof en = {
  title: 'Nachrichten durchsuchen',
  label: 'Wörter, die jemand geschrieben hat',
  hits: 'Gefundene Nachrichten',
  startTitle: 'Wonach suchen Sie?',
  startText: 'Geben Sie Wörter ein, die ein Besucher oder ein Kollege schrieb. Alle müssen in einer Nachricht stehen.',
  noneTitle: 'Nichts gefunden',
  noneText: 'In den Chats, die Sie sehen dürfen, steht in keiner Nachricht alles davon.',
  failedTitle: 'Die Suche ist fehlgeschlagen',
  failedText: 'Der Hub hat nicht wie erwartet geantwortet.',
  badWords: 'Geben Sie ein bis zehn Wörter ein.',
  found: (count, more) =>
    more ? `Die neuesten ${count} Nachrichten` : count === 1 ? '1 Nachricht' : `${count} Nachrichten`,
  more: 'Ältere zeigen',
  note: 'Notiz',
  by: (name) => `von ${name}`,
  byVisitor: 'vom Besucher',
};
