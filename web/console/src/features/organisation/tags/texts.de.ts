import type { en } from './texts';

export const de: typeof en = {
  title: 'Schlagwörter',
  lead: 'Die Wörter, unter denen Chats wiedergefunden werden. Alle wählen daraus; was hier umbenannt oder zusammengeführt wird, ändert sich sofort in jedem Chat.',
  add: 'Neues Schlagwort',
  empty: 'Noch gibt es keine Schlagwörter.',
  newTitle: 'Neues Schlagwort',
  editTitle: (name) => `Schlagwort ${name}`,
  name: 'Name',
  colour: 'Farbe',
  outcome: 'Sagt, wie ein Chat ausgegangen ist',
  outcomeHint: 'Unter Beenden kann ein Ende ein solches Schlagwort verlangen.',
  lastOutcome:
    'Kein Chat endet ohne ein solches Schlagwort, und dies ist das letzte. Kennzeichnen Sie erst ein anderes, oder ändern Sie Beenden.',
  merge: 'Wird ein anderes Schlagwort',
  mergeHint: 'Chats mit diesem Schlagwort tragen von da an das andere.',
  keep: 'Nein, es bleibt',
  remove: 'Löschen',
  saved: (name) => `${name} ist gespeichert.`,
  merged: (name, into) => `${name} ist jetzt ${into}.`,
  removed: (name) => `${name} ist gelöscht. Kein Chat zeigt es mehr.`,
  colours: {
    grey: 'Grau',
    red: 'Rot',
    orange: 'Orange',
    yellow: 'Gelb',
    green: 'Grün',
    teal: 'Türkis',
    blue: 'Blau',
    violet: 'Violett',
    pink: 'Rosa',
  },
};
