import type { en } from './texts';

export const de: typeof en = {
  title: 'Beenden',
  lead: 'Wann Chats von selbst enden, gezählt ab dem letzten Wort; und was ein Ende braucht.',
  parts: { unanswered: 'Bevor jemand antwortet', answered: 'Bei jemandem aus dem Team' },
  minutes: {
    bot: 'Beim Bot',
    queue: 'In der Warteschlange',
    visitorSilent: 'Der Besucher antwortet nicht',
    operatorSilent: 'Der Besucher wartet auf eine Antwort',
  },
  hints: {
    bot: 'Der Besucher sagt nichts mehr.',
    queue: 'Er endet als verpasst, wenn niemand geantwortet hatte.',
    visitorSilent: 'Das letzte Wort hatte das Team.',
    operatorSilent: 'Das letzte Wort hatte der Besucher.',
  },
  unit: ' Min.',
  never: 'Nie',
  endNeeds: 'Was ein Chat braucht, bevor das Team ihn beenden kann',
  needs: { nothing: 'Nichts', tag: 'Ein Schlagwort', outcome: 'Ein Ergebnis' },
  needHints: {
    nothing: 'Er endet sofort.',
    tag: 'Wer ihn beendet, wird gefragt, worum es ging.',
    outcome:
      'Wer ihn beendet, wird gefragt, wie er ausgegangen ist: mit den Schlagwörtern, die dafür gekennzeichnet sind.',
  },
  noOutcome:
    'Kein Schlagwort sagt, wie ein Chat ausgegangen ist; so könnte keiner enden. Kennzeichnen Sie erst eines unter Schlagwörter.',
  saved: 'Wann Chats enden, ist gespeichert.',
  changed:
    'Jemand anderes hat das inzwischen geändert; dies sind jene Einstellungen. Ändern Sie sie neu, wo es nötig ist.',
};
