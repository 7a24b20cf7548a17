/** German sentences about what the reader noticed. */
import type { DocumentKind } from '#libs/contracts';
import { textFor, type CodeSentence } from '../../code-data.js';
import type { findingWords as en } from '../../en/codes/findings.js';
import { languageIn } from '../../language-name.js';
import { count } from '../grammar.js';

/** The advice about pictures of text, the same everywhere. */
export const RECOGNISE =
  'Schalten Sie die Texterkennung ein (Einstellung CANDOR_OCR, für PDFs und Bilder) und versuchen Sie es erneut, oder lassen Sie die Datei selbst durch eine Texterkennung laufen';

const pages = (n: unknown): string => count(Number(n ?? 0), 'Seite', 'Seiten');
const positions = (n: unknown): string => count(Number(n ?? 0), 'Position', 'Positionen');
const words = (n: unknown): string => count(Number(n ?? 0), 'Wort', 'Wörter');
/** After "1 of" and "3 of". */
const are = (n: unknown, one: string, many: string): string => (Number(n ?? 0) === 1 ? one : many);

/** Kinds of documents that are no résumés. */
const DOCUMENT_KIND_WORDS: Readonly<Record<DocumentKind, string>> = {
  invoice: 'eine Rechnung',
  menu: 'eine Speisekarte',
  thesis: 'eine Abschlussarbeit',
  paper: 'ein Fachartikel',
  contract: 'ein Vertrag',
  'job-ad': 'eine Stellenanzeige',
  'cover-letter': 'ein Anschreiben allein',
  'reference-letter': 'ein Arbeitszeugnis oder Empfehlungsschreiben',
  transcript: 'ein Zeugnis mit Noten',
  recipe: 'ein Rezept',
  'source-code': 'Programmcode',
  form: 'ein Formular',
};

export const findingWords: Record<keyof typeof en, CodeSentence> = {
  'dates-unreadable': () => 'Die Zeitangaben waren nicht lesbar',
  'contradictory-dates': () => 'Das Ende liegt vor dem Beginn, daher zählen die Zeitangaben nicht',
  'future-date': () => 'Die Zeitangabe liegt in der Zukunft',
  'start-not-stated': () => 'Es gibt ein Ende, aber keinen Beginn, daher wurden keine Monate angerechnet',
  'very-long-position': () => 'Die Position dauert mehr als fünfzig Jahre. Prüfen Sie die Zeitangaben',
  'overlapping-positions': (d) =>
    `${positions(d['positions'])} überschneiden sich um sechs Monate oder mehr. Prüfen Sie die Zeitangaben`,
  'dates-without-position': () =>
    'Diese Zeilen haben Zeitangaben und wurden nicht als Position gelesen. Bitte ordnen Sie sie zu',
  'work-without-position': () =>
    'In diesem Abschnitt zur Berufserfahrung wurde keine Position gefunden. Bitte ordnen Sie ihn zu',
  'text-outside-sections': () =>
    'Der größte Teil des Textes steht in keinem bekannten Abschnitt. Prüfen Sie den Werdegang',
  'certification-not-held': (d) =>
    `In Arbeit oder erwartet: ${d['name'] ?? 'ein Zertifikat'} zählt, sobald es vorliegt`,
  'corrected-fact-gone': (d) =>
    `${d['fact'] === 'education' ? 'Die Ausbildung' : 'Die Position'}, die ein Mitglied korrigiert hat, steht nicht mehr in den gelesenen Dokumenten. Die Korrektur bleibt erhalten`,
  empty: () => 'Die Datei ist leer',
  'not-resume': (d) => {
    const kind = textFor(DOCUMENT_KIND_WORDS, d['kind']);
    return kind === undefined
      ? 'Laut Angabe im Team ist die Datei kein Lebenslauf'
      : `Vermutlich ${kind} und kein Lebenslauf. Es gibt keinen Score, bis jemand bestätigt, dass es ein Lebenslauf ist`;
  },
  'not-resume-line': (d) =>
    `Typisch für ein anderes Dokument (${textFor(DOCUMENT_KIND_WORDS, d['kind']) ?? 'unbekannt'})`,
  'contacts-only': () => 'Die Datei enthält Namen und Kontaktdaten, aber keinen Werdegang, also nichts zu bewerten',
  'no-text-layer': () => `Die Seiten sind Bilder ohne Text. ${RECOGNISE}`,
  'not-arrived': () =>
    'Die Datei war in der Bewerbung genannt und ist nicht eingegangen. Ihr Inhalt ist nicht bewertet',
  garbled: () => 'Der Text ist unleserlich. Speichern Sie die Datei mit einem anderen Programm oder als reinen Text',
  'language-not-read': (d) =>
    d['language'] === undefined
      ? 'Candor liest diese Sprache noch nicht'
      : `Candor liest diese Sprache noch nicht: ${languageIn('de', d['language'])}`,
  'word-by-word': (d) =>
    `Candor liest diese Sprache Wort für Wort (${languageIn('de', d['language'])}): Namen von Werkzeugen und Zertifikaten zählen, was die Sätze sagen, ist unbekannt`,
  'language-doubtful': (d) =>
    `Die Sprache ist vielleicht ${languageIn('de', d['language'])}: Zu wenige Wörter sprechen dafür. Der Text wurde wie Englisch gelesen`,
  'very-short': (d) => `${words(d['words'])}: sehr kurz für einen Lebenslauf`,
  'very-long': (d) => `${words(d['words'])}: sehr lang für einen Lebenslauf`,
  'no-positions': () => 'Es wurden keine Positionen erkannt',
  'no-dates': (d) => `${positions(d['positions'])} und keine Zeitangaben`,
  'virus-found': (d) => `Die Virenprüfung nennt ihren Fund ${d['name']}`,
  'hidden-text': () => 'Versteckter Text wurde ausgelassen',
  'ends-early': () => 'Die Datei ist abgeschnitten. Der Rest fehlt',
  'encoding-guessed': (d) =>
    `Die Datei nennt ihre Zeichenkodierung nicht. ${d['encoding'] ?? 'Eine Kodierung'} wurde aus dem Inhalt geschlossen`,
  'invisible-characters': (d) =>
    `${count(Number(d['words'] ?? 0), 'Wort enthielt', 'Wörter enthielten')} unsichtbare Zeichen. Sie wurden entfernt`,
  'text-on-picture': () =>
    'Möglicherweise steht weißer Text auf einem Bild oder einer dunklen Fläche. Prüfen Sie die Seite',
  'picture-over-text': () =>
    'Ein großes Bild verdeckt Text. Der verdeckte Text wurde gelesen, obwohl er unsichtbar sein kann. Prüfen Sie die Seite',
  'pages-unreadable': (d) => `${d['pages']} von ${pages(d['of'])} ${are(d['pages'], 'war', 'waren')} nicht lesbar`,
  'text-layer-of-scan': (d) =>
    `${d['pages']} von ${pages(d['of'])} ${are(d['pages'], 'ist ein Bild', 'sind Bilder')}: Der Text stammt aus der Textebene einer früheren Texterkennung`,
  'pages-need-ocr': (d) =>
    `${d['pages']} von ${pages(d['of'])} ${are(d['pages'], 'ist ein Bild', 'sind Bilder')} ohne Text und nicht lesbar. Die Texterkennung (Einstellung CANDOR_OCR) liest solche Seiten`,
  'read-by-ocr': (d) =>
    `${Number(d['of'] ?? 0) === 1 ? 'Die Seite ist ein Bild' : `${d['pages']} von ${pages(d['of'])} ${are(d['pages'], 'ist ein Bild', 'sind Bilder')}`}: Die Texterkennung hat den Text mit ${d['confidence']}\u00a0% Sicherheit gelesen. Einzelne Buchstaben können falsch sein`,
  'ocr-doubtful': (d) =>
    `${d['words']} von ${count(Number(d['of'] ?? 0), 'erkannten Wort', 'erkannten Wörtern')} ${are(d['words'], 'ist', 'sind')} zweifelhaft. Prüfen Sie die Seite`,
  'pages-not-recognised': (d) =>
    `${d['pages']} von ${pages(d['of'])} ${are(d['pages'], 'wurde', 'wurden')} nicht gelesen. Die Texterkennung liest nur die ersten Seiten`,
  'characters-unmapped': (d) =>
    `${d['characters']} von ${count(Number(d['of'] ?? 0), 'Zeichen', 'Zeichen')} ${are(d['characters'], 'hat', 'haben')} in der Datei keine Zuordnung`,
};
