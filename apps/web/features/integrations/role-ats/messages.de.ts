import type { Translated } from '../../../i18n/translated.js';
import type { atsRole as en } from './messages.en.js';

export const atsRole = {
  none: 'Kein ATS verbunden',
  toIntegrations: 'Zu den Integrationen',
  wish: {
    show: 'Scores in {name} anzeigen',
    showHint:
      'Score in ganzen Punkten, Gruppe als Text und ein Link zur Erläuterung. Beim Ausschalten bleibt Angezeigtes stehen.',
    cannotShow: '{name} hat kein Feld für einen Score.',
    move: 'Entscheidungen nach {name} übertragen',
    moveHint:
      'Nur wo die Tabelle unten es vorsieht. Beim Verschieben greifen die Regeln des ATS, auch E-Mails an Kandidat:innen.',
    cannotMove: '{name} kann Bewerbungen nicht auf Anfrage verschieben.',
    save: 'Speichern',
    saved: 'Gespeichert.',
    discard: 'Verwerfen',
  },
  choices: {
    ask: 'Phasen und Gründe abrufen',
    again: 'Erneut abrufen',
    asked: 'Abruf gestartet: Das Ergebnis erscheint gleich hier.',
    missing: 'Die Phasen und Absagegründe von {name} sind noch nicht bekannt.',
    at: 'Phasen und Gründe, Stand',
    failed: 'Der Abruf ist fehlgeschlagen: {why}',
  },
  moves: {
    title: 'Was eine Entscheidung in {name} auslöst',
    when: { advance: 'Weiter', hold: 'Zurückgestellt', decline: 'Abgesagt', open: 'Entscheidung zurückgenommen' },
    nothing: 'Nicht verschieben',
    to: 'Nach „{stage}“',
    reject: 'Dort ablehnen',
    reason: '{decision}: Grund dort',
    reasonFor: 'Grund dort für „{code}“',
    noReason: 'Kein Grund',
    likeOthers: 'Wie die übrigen',
  },
  decisions: {
    title: 'Was eine Phase von {name} hier entscheidet',
    hint: 'Eingestellt und abgelehnt brauchen keine Zeile: Sie führen weiter oder sagen ab. Hier getroffene Entscheidungen werden nie überschrieben.',
    nothing: 'Entscheidet nichts',
    kinds: { advance: 'Führt weiter', hold: 'Stellt zurück', decline: 'Sagt ab' },
    of: '„{stage}“ dort',
  },
  reasons: { title: 'Was ein Absagegrund von {name} hier bedeutet', of: '„{reason}“ dort', other: 'Grund aus dem ATS' },
  status: {
    title: 'Status der Übertragung',
    scores: 'Scores',
    stages: 'Verschiebungen',
    waiting: 'wartend',
    done: 'erledigt',
    held: 'angehalten',
    failed: 'fehlgeschlagen',
    heldHint: 'Angehalten: Der Score ist veraltet und wird nach der Neuberechnung angezeigt.',
    conflicts:
      '{n, plural, one {1 Bewerbung ist dort anders entschieden} other {# Bewerbungen sind dort anders entschieden}}',
    failures: 'Nicht übertragen',
    retry: 'Alle erneut versuchen',
    retried: '{n, plural, one {1 wird erneut versucht.} other {# werden erneut versucht.}}',
    kinds: { score: 'Score', stage: 'Verschiebung' },
    application: 'Zur Bewerbung',
  },
} satisfies Translated<typeof en>;
