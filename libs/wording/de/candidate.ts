/** The texts for candidates about their own application, in German: formal address, short sentences. */
import type { candidateWords as en } from '../en/candidate.js';
import type { WordsLike } from '../words-like.js';
import { count, dateName, dayName, list } from './grammar.js';

export const candidateWords: WordsLike<typeof en> = {
  title: 'So wurde Ihre Bewerbung bewertet',
  quoted: (words) => `„${words}“`,
  greeting: (d) => (d.name === null ? 'Guten Tag,' : `Guten Tag ${d.name},`),
  dated: (d) => dayName(d.on),
  about: {
    heading: 'Zu dieser Bewertung',
    applied: (d) =>
      `Sie haben sich bei ${d.organisation} auf die Stelle „${d.role}“ beworben. Ihre Bewerbung ging am ${dayName(d.on)} ein.`,
    tool: 'Eine Software hat Ihre Dokumente gelesen und mit den Anforderungen der Stelle verglichen. Sie zeigt zu jeder Anforderung den Beleg. Die Software sagt niemandem ab. Menschen entscheiden.',
    byPeople: 'Menschen bewerten Ihre Bewerbung, ohne die Software und ohne Score.',
    declined: (d) => `Am ${dayName(d.on)} haben wir entschieden, Ihre Bewerbung nicht weiter zu berücksichtigen.`,
  },
  outcome: {
    heading: 'Ihr Ergebnis',
    score: (d) =>
      d.low === d.high
        ? `Ihr Score beträgt ${d.points} von 100 Punkten.`
        : `Ihr Score beträgt ${d.points} von 100 Punkten. Einige Anforderungen waren nicht bewertbar, er kann daher zwischen ${d.low} und ${d.high} liegen.`,
    meaning: 'Der Score zeigt, wie gut Ihre Dokumente zu den Anforderungen passen. Über Sie als Person sagt er nichts.',
    waiting: 'Ihre Bewerbung hat noch keinen Score. Sie wurde noch nicht mit der Stelle verglichen.',
    byPeople: 'Ihre Bewerbung hat keinen Score, weil Menschen sie bewerten.',
    unreadable:
      'Die Software konnte keines Ihrer Dokumente lesen, daher gibt es keinen Score. Menschen prüfen Ihre Bewerbung.',
    superseded: 'Sie haben sich mehrmals auf diese Stelle beworben. Es zählt eine andere Ihrer Bewerbungen.',
    withdrawn:
      'Ihre Bewerbung wurde in dem System zurückgezogen, in dem sie einging. Sie wird nicht mehr berücksichtigt.',
  },
  read: {
    heading: 'Was wir gelesen haben',
    none: 'Wir haben noch nichts über Ihre Arbeit gelesen.',
    documents: (d) =>
      [
        ...(d.read.length > 0 ? [`Gelesen haben wir ${list(d.read)}.`] : []),
        ...(d.unread.length > 0 ? [`Nicht lesen konnten wir ${list(d.unread)}.`] : []),
      ].join(' '),
    unnamed: 'Ihr Formular',
    facts: {
      position: 'Tätigkeit',
      education: 'Ausbildung',
      certificate: 'Zertifikat',
      language: 'Sprache',
      skill: 'Kenntnis',
    },
    corrected: (d) => `${d.text} (von einem Menschen korrigiert)`,
    skills: (d) => `Erkannte Kenntnisse: ${d.names.join(', ')}.`,
    position: (d) =>
      [
        [d.title, d.employer].filter((part) => part !== null).join(', ') || 'Eine Tätigkeit ohne Bezeichnung',
        d.start === null && d.end === null && !d.current
          ? 'ohne Zeitangaben'
          : `${d.start === null ? 'Beginn unbekannt' : dateName(d.start.slice(0, 7))} bis ${d.current ? 'heute' : d.end === null ? 'unbekannt' : dateName(d.end.slice(0, 7))}`,
      ].join(': '),
    education: (d) =>
      [
        [d.degree, d.field, d.institution].filter((part) => part !== null).join(', ') ||
          'Eine Ausbildung ohne Bezeichnung',
        ...(d.end === null ? [] : [`bis ${dateName(d.end.slice(0, 7))}`]),
      ].join(', '),
    certificate: (d) =>
      [
        d.name,
        ...(d.issued === null ? [] : [`ausgestellt ${dateName(d.issued.slice(0, 7))}`]),
        ...(d.expires === null ? [] : [`gültig bis ${dateName(d.expires.slice(0, 7))}`]),
      ].join(', '),
    language: (d) =>
      d.level === null ? d.language : `${d.language}: ${d.level === 'native' ? 'Muttersprache' : d.level}`,
  },
  answers: {
    heading: 'Ihre Angaben zur Bewerbung',
    notCounted:
      'Ihre Angaben zu Standort, Arbeitserlaubnis, Umzug und Eintrittstermin haben Ihren Score nicht verändert. Menschen können sie lesen und Bewerbungen danach filtern.',
    others: (d) =>
      `Wir haben ${count(d.count, 'weitere Antwort', 'weitere Antworten')} gespeichert, damit Menschen sie lesen können. Auf Ihren Score hatte das keinen Einfluss.`,
  },
  criteria: {
    heading: 'Anforderungen und Ihre Ergebnisse',
    none: 'Es wurden keine Anforderungen angewendet.',
    outcomes: {
      met: 'Erfüllt.',
      partial: 'Teilweise erfüllt.',
      missing: 'In Ihren Dokumenten nicht gefunden.',
      unknown: 'Nicht bewertbar. Das zählt nicht als fehlend.',
    },
    kinds: { must: 'Muss-Kriterium', required: 'wichtig', preferred: 'wünschenswert', bonus: 'Bonus' },
    categories: {
      skills: 'Kenntnisse',
      experience: 'Erfahrung',
      responsibilities: 'Aufgaben',
      certifications: 'Zertifikate',
      education: 'Ausbildung',
      languages: 'Sprachen',
    },
    notEnough: 'Ihre Dokumente zeigen dafür nicht genug.',
    similar: 'Sie enthalten nur ähnliche Formulierungen.',
    found: (d) => `Beleg: ${d.sentence}.`,
  },
  changes: {
    heading: 'Was Ihren Score am stärksten verändert hätte',
    intro: 'Trifft etwas davon zu und wurde übersehen, sagen Sie es uns.',
    one: (d) => d.what,
    none: 'Keine einzelne Änderung hätte einen großen Unterschied gemacht.',
  },
  notUsed: {
    heading: 'Was wir nicht verwenden',
    list: 'Name, Geschlecht, Alter, Geburtsdatum, Foto, Staatsangehörigkeit, Anschrift, Postleitzahl und Familie. Antworten auf Fragen zur Chancengleichheit werden beim Eingang gelöscht.',
    others: 'Andere Bewerbungen verändern Ihren Score nicht.',
  },
  correct: {
    heading: 'Wenn etwas falsch ist',
    page: 'Melden Sie es auf dieser Seite unter „Fehler melden“. Ein Mensch prüft die Meldung. Trifft sie zu, wird Ihre Bewerbung neu bewertet.',
    contact: (d) => `Oder schreiben Sie an ${d.contact}.`,
    letter: (d) =>
      `Sagen Sie uns, was falsch ist: ${d.contact ?? 'Antworten Sie auf dieses Schreiben'}. Ein Mensch prüft die Meldung. Trifft sie zu, wird Ihre Bewerbung neu bewertet.`,
  },
  person: {
    heading: 'Wenn Sie eine Bewertung durch Menschen möchten',
    page: 'Sie können Ihre Bewerbung ausschließlich von Menschen bewerten lassen. Verlangen Sie es auf dieser Seite. Ihr Score wird dann entfernt, und die Software wird für Ihre Bewerbung nicht mehr verwendet. Nachteile haben Sie dadurch nicht.',
    letter: (d) =>
      `Sie können Ihre Bewerbung ausschließlich von Menschen bewerten lassen. So verlangen Sie es: ${d.contact ?? 'Antworten Sie auf dieses Schreiben'}. Nachteile haben Sie dadurch nicht.`,
    already: 'Ihre Bewerbung wird bereits von Menschen bewertet.',
  },
  versions: {
    heading: 'Versionen und Stichtage',
    made: (d) =>
      `Bewertet am ${dayName(d.assessedOn)}, mit Zeitangaben bis ${dayName(d.asOf)}. Version ${d.role} der Stelle, Version ${d.weights} der Gewichtung, Matcher ${d.matcher}, Kenntnisliste ${d.taxonomy}. Dieselben Versionen ergeben immer dasselbe Ergebnis.`,
  },
  requests: {
    correction: {
      open: (d) => `Sie haben am ${dayName(d.on)} einen Fehler gemeldet. Ein Mensch wird die Meldung prüfen.`,
      accepted: (d) => `Sie haben am ${dayName(d.on)} einen Fehler gemeldet. Wir haben ihn korrigiert.`,
      refused: (d) => `Sie haben am ${dayName(d.on)} einen Fehler gemeldet. Wir haben nichts geändert.`,
      answered: (d) => `Sie haben am ${dayName(d.on)} einen Fehler gemeldet. Wir haben geantwortet.`,
    },
    person: {
      open: (d) =>
        `Sie haben am ${dayName(d.on)} eine Bewertung durch Menschen verlangt. Seitdem bewerten nur Menschen Ihre Bewerbung.`,
      accepted: (d) =>
        `Sie haben am ${dayName(d.on)} eine Bewertung durch Menschen verlangt. Menschen bewerten Ihre Bewerbung.`,
      refused: (d) => `Sie haben am ${dayName(d.on)} eine Bewertung durch Menschen verlangt.`,
      answered: (d) => `Sie haben am ${dayName(d.on)} eine Bewertung durch Menschen verlangt. Wir haben geantwortet.`,
    },
  },
};
