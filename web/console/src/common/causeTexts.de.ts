import type { en } from './causeTexts';

export const de: typeof en = {
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
  cancelled: 'Jemand aus der Verwaltung hat es aufgegeben.',
};
