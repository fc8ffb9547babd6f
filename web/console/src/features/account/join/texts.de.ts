import type { en } from './texts';

export const de: typeof en = {
  title: 'Willkommen im Team',
  intro: 'Wählen Sie ein Passwort, dann sind Sie dabei.',
  email: 'E-Mail',
  emailHint: 'Damit melden Sie sich an.',
  name: 'Ihr Name',
  nameHint: 'Besucher sehen ihn neben Ihren Nachrichten.',
  password: 'Passwort',
  passwordHint: 'Mindestens 12 Zeichen. Einen Satz merkt man sich leicht.',
  action: 'Dem Team beitreten',
  overTitle: 'Diese Einladung gilt nicht mehr',
  overText:
    'Sie wurde benutzt oder zurückgezogen, oder sie ist älter als sieben Tage. Lassen Sie sich einen neuen Link geben.',
  toSignIn: 'Zur Anmeldung',
  notLooked: 'Der Hub ist nicht zu erreichen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
};
