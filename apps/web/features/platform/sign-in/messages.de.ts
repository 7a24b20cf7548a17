import type { Translated } from '../../../i18n/translated.js';
import type { signIn as en } from './messages.en.js';

export const signIn = {
  title: 'Anmelden',
  email: 'E-Mail',
  password: 'Passwort',
  submit: 'Anmelden',
  lost: 'Passwort vergessen?',
  byLink: 'Anmeldung läuft…',
  back: 'Zurück zur Anmeldung',
  choose: {
    title: 'Passwort festlegen',
    password: 'Neues Passwort',
    hint: 'Mindestens {shortest, number} Zeichen. Ihre anderen Sitzungen werden beendet.',
    submit: 'Passwort festlegen und anmelden',
    cutOff: 'Der Link ist unvollständig. Öffnen Sie ihn noch einmal aus Ihrer E-Mail oder',
    another: 'fordern Sie einen neuen an',
  },
  reset: {
    title: 'Passwort zurücksetzen',
    hint: 'Wir senden Ihnen per E-Mail einen Link für ein neues Passwort.',
    submit: 'Link per E-Mail senden',
  },
} satisfies Translated<typeof en>;
