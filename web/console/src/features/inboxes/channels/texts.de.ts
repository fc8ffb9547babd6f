import type { en } from './texts';

export const de: typeof en = {
  web: 'Webseite',
  channel: 'Von wo Besucher schreiben',
  nameHint: 'So sehen ihn Sie und Ihre Kollegen.',
  guides: {
    telegram:
      'Schreiben Sie in Telegram /newbot an @BotFather und beantworten Sie seine zwei Fragen. Er gibt Ihnen das Token Ihres Bots.',
    whatsapp:
      'Die erste Seite der Twilio-Konsole zeigt Account-SID und Auth-Token. Die Nummer ist die Ihres WhatsApp-Absenders dort, oder zum Ausprobieren die der Sandbox, +14155238886.',
    sms: 'Die erste Seite der Twilio-Konsole zeigt Account-SID und Auth-Token. Die Nummer ist eine, die Sie dort für SMS haben.',
  },
  openBotFather: '@BotFather öffnen',
  openTwilio: 'Twilio-Konsole öffnen',
  fields: {
    token: { label: 'Token des Bots', hint: 'Etwa 123456789:AAExampleOfALongRowOfLetters.' },
    mode: { label: 'Wie Nachrichten ankommen', hint: 'Jederzeit änderbar; dabei geht nichts verloren.' },
    accountSid: { label: 'Account-SID von Twilio', hint: 'AC und 32 Ziffern und Buchstaben.' },
    authToken: { label: 'Auth-Token von Twilio', hint: 'Das des Kontos. Das Geheimnis eines Schlüssels genügt nicht.' },
    number: { label: 'Nummer', hint: 'Mit Landesvorwahl, etwa +4930123456.' },
    listTitle: { label: 'Knopf, der eine Liste öffnet', hint: 'Bis zu 20 Zeichen. Leer steht dort „Options“.' },
    apart: {
      label: 'Getrennte Nummern',
      hint: 'Mit Kommas dazwischen, falls zwei Menschen für einen gehalten wurden.',
    },
  },
  words: 'Was der Hub von sich aus sagt',
  wordsHint:
    'Auf diesem Kanal gibt es kein Widget, deshalb schreibt der Hub Nachrichten. Eine leere Zeile sagt, was grau darin steht.',
  wordsLanguage: 'Sprache',
  queueNotices: 'Wartenden ihren Platz nennen',
  queueNoticesHint: 'Einmal, wenn sie warten, und wenn sie aufgerückt sind, höchstens alle 3 Minuten.',
  wordFields: {
    queuePlace: { label: 'Platz in der Warteschlange', hint: '{{position}} ist der Platz.' },
    queueWait: { label: 'Platz und Wartezeit', hint: 'Wenn die Wartezeit bekannt ist: {{minutes}} sind die Minuten.' },
    stillThere: {
      label: 'Vor einem Ende mit Frist',
      hint: '{{seconds}} sind die Sekunden, die bleiben. Jede Antwort hält das Ende auf.',
    },
    stillHere: { label: 'Knopf dazu', hint: 'Bis zu 20 Zeichen.' },
  },
  webhook: 'Telegram ruft den Hub',
  webhookHint: 'Sofort; der Hub braucht dafür eine öffentliche https-Adresse.',
  polling: 'Der Hub fragt Telegram',
  pollingHint: 'Braucht nichts; gut zum Ausprobieren auf dem eigenen Rechner.',
  isSet: 'Eingetragen. Es wird nie gezeigt.',
  reveal: (label) => `Zeigen oder verbergen: ${label}`,
  replace: 'Ersetzen',
  replaceNamed: (label) => `Ersetzen: ${label}`,
  keepPresent: 'Das jetzige behalten',
  keepDayHint: 'Was damit signiert unterwegs ist, wird noch angenommen.',
  saved: 'Gespeichert.',
  notConnected: (channel) => `Alles ist gespeichert, aber ${channel} ist noch nicht verbunden:`,
  troubleSince: (time) => `Seit ${time} geht nichts hinaus. Nachrichten warten, keine ist verloren.`,
  troubleNext: (time) =>
    `Um ${time} wird es erneut versucht, und sofort, wenn die Einstellungen sich ändern oder die Prüfung alles in Ordnung findet.`,
  pausedSince: (time) => `Angehalten seit ${time}. Nichts kommt herein, nichts geht hinaus.`,
  connection: 'Verbindung',
  address: (channel) => `Der Hub nennt ${channel} diese Adresse. Wo er das nicht kann, tragen Sie sie dort selbst ein.`,
  polls: 'Der Hub fragt Telegram selbst nach Nachrichten; eine Adresse braucht er dafür nicht.',
  noAddress: (channel) =>
    `Es gibt keine Adresse, die ${channel} rufen könnte, denn die öffentliche Adresse des Hubs ist nicht gesetzt. Wer den Hub betreibt, setzt sie als Hub:PublicUrl.`,
  addressLabel: 'Adresse des Webhooks',
  check: 'Ist alles in Ordnung?',
  checkHint: (channel) => `Fragt ${channel}, mit den gespeicherten Einstellungen.`,
  checkNow: 'Verbindung prüfen',
  well: 'In Ordnung:',
  notWell: 'Nicht in Ordnung:',
  nothingToCheck: 'Bei diesem Kanal gibt es nichts zu prüfen.',
  upkeep: 'Dieser Posteingang',
  unreadable: (count) =>
    count === 0
      ? 'Alles, was hereinkam, war lesbar.'
      : count === 1
        ? '1 Sendung war nicht lesbar und wurde beiseitegelegt.'
        : `${count} Sendungen waren nicht lesbar und wurden beiseitegelegt.`,
  pause: 'Anhalten',
  pauseHint: 'Nichts kommt herein, nichts geht hinaus; alles wartet, bis Sie ihn fortsetzen.',
  pauseNow: 'Anhalten',
  goOn: 'Fortsetzen',
  goOnHint: 'Nachrichten kommen wieder herein und gehen hinaus.',
  goOnNow: 'Fortsetzen',
  webhookSecret: 'Geheimnis des Webhooks',
  webhookSecretHint: (channel) =>
    `Daran erkennt der Hub, dass wirklich ${channel} ruft. Ein neues wird sofort übergeben; das vorige gilt noch einen Tag.`,
  newWebhookSecret: 'Neues Geheimnis',
  rotated: 'Es gibt ein neues Geheimnis des Webhooks.',
  remove: 'Entfernen',
  removeHint: 'Die Gespräche bleiben.',
  removeOpen: 'Entfernen …',
  removeTitle: (name) => `${name} entfernen?`,
  removeText: (channel) =>
    `Von ${channel} kommt nichts mehr herein, und nichts geht hinaus; die Zugangsdaten werden vergessen. Die Gespräche bleiben und sind lesbar.`,
  removeNow: 'Entfernen',
  removed: (name) => `${name} wurde entfernt.`,
};
