import type { Translated } from '../../../i18n/translated.js';
import type { signIn as en } from './messages.en.js';

export const signIn = {
  title: 'Anmelden',
  email: 'E-Mail',
  password: 'Passwort',
  submit: 'Anmelden',
  lost: 'Passwort vergessen?',
  byLink: 'Anmeldung läuft …',
  back: 'Zurück zur Anmeldung',
  choose: {
    title: 'Passwort wählen',
    password: 'Neues Passwort',
    hint: 'Mindestens {shortest, number} Zeichen. Sie werden überall sonst abgemeldet.',
    submit: 'Passwort setzen und anmelden',
    cutOff: 'Die Adresse ist unvollständig. Öffnen Sie den zugesandten Link noch einmal oder',
    another: 'fordern Sie einen neuen an',
  },
  reset: {
    title: 'Passwort vergessen',
    hint: 'Wir senden Ihnen einen Link, mit dem Sie ein neues wählen.',
    submit: 'Link senden',
  },
} satisfies Translated<typeof en>;
