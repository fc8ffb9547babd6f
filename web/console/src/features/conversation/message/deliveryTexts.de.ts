import type { en } from './deliveryTexts';

export const de: typeof en = {
  state: {
    pending: 'Wird gesendet …',
    unknown: 'Vielleicht nicht angekommen',
    sent: 'Gesendet',
    failed: 'Nicht zugestellt',
    delivered: 'Zugestellt',
    read: 'Gelesen',
  },
  code: (code) => `Fehlercode ${code}`,
  retry: 'Erneut versuchen',
  fetching: 'Die Datei ist unterwegs …',
  missing: 'Die Datei konnte nicht geholt werden.',
  windowClosed:
    'Die letzte Nachricht des Besuchers ist älter als ein Tag. Bis er schreibt, werden nur freigegebene Vorlagen angenommen.',
  neverWrote: 'Der Besucher hat noch nicht geantwortet. Bis er schreibt, werden nur freigegebene Vorlagen angenommen.',
  replyLeft: (time) => `Freier Text noch ${time}`,
  replyLeftWhy:
    'Danach nimmt dieser Kanal nur freigegebene Vorlagen an. Jede Nachricht des Besuchers lässt die Zeit neu beginnen.',
  segments: (length, count) => `${length} Zeichen, ${count} SMS`,
  parts: (count) => `Geht als ${count} Nachrichten hinaus`,
  asLink: (limit) =>
    limit === null ? 'Geht als Link: Solche Dateien nimmt der Kanal nicht' : `Geht als Link: größer als ${limit}`,
  cannotChange: 'Dieser Kanal kann Nachrichten nicht ändern.',
  cannotDelete: 'Dieser Kanal kann Nachrichten nicht zurücknehmen.',
  otherChannel: (inbox) => `Über ${inbox} schreiben`,
  openChat: (inbox) => `Zum Chat über ${inbox}`,
  chooseTemplate: 'Vorlage wählen',
  template: 'Vorlage senden',
  unreachable: 'Der Besucher hat Nachrichten von hier blockiert. Antworten kommen erst an, wenn er wieder schreibt.',
};
