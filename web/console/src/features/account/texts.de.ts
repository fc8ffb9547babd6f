import type { en } from './texts';

export const de: typeof en = {
  signIn: {
    title: 'Anmelden',
    intro: 'an der Konsole für das Team',
    email: 'E-Mail',
    password: 'Passwort',
    action: 'Anmelden',
    setupNeeded:
      'Noch kann sich niemand anmelden. Öffnen Sie den Link zur Einrichtung, den der Hub beim Start ausgegeben hat.',
  },
  setUp: {
    title: 'Willkommen',
    intro: 'Sie sind als Erste oder Erster hier. Dieses Konto darf alles; die anderen legen Sie später an.',
    code: 'Einrichtungscode',
    codeHint: 'Der Hub hat ihn beim Start ausgegeben.',
    name: 'Ihr Name',
    nameHint: 'Besucher sehen ihn neben Ihren Nachrichten.',
    email: 'E-Mail',
    password: 'Passwort',
    passwordHint: 'Mindestens 12 Zeichen. Einen Satz merkt man sich leicht.',
    action: 'Konto anlegen',
    done: 'Es gibt schon einen Admin.',
    toSignIn: 'Zur Anmeldung',
  },
  problems: {
    'sign-in-failed': 'E-Mail oder Passwort stimmt nicht.',
    'too-many-attempts': 'Zu viele Versuche. Warten Sie ein paar Minuten, dann geht es wieder.',
    'setup-code-invalid': 'Dieser Code stimmt nicht oder gilt nicht mehr. Ein Neustart des Hubs gibt einen neuen aus.',
    'setup-done': 'Es gibt schon einen Admin. Melden Sie sich an.',
    validation: 'Bitte sehen Sie sich die markierten Felder an.',
  },
  fields: {
    name: 'Geben Sie einen Namen mit 1 bis 80 Zeichen ein.',
    email: 'Geben Sie eine E-Mail-Adresse ein, etwa name@example.com.',
    password: 'Nehmen Sie mindestens 12 Zeichen, und nichts, das leicht zu erraten ist.',
  },
  unreachable: 'Der Hub ist nicht zu erreichen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
};
