import type { Translated } from '../../../i18n/translated.js';
import type { audit as en } from './messages.en.js';

export const audit = {
  title: 'Audit-Protokoll',
  hint: 'Protokoll aller Änderungen, das zeigt, wer sie vorgenommen hat, und Manipulationen erkennen lässt. Namen erscheinen in ihrer heutigen Form.',
  list: 'Audit-Protokoll',
  none: 'Noch keine Einträge',
  noneSuch: 'Keine passenden Einträge',
  noneSuchHint: 'Entfernen Sie einen Filter oder wählen Sie einen anderen Tag.',
  clear: 'Filter zurücksetzen',
  filters: 'Filter',
  who: 'Mitglied',
  what: 'Aktion',
  day: 'Tag',
  anybody: 'Alle Mitglieder',
  anything: 'Alle Aktionen',
  people: 'Mitglieder',
  keys: 'API-Schlüssel',
  unnamed: {
    candidate: { named: 'Person (ohne Namen)', deleted: 'Person (gelöscht)', unseen: 'Person (nicht einsehbar)' },
    role: { named: 'Stelle (ohne Titel)', deleted: 'Stelle (gelöscht)', unseen: 'Stelle (vertraulich)' },
    member: 'Mitglied (unbekannt)',
    self: 'sich selbst',
    connection: 'Verbindung (unbekannt)',
  },
  version: 'v{number, number}',
  onlyAbout: 'Zugehörige Einträge anzeigen',
  onlyOneThing: 'Nur zugehörige Einträge',
  details: 'Details',
  action: 'Aktion',
  subject: 'Betrifft',
  request: 'Anfrage',
  actors: {
    system: 'Candor',
    command: 'Kommandozeile',
    link: 'Besuch über einen Link',
    connection: 'Eine Verbindung',
    'api-key': 'Ein API-Schlüssel',
    user: 'Ein Mitglied',
  },
  verify: {
    label: 'Prüfen',
    title: 'Integrität prüfen',
    hint: 'Berechnet das Siegel jedes Eintrags neu und findet so Änderungen, Löschungen und Einfügungen.',
    going: '{upTo, number} Einträge geprüft…',
    holds:
      '{count, plural, one {Der eine versiegelte Eintrag ist unverändert.} other {Alle # versiegelten Einträge sind unverändert. Keiner wurde geändert, gelöscht, verschoben oder eingefügt.}}',
    none: 'Noch keine versiegelten Einträge.',
    waiting:
      '{count, plural, one {1 neuerer Eintrag ist noch nicht versiegelt und wurde nicht geprüft.} other {# neuere Einträge sind noch nicht versiegelt und wurden nicht geprüft.}}',
    broken: 'Das Audit-Protokoll wurde verändert',
    upTo: 'Die Einträge bis Nummer {count, number} sind unverändert.',
    checkpoint: 'Prüfpunkt',
    checkpointHint:
      'Verwahren Sie ihn außerhalb der Reichweite der Datenbankadministration. `candor verify-audit --checkpoint` zeigt dann, ob neuere Einträge abgeschnitten wurden.',
  },
} satisfies Translated<typeof en>;
