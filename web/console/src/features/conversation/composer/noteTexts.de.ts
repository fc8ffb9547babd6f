import type { en } from './noteTexts';

export const de: typeof en = {
  modes: 'Für wen Sie schreiben',
  reply: 'Antwort',
  note: 'Notiz',
  composer: 'Notiz',
  placeholder: 'Notiz für Kollegen schreiben… @ erwähnt jemanden',
  hint: 'Nur Kollegen sehen sie. Enter fügt sie hinzu',
  send: 'Notiz hinzufügen',
  mention: 'Kollegen erwähnen',
  mentionTitle: 'Kollegen erwähnen: @ und den Namen tippen',
  goToReply: 'Ins Antwortfeld gehen',
  goToNote: 'Notiz schreiben',
  goToNoteAlias: 'intern Kommentar Kollegen',
};
