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
    closed: 'Geschlossen: besetzt oder aufgegeben',
  },
  closedHint:
    'Eine geschlossene Stelle bleibt unverändert und kann wieder geöffnet werden. Die Aufbewahrungsfrist zählt ab dem Tag der Schließung.',
  members: 'Mitglieder',
  membersHint:
    'Der Fachbereich sieht nur Stellen, bei denen er Mitglied ist; Recruiting und Admins sehen alle nicht vertraulichen.',
  noMembers: 'Noch keine Mitglieder',
  addMember: 'Mitglied hinzufügen',
  choose: 'Name oder E-Mail-Adresse',
  takeOut: 'Entfernen',
  takeOutOf: '{name} aus der Stelle entfernen',
  takeOutWhy:
    '{name} sieht diese Stelle danach nur, wenn sie nicht vertraulich ist und die Person im Recruiting arbeitet. Geschriebenes und Entschiedenes bleibt.',
  kinds: { admin: 'Admin', recruiter: 'Recruiting', 'hiring-manager': 'Fachbereich' },
  key: 'API-Schlüssel',
  ended: 'deaktiviert',
  privacy: 'Sichtbarkeit',
  privacyHint: 'Beides lässt sich jederzeit ändern.',
  confidential: 'Vertraulich',
  confidentialHint: 'Nur für Mitglieder sichtbar. Sie müssen selbst Mitglied sein.',
  hideIdentities: 'Identitäten für alle ausblenden',
  hideIdentitiesHint:
    'Namen, Fotos und Hinweise auf die Identität sind in Liste, Dokumenten und Exporten verdeckt. Jede Aufdeckung wird protokolliert.',
  hold: 'Löschsperre',
  holdHint:
    'Verhindert das Löschen aller Bewerbungen auf diese Stelle, von Hand und durch die Aufbewahrungsrichtlinie.',
  holdNow: 'Sperre setzen',
  held: 'gesperrt',
  sample: 'Beispiel',
  sampleHint: 'Diese Stelle gehört mit zwölf erfundenen Personen zu Candor, damit Sie alles ausprobieren können.',
} satisfies Translated<typeof en>;
