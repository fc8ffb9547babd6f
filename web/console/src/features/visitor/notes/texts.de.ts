import type { en } from './texts';

export const de: typeof en = {
  title: 'Notizen zum Kontakt',
  add: 'Neue Notiz',
  label: 'Notiz zum Kontakt',
  placeholder: 'Was Kollegen in jedem Chat wissen sollten',
  hint: 'Nur Kollegen sehen sie. Enter speichert',
  save: 'Speichern',
  cancel: 'Abbrechen',
  edited: 'bearbeitet',
  edit: (name) => `Notiz von ${name} bearbeiten`,
  remove: (name) => `Notiz von ${name} löschen…`,
  askTitle: 'Diese Notiz löschen?',
  askText: 'Sie verschwindet aus allen Chats mit diesem Kontakt.',
  askYes: 'Löschen',
  more: 'Ältere Notizen',
  failed: 'Die Notizen wurden nicht geladen.',
  notSaved: 'Das wurde nicht gespeichert. Versuchen Sie es noch einmal.',
  notDeleted: 'Das wurde nicht gelöscht. Versuchen Sie es noch einmal.',
  full: 'Es gibt schon so viele Notizen wie möglich. Löschen Sie erst eine.',
  tooLong: 'Das ist länger, als eine Nachricht sein darf.',
};
