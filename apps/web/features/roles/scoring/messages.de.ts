import type { Translated } from '../../../i18n/translated.js';
import type { scoring as en } from './messages.en.js';

export const scoring = {
  asOf: 'Stichtag {day}',
  asOfTitle: 'Stichtag',
  asOfWhy: 'Berufsjahre, aktuelle Kenntnisse und Zertifikate zählen bis {day}. So gilt für alle derselbe Tag.',
  day: 'Stichtag',
  restsOn: 'Grundlagen der Scores',
  scores: '{n, plural, one {1 Score} other {# Scores}}',
  allCurrent: 'Alle Scores sind aktuell.',
  outOfDate:
    '{n, plural, one {1 Kandidat:in hat} other {# Kandidat:innen haben}} neue oder korrigierte Daten. Die Neubewertung läuft automatisch.',
  readOtherwise:
    '{n, plural, one {1 Kandidat:in wurde} other {# Kandidat:innen wurden}} mit einem früheren Parser oder einer früheren Kenntnisliste gelesen.',
  matchedOtherwise:
    '{n, plural, one {1 Kandidat:in wurde} other {# Kandidat:innen wurden}} mit einer früheren Version bewertet.',
  skillsOtherwise:
    'Die Stellenbeschreibung wurde mit einer früheren Kenntnisliste analysiert. Eine neue Analyse verwirft Änderungen an Anforderungen.',
  words: 'Verwandte Wörter: Version {number, number}.',
  wordsOtherwise: 'In der Organisation sind andere verwandte Wörter aktiv.',
  previewsWords: 'Vorschau der verwandten Wörter, Version {number, number}. Admins aktivieren sie für alle Stellen.',
  previewsBuiltIn: 'Vorschau der mitgelieferten verwandten Wörter. Admins aktivieren sie für alle Stellen.',
  toWords: 'Verwandte Wörter',
  readAgain: 'Stellenbeschreibung erneut analysieren',
  advised: 'Eine Neubewertung bringt alle Scores auf den aktuellen Stand.',
  ask: 'Alle neu bewerten',
  askHint: 'Die Shortlist ändert sich noch nicht. Sie sehen zuerst die Rangänderungen.',
  states: {
    assessing: 'Neubewertung läuft',
    ready: 'Bereit: Prüfen Sie die Rangänderungen',
    activating: 'Wird übernommen',
    active: 'Übernommen',
    cancelled: 'Abgebrochen',
    superseded: 'Durch eine neuere ersetzt',
  },
  under: 'Version {number, number}, Stichtag {day}',
  progress: '{done, number} von {total, plural, one {1 Kandidat:in} other {# Kandidat:innen}} bewertet',
  activate: 'Übernehmen',
  activateHint: 'Ändert die Liste für alle. Frühere Versionen lassen sich wiederherstellen.',
  cancel: 'Neubewertung abbrechen',
  cancelHint: 'Die Shortlist bleibt unverändert. Die vorbereitete Version bleibt in der Liste.',
  changed:
    '{n, number} von {of, plural, one {1 Kandidat:in} other {# Kandidat:innen}} {n, plural, one {hätte} other {hätten}} einen anderen Score oder eine andere Gruppe',
  nobodyChanged: 'Niemand hätte einen anderen Score oder eine andere Gruppe.',
  waiting:
    '{n, plural, one {1 Kandidat:in ohne Score ist} other {# Kandidat:innen ohne Score sind}} nicht berücksichtigt',
  added: 'Neue Anforderungen: {labels}',
  removed: 'Entfernte Anforderungen: {labels}',
  sameOrder: 'Die Reihenfolge bleibt gleich',
  rises: 'Aufsteigend',
  falls: 'Absteigend',
  lane: '{from} → {to}',
  othersMoved: 'Verdrängt',
  must: {
    missed: 'Verfehlt jetzt das Muss-Kriterium {label}',
    unknown: 'Muss-Kriterium nicht bewertbar: {label}',
    met: 'Erfüllt jetzt das Muss-Kriterium {label}',
    none: '{label} ist kein Muss-Kriterium mehr',
    missedNew: 'Verfehlt das neue Muss-Kriterium {label}',
    unknownNew: 'Neues Muss-Kriterium nicht bewertbar: {label}',
  },
  because: {
    changed: '{label}: {before, number} → {after, number} Punkte',
    added: '{label}: +{after, number} Punkte, neu',
    removed: '{label}: −{before, number} Punkte, entfernt',
  },
  latest: 'Die letzte',
} satisfies Translated<typeof en>;
