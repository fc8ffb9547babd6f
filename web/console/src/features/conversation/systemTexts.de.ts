import type { en } from './systemTexts';

export const de: typeof en = {
  asked: 'Der Bot hat um einen Menschen gebeten',
  askedWhy: (reason) => `Der Bot hat um einen Menschen gebeten: „${reason}“`,
  askedFor: (department) => `Der Bot hat um jemanden aus ${department} gebeten`,
  askedForWhy: (department, reason) => `Der Bot hat um jemanden aus ${department} gebeten: „${reason}“`,
  askedBecause: {
    botError: 'Der Bot kam nicht weiter und hat den Chat an Menschen gegeben',
    noBot: 'Hier gibt es keinen Bot, der Chat wartet auf einen Menschen',
  },
  joined: {
    pickUp: (name) => `${name} ist jetzt dabei`,
    takeOver: (name) => `${name} hat vom Bot übernommen`,
    reopen: (name) => `${name} hat den Chat wieder geöffnet`,
  },
  reopened: 'Der Chat ist wieder offen',
  reopenedByVisitor: {
    bot: 'Der Besucher hat wieder geschrieben und ist beim Bot',
    queued: 'Der Besucher hat wieder geschrieben und wartet erneut in der Warteschlange',
    assigned: 'Der Besucher hat wieder geschrieben',
  },
  reopenedToQueueBy: (name) => `${name} hat den Chat wieder geöffnet; er wartet erneut in der Warteschlange`,
  reopenedToQueue: 'Der Chat wurde wieder geöffnet und wartet erneut in der Warteschlange',
  ending: (seconds) => `Endet in ${seconds} Sekunden, wenn der Besucher nicht antwortet`,
  endingBy: (name, seconds) => `${name} hat dem Besucher ${seconds} Sekunden für eine Antwort gegeben`,
  endingStoppedBy: (name) => `${name} hat den Countdown angehalten`,
  endingStoppedByVisitor: 'Der Besucher ist wieder da, der Chat geht weiter',
  endingStopped: 'Der Countdown wurde angehalten',
  closed: {
    resolved: 'Der Chat wurde als gelöst geschlossen',
    visitorLeft: 'Der Besucher ist gegangen, der Chat wurde geschlossen',
    timedOut: 'Die Zeit ist abgelaufen, der Chat wurde geschlossen',
    botFinished: 'Der Bot hat den Chat beendet',
    blocked: 'Der Besucher wurde gesperrt, der Chat wurde geschlossen',
    spam: 'Der Chat wurde als Spam geschlossen',
    merged: 'Der Chat wurde mit einem anderen zusammengelegt',
    idle: 'Lange hat niemand geschrieben, der Chat wurde geschlossen',
    noAnswer: 'Der Chat wurde verpasst: Niemand hat geantwortet',
    offlineHours: 'Der Chat wurde verpasst: außerhalb der Öffnungszeiten',
  },
  closedOtherwise: 'Der Chat wurde geschlossen',
  closedBy: (name) => `${name} hat den Chat geschlossen`,
};
