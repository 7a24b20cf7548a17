/** German questions that a role asks back. */
import { textFor, type CodeSentence } from '../../code-data.js';
import type { questionWords as en, TRAITS as traitsEn } from '../../en/codes/questions.js';
import { count } from '../grammar.js';

/** Why a criterion may not be set, after the words that set it. */
const TRAITS: Readonly<Record<keyof typeof traitsEn, string>> = {
  age: 'fragt nach dem Alter',
  gender: 'fragt nach dem Geschlecht',
  family: 'fragt nach Familie oder Haushalt',
  nationality: 'fragt nach der Herkunft',
  religion: 'fragt nach einer Weltanschauung',
  residence: 'fragt nach dem Wohnort, der die Herkunft verraten kann',
  'career-gap': 'benachteiligt Lücken im Werdegang, die durch Krankheit, Pflege und Kinder entstehen',
  photo: 'fragt nach einem Foto, das Alter, Herkunft und Geschlecht zeigt',
  health: 'fragt nach der Gesundheit',
  appearance: 'fragt nach dem Aussehen',
};

export const questionWords: Record<keyof typeof en, CodeSentence> = {
  'confirm-musts': () => 'Ohne welche davon würden Sie nicht einstellen?',
  'and-or': (d) => `Wird alles davon gefordert oder genügt eines: ${d['names']}? Annahme: Eines genügt`,
  alternatives: (d) => `Genügt eines davon: ${d['names']}? Annahme: Eines genügt`,
  'certifications-best-of': (d) =>
    `${d['names']} sind einzeln aufgeführt. Sie bilden eine Anforderung, die der beste Treffer erfüllt. Ist das so gemeint? Wird jedes gefordert, ergänzen Sie eigene Anforderungen`,
  slash: (d) => `Bedeutet der Schrägstrich „und“ oder „oder“: ${d['names']}? Annahme: Eines genügt`,
  examples: (d) => `Sind das Beispiele oder die ganze Liste: ${d['names']}? Annahme: Beispiele`,
  'cloud-count': (d) => `Wie viele der ${d['of']} Clouds werden gefordert? Annahme: Eine genügt`,
  'unknown-heading': (d) => `Leitet „${d['heading']}“ Anforderungen ein? Die Liste darunter gilt als wichtig`,
  'trait-refused': (d) =>
    `„${d['words']}“ ${textFor(TRAITS, d['trait']) ?? 'fragt nach einem persönlichen Merkmal'} und zählt deshalb nicht für den Score. Entfernen Sie die Angabe aus der Stellenbeschreibung, und nennen Sie die Kenntnis, die Sie brauchen`,
  'native-speaker': (d) =>
    `„${d['words']}“ schließt Menschen aus, die die Sprache ebenso gut sprechen. Es wurde als höchstens Niveau C2 gelesen. Nennen Sie das Niveau, das die Arbeit erfordert`,
  'citizenship-asked': (d) =>
    `„${d['words']}“ fragt nach einer Staatsangehörigkeit: Das wird notiert und nie bewertet. Nur ein Gesetz oder ein Vertrag darf sie verlangen (Sicherheitsüberprüfung, Exportkontrolle, öffentliches Amt): Prüfen Sie, welches, und nennen Sie es in der Stellenbeschreibung. Gibt es keines, fragen Sie nach der Arbeitserlaubnis`,
  'years-limit': (d) =>
    `„${d['label']}“ setzt eine Obergrenze. Mehr Erfahrung kostet nie Punkte, deshalb wird die Grenze notiert und nicht bewertet. Ist die Stelle für Berufseinsteiger, sagen Sie das in der Stellenbezeichnung oder fordern Sie weniger Jahre`,
  'requirements-contradict': (d) =>
    `„${d['first']}“ und „${d['second']}“ widersprechen sich. Bewertet wird nur die erste: Entfernen Sie die falsche`,
  'absence-asked': (d) =>
    `„${d['label']}“ verlangt, dass etwas fehlt, und das zeigt kein Lebenslauf. Es wird notiert und nicht bewertet. Nennen Sie stattdessen, was die Person mitbringen soll`,
  'listed-twice': (d) =>
    d['first'] === d['second']
      ? `„${d['first']}“ steht zweimal in der Liste und zählt einmal`
      : `„${d['first']}“ und „${d['second']}“ verlangen dasselbe, und es zählt einmal. Ist mit einer davon etwas anderes gemeint, sagen Sie es mit anderen Worten`,
  'general-requirement': (d) =>
    `„${d['label']}“ allein ist so allgemein, dass Lebensläufe es in vielen Bedeutungen zeigen. Nennen Sie, was die Person können oder tun soll, zum Beispiel ein Werkzeug, eine Aufgabe oder ein Zertifikat`,
  'long-requirement': (d) =>
    d['names'] === undefined
      ? `Diese Anforderung hat ${count(Number(d['words'] ?? 0), 'Wort', 'Wörter')}, und nichts davon wurde übernommen. Geben Sie allem, was Sie verlangen, eine eigene Zeile`
      : `Diese Anforderung hat ${count(Number(d['words'] ?? 0), 'Wort', 'Wörter')}. Nur das wurde übernommen: ${d['names']}. Geben Sie allem, was Sie verlangen, eine eigene Zeile`,
  'requirement-not-read': (d) =>
    `„${d['label']}“${Number(d['others'] ?? 0) > 0 ? ` und ${count(Number(d['others']), 'weitere Anforderung', 'weitere Anforderungen')} sind` : ' ist'} in einer Sprache, die Candor nicht liest. Gesucht wird nur nach denselben Wörtern, die kaum ein Lebenslauf enthält. Sagen Sie es auf Deutsch oder Englisch`,
  'experience-assumed': (d) =>
    `Es werden keine Jahre genannt. Für dieses Niveau wurden ${Number(d['months'] ?? 0) / 12} angenommen: Wie viele sind gemeint?`,
  'many-criteria': (d) =>
    `${d['criteria']} Anforderungen sind mehr, als ein Lebenslauf beantworten kann, und jede einzelne zählt fast nichts. Welche sind wichtig?`,
  'very-long-page': (d) =>
    `Die Stellenbeschreibung hat ${count(Number(d['words'] ?? 0), 'Wort', 'Wörter')}: Ist es eine einzige Anzeige?`,
  'language-not-read': () =>
    'Candor liest die Sprache der Stellenbeschreibung nicht. Nur Namen von Werkzeugen, Sprachen und Zertifikaten wurden übernommen',
  'page-not-understood': (d) =>
    `${Number(d['of'] ?? 0) === 0 ? 'Keine Zeile der Stellenbeschreibung wurde als Anforderung erkannt' : `Verstanden: ${d['lines']} von ${count(Number(d['of']), 'Zeile mit Anforderungen', 'Zeilen mit Anforderungen')}, weniger als die Hälfte`}. Schreiben Sie jede Anforderung in eine eigene Zeile unter einer Überschrift wie „Anforderungen“, oder ergänzen Sie die fehlenden selbst`,
  'no-line-breaks': () =>
    'Die Stellenbeschreibung hat offenbar ihre Zeilenumbrüche verloren, sodass Anforderungen fehlen oder zerteilt sein können. Fügen Sie sie noch einmal mit einer Anforderung je Zeile ein, oder prüfen Sie jede einzelne',
  'no-title': () => 'Es wurde keine Stellenbezeichnung erkannt. Geben Sie eine ein',
  'title-unknown': (d) =>
    d['taken'] === undefined
      ? `„${d['title']}“ ist keine bekannte Stellenbezeichnung, und die Stellenbeschreibung nennt keine. Nur Positionen mit dieser Bezeichnung zählen als einschlägig. Welcher Beruf ist es?`
      : `„${d['title']}“ ist keine bekannte Stellenbezeichnung. Verwendet wurde die Bezeichnung „${d['taken']}“ der Stellenbeschreibung. Ist das richtig?`,
  'several-roles': (d) =>
    `Die Seite beschreibt ${d['count']} Stellen: ${d['names']}. Legen Sie jede aus ihrem eigenen Teil an, sonst werden die Kandidaten der einen an den Anforderungen der anderen gemessen`,
  'looks-like-resume': () =>
    'Das sieht nach einem Lebenslauf aus, nicht nach einer Stellenbeschreibung. Um einen Kandidaten hinzuzufügen, öffnen Sie eine Stelle und wählen Sie „Kandidaten hinzufügen“. Ist es eine Stellenbeschreibung, fahren Sie fort',
  'empty-page': () =>
    'Die Seite ist leer. Fügen Sie die Stellenbeschreibung ein, wählen Sie eine Datei, oder beginnen Sie mit einer Vorlage',
  'title-only': () =>
    'Die Seite enthält nur eine Stellenbezeichnung. Ergänzen Sie die Anforderungen, eine je Zeile, oder beginnen Sie mit einer Vorlage',
  'no-requirements': () =>
    'Es wurden keine Anforderungen erkannt. Ergänzen Sie sie selbst, eine je Zeile unter der Überschrift „Anforderungen“, oder beginnen Sie mit einer Vorlage',
};
