import type { en } from './noteTexts';

export const de: typeof en = {
  modes: 'Für wen Sie schreiben',
  reply: 'Antwort',
  note: 'Notiz',
  composer: 'Notiz',
  placeholder: 'Notiz für Kollegen schreiben… @ erwähnt jemanden',
  hint: 'Nur Kollegen sehen sie. Enter fügt sie hinzu',
  send: 'Notiz hinzufügen',
  attached: 'Dateien zu dieser Notiz',
  mention: 'Kollegen erwähnen',
  mentionTitle: 'Kollegen erwähnen: @ und den Namen tippen',
  adding: 'Wird hinzugefügt…',
  label: 'Notiz, nur Kollegen sehen sie',
  goToReply: 'Ins Antwortfeld gehen',
  goToNote: 'Notiz schreiben',
  goToNoteAlias: 'intern Kommentar Kollegen',
};
