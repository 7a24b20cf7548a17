import type { Translated } from '../../../i18n/translated.js';
import type { scoring as en } from './messages.en.js';

export const scoring = {
  asOf: 'Stichtag {day}',
  asOfTitle: 'Stichtag',
  asOfWhy:
    'Berufsjahre, Aktualität von Kenntnissen und Gültigkeit von Zertifikaten zählen bis {day}. So gilt für alle derselbe Tag, unabhängig vom Bewerbungsdatum.',
  day: 'Stichtag',
  restsOn: 'Grundlagen der Scores',
  scores: '{n, plural, one {1 Score} other {# Scores}}',
  allCurrent: 'Alle beruhen auf dem heutigen Stand.',
  outOfDate:
    '{n, plural, one {1 Person} other {# Personen}}: Seitdem kam etwas hinzu oder wurde korrigiert. Sie werden automatisch neu bewertet.',
  readOtherwise:
    '{n, plural, one {1 Person wurde} other {# Personen wurden}} mit einem früheren Leseprogramm oder einer anderen Kenntnisliste gelesen.',
  matchedOtherwise: '{n, plural, one {1 Person wurde} other {# Personen wurden}} mit einer früheren Version bewertet.',
  skillsOtherwise:
    'Die Stellenbeschreibung wurde mit einer früheren Kenntnisliste gelesen. Lesen Sie sie erneut, um die heutige zu nutzen: Änderungen an Anforderungen sind dann zu wiederholen.',
  readAgain: 'Stellenbeschreibung erneut lesen',
  advised: 'Eine Neubewertung bringt alle Scores auf den heutigen Stand.',
  ask: 'Alle neu bewerten',
  askHint: 'Die Shortlist bleibt unverändert. Sie sehen die Auswirkungen und entscheiden dann.',
  states: {
    assessing: 'Alle werden bewertet',
    ready: 'Bereit: Sehen Sie die Auswirkungen an',
    activating: 'Wird übernommen',
    active: 'Übernommen',
    cancelled: 'Abgebrochen',
    superseded: 'Durch eine neuere ersetzt',
  },
  under: 'Version {number, number}, Stichtag {day}',
  progress: '{done, number} von {total, plural, one {1 Person} other {# Personen}} bewertet',
  activate: 'Übernehmen',
  activateHint:
    'Die Shortlist wechselt für alle, sobald alle neu eingestuft sind. Frühere Versionen bleiben und lassen sich wiederherstellen.',
  cancel: 'Abbrechen',
  cancelHint: 'Die Shortlist bleibt unverändert. Das Vorbereitete bleibt in der Versionsliste.',
  changed:
    '{n, number} von {of, plural, one {1 Person} other {# Personen}} hätten einen anderen Score oder eine andere Gruppe',
  nobodyChanged: 'Keine Person hätte einen anderen Score oder eine andere Gruppe.',
  waiting:
    '{n, plural, one {1 noch nicht bewertete Person bleibt} other {# noch nicht bewertete Personen bleiben}} unberücksichtigt',
  added: 'Neu gefordert: {labels}',
  removed: 'Nicht mehr gefordert: {labels}',
  sameOrder: 'Die Reihenfolge bleibt gleich',
  rises: 'Aufsteigend',
  falls: 'Absteigend',
  lane: '{from} → {to}',
  othersMoved: 'Verdrängt',
  must: {
    missed: 'Muss-Kriterium nicht mehr belegt: {label}',
    unknown: 'Muss-Kriterium nicht bewertbar: {label}',
    met: 'Muss-Kriterium belegt: {label}',
    none: '{label} ist kein Muss-Kriterium mehr',
    missedNew: 'Neues Muss-Kriterium nicht belegt: {label}',
    unknownNew: 'Neues Muss-Kriterium nicht bewertbar: {label}',
  },
  because: {
    changed: '{label}: {before, number} → {after, number} Punkte',
    added: '{label}: +{after, number} Punkte, neu',
    removed: '{label}: −{before, number} Punkte, entfallen',
  },
  latest: 'Die letzte',
} satisfies Translated<typeof en>;
