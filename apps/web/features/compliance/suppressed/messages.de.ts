import type { Translated } from '../../../i18n/translated.js';
import type { suppressed as en } from './messages.en.js';

export const suppressed = {
  title: 'Wiederaufnahme gesperrt',
  hint: 'Diese Kandidat:innen ähneln gelöschten und haben sich erneut beworben. Profil und Score entstehen erst nach Freigabe durch einen Admin.',
  adminsOnly: 'Nur Admins können die Wiederaufnahme gelöschter Kandidat:innen freigeben.',
  list: 'Gesperrte Kandidat:innen',
  none: 'Keine gesperrten Kandidat:innen',
  noneHint: 'Gelöschte Kandidat:innen, die sich erneut bewerben, erscheinen hier.',
  noFile: 'Ohne Datei eingegangen',
  knownBy: 'Erkannt an: {by}',
  for: 'Für',
  by: 'über {source}',
  role: 'eine Stelle',
  download: '{file} herunterladen',
  offers: { release: 'Freigeben…', discard: 'Ablehnen…' },
  offersFor: { release: '{name} freigeben…', discard: '{name} ablehnen…' },
  asked: {
    release: 'Grund der Freigabe',
    discard: 'Grund der Ablehnung. Die Bewerbung wird endgültig gelöscht.',
  },
  confirm: { release: 'Freigeben', discard: 'Ablehnen' },
  reasonHint: 'Zum Beispiel: hat uns am 3. Mai geschrieben und sich erneut beworben',
  notNow: 'Jetzt nicht',
  done: {
    release: 'Freigegeben. Die Bewerbung wird bewertet.',
    discard: 'Abgelehnt. Die Bewerbung wurde gelöscht.',
  },
  downloadUnnamed: 'Dokument herunterladen',
} satisfies Translated<typeof en>;
