import type { Translated } from '../../../i18n/translated.js';
import type { atsRole as en } from './messages.en.js';

export const atsRole = {
  none: 'Kein ATS verbunden',
  toIntegrations: 'Integrationen anzeigen',
  wish: {
    show: 'Scores in {name} anzeigen',
    showHint: 'Score, Gruppe und ein Link zur Aufschlüsselung. Beim Ausschalten bleiben angezeigte Scores stehen.',
    cannotShow: '{name} hat kein Feld für einen Score.',
    move: 'Entscheidungen nach {name} übertragen',
    moveHint:
      'Eine Entscheidung verschiebt die Bewerbung in die Phase der Tabelle unten. Das kann Automationen im ATS auslösen, zum Beispiel E-Mails.',
    cannotMove: '{name} nimmt keine Phasenwechsel an.',
    save: 'Speichern',
    saved: 'Gespeichert.',
    discard: 'Verwerfen',
  },
  choices: {
    ask: 'Phasen und Gründe laden',
    again: 'Aktualisieren',
    asked: 'Wird geladen. Das Ergebnis erscheint gleich hier.',
    missing: 'Die Phasen und Absagegründe von {name} sind noch nicht geladen.',
    at: 'Phasen und Gründe, Stand',
    failed: 'Laden fehlgeschlagen: {why}',
  },
  moves: {
    title: 'Was eine Entscheidung in {name} auslöst',
    when: {
      advance: 'Weitergeführt',
      hold: 'Zurückgestellt',
      decline: 'Abgesagt',
      open: 'Entscheidung zurückgenommen',
    },
    nothing: 'Verschiebt nicht',
    to: 'Verschiebt nach „{stage}“',
    reject: 'Sagt ab',
    reason: '{decision}: Grund im ATS',
    reasonFor: 'ATS-Grund für „{code}“',
    noReason: 'Kein Grund',
    likeOthers: 'Wie oben',
  },
  decisions: {
    title: 'Was eine Phase von {name} hier entscheidet',
    hint: 'Eine Einstellung gilt hier immer als „Weitergeführt“, eine Absage immer als „Abgesagt“. Entscheidungen in Candor werden nie überschrieben.',
    nothing: 'Keine Entscheidung',
    kinds: { advance: 'Führt weiter', hold: 'Stellt zurück', decline: 'Sagt ab' },
    of: 'Phase „{stage}“',
  },
  reasons: {
    title: 'Was ein Absagegrund von {name} hier bedeutet',
    of: 'Grund „{reason}“',
    other: 'Grund aus dem ATS',
  },
  status: {
    title: 'Status der Übertragung',
    scores: 'Scores',
    stages: 'Phasenwechsel',
    waiting: 'wartend',
    done: 'erledigt',
    held: 'pausiert',
    failed: 'Fehler',
    heldHint: 'Pausiert: Der Score ist veraltet. Er wird nach der Neubewertung gesendet.',
    conflicts:
      '{n, plural, one {1 Bewerbung ist im ATS anders entschieden} other {# Bewerbungen sind im ATS anders entschieden}}',
    failures: 'Fehlgeschlagene Änderungen',
    retry: 'Alle erneut versuchen',
    retried: '{n, plural, one {1 wird erneut versucht.} other {# werden erneut versucht.}}',
    kinds: { score: 'Score', stage: 'Phasenwechsel' },
    application: 'Bewerbung anzeigen',
  },
} satisfies Translated<typeof en>;
