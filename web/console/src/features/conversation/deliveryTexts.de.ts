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
  cause: {
    channelTrouble: 'Der Kanal hat eine Störung.',
    tooFast: 'Der Kanal nimmt gerade nichts mehr an.',
    blocked: 'Der Besucher hat Sie blockiert oder sich abgemeldet.',
    unreachable: 'Unter dieser Adresse ist niemand erreichbar.',
    windowClosed: 'Die letzte Nachricht des Besuchers ist zu alt: Nur eine freigegebene Vorlage darf gesendet werden.',
    fileRefused: 'Der Kanal hat die Datei nicht angenommen.',
    contentRefused: 'Der Kanal hat diese Nachricht nicht angenommen.',
    templateRefused: 'Die Vorlage fehlt, ist nicht freigegeben, oder ihre Variablen passen nicht.',
    policyRefused: 'Die Regeln des Kanals verbieten es.',
    misconfigured:
      'Zugangsdaten oder Absender des Eingangs werden nicht angenommen. Ein Administrator muss es sich ansehen.',
    noAnswer: 'Der Kanal hat nicht geantwortet, niemand weiß also, ob sie angekommen ist.',
    expired: 'Es wurde einen Tag lang versucht.',
  },
  code: (code) => `Fehlercode ${code}`,
  retry: 'Erneut versuchen',
  fetching: 'Die Datei ist unterwegs …',
  missing: 'Die Datei konnte nicht geholt werden.',
  windowClosed:
    'Die letzte Nachricht des Besuchers ist älter als ein Tag. Dieser Kanal nimmt keinen freien Text an, bis er wieder schreibt.',
  unreachable: 'Der Besucher hat Nachrichten von hier blockiert. Antworten kommen erst an, wenn er wieder schreibt.',
};
