import type { Translated } from '../../../i18n/translated.js';
import type { roleSettings as en } from './messages.en.js';

export const roleSettings = {
  role: 'Stelle',
  roleHint: 'Titel der Stelle und ob Bewerbungen möglich sind.',
  name: 'Titel',
  state: 'Status',
  states: {
    draft: 'Entwurf: in Vorbereitung',
    open: 'Offen: Bewerbungen möglich',
    closed: 'Geschlossen: besetzt oder aufgehoben',
  },
  closedHint:
    'Eine geschlossene Stelle bleibt unverändert und kann wieder geöffnet werden. Die Aufbewahrung zählt ab der Schließung.',
  members: 'Mitglieder',
  membersHint:
    'Der Fachbereich sieht Stellen, bei denen er Mitglied ist. Recruiting und Admins sehen alle nicht vertraulichen.',
  noMembers: 'Noch keine Mitglieder',
  addMember: 'Mitglied hinzufügen',
  choose: 'Name oder E-Mail-Adresse',
  takeOut: 'Entfernen…',
  takeOutOf: '{name} aus der Stelle entfernen',
  takeOutWhy: '{name} verliert den Zugriff, außer das Recruiting sieht die Stelle. Notizen und Entscheidungen bleiben.',
  kinds: { admin: 'Admin', recruiter: 'Recruiting', 'hiring-manager': 'Fachbereich' },
  key: 'API-Schlüssel',
  ended: 'deaktiviert',
  privacy: 'Sichtbarkeit',
  privacyHint: 'Beides lässt sich jederzeit ändern.',
  confidential: 'Vertraulich',
  confidentialHint: 'Nur für Mitglieder sichtbar. Sie müssen selbst Mitglied sein.',
  hideIdentities: 'Identitäten für alle ausblenden',
  hideIdentitiesHint:
    'Verdeckt Namen, Fotos und andere Hinweise auf die Identität. Jede Aufdeckung wird protokolliert.',
  hold: 'Löschsperre',
  holdHint: 'Verhindert das Löschen aller Kandidat:innen dieser Stelle, auch durch die Aufbewahrung.',
  holdNow: 'Löschsperre setzen…',
  held: 'Löschsperre aktiv',
  sample: 'Beispiel',
  sampleHint: 'Demodaten mit zwölf erfundenen Kandidat:innen.',
} satisfies Translated<typeof en>;
