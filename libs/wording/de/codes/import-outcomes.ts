/** German sentences about the outcome of a file, or of a whole import. */
import { textFor, type CodeData, type CodeSentence } from '../../code-data.js';
import {
  HEIC,
  PROGRAMS,
  type CLAIMED as claimedEn,
  type DAMAGED as damagedEn,
  type outcomeWords as en,
  type FILE_KINDS as kindsEn,
  type MEDIA_KINDS as kindsOfMediaEn,
  type TABLE_FILES as rowsEn,
} from '../../en/codes/import-outcomes.js';
import { RECOGNISE } from './findings.js';
import { count } from '../grammar.js';

/** Kinds of files that are met and not read, by their media type. */
const FILE_KINDS: Readonly<Record<keyof typeof kindsEn, string>> = {
  'application/x-msword-95': 'Eine Word-Datei von vor 1997',
  'application/vnd.apple.pages': 'Eine Datei von Apple Pages',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Eine Tabelle (XLSX)',
  'application/vnd.ms-excel': 'Eine Tabelle (XLS)',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'Eine Präsentation (PPTX)',
  'application/vnd.ms-powerpoint': 'Eine Präsentation (PPT)',
  'application/vnd.ms-outlook': 'Eine E-Mail (MSG)',
  'message/rfc822': 'Eine E-Mail',
  'application/x-cfb': 'Eine alte Office-Datei',
  'image/gif': 'Ein GIF-Bild',
};

/** What a file is not, by the format that its name claims. */
const CLAIMED: typeof claimedEn = {
  pdf: 'kein PDF',
  docx: 'keine Word-Datei (DOCX)',
  odt: 'kein OpenDocument-Text (ODT)',
  rtf: 'keine RTF-Datei',
  txt: 'keine Textdatei',
};

/** Names of kinds without a name of their own, by the first part of their media type. */
const MEDIA_KINDS: Readonly<Record<keyof typeof kindsOfMediaEn, string>> = {
  image: 'Diese Art von Bild',
  audio: 'Eine Audiodatei',
  video: 'Ein Video',
  font: 'Eine Schriftart',
};

/** Rows of people, which one document is not. */
const TABLE_FILES: Readonly<Record<keyof typeof rowsEn, string>> = {
  'text/csv':
    'Die Datei ist eine Tabelle und würde als eine einzige Person gelesen. Importieren Sie sie einzeln (auf der Seite einer Stelle oder mit `candor import`), dann wird jede Zeile eine Person',
  'application/x-ndjson':
    'Die Datei ist eine Liste mit einer Person je Zeile und würde als eine einzige Person gelesen. Importieren Sie sie einzeln (auf der Seite einer Stelle oder mit `candor import`)',
};

function kindOf(mediaType: string): string {
  return textFor(FILE_KINDS, mediaType) ?? textFor(MEDIA_KINDS, mediaType.split('/')[0]) ?? 'Diese Art von Datei';
}

/** A file of an unknown kind whose name claims a known one. */
function notAsClaimed({ found, claimed }: CodeData): string | undefined {
  const format = textFor(CLAIMED, claimed);
  const isKnown = textFor(FILE_KINDS, found) ?? textFor(MEDIA_KINDS, String(found).split('/')[0]);
  return format === undefined || isKnown
    ? undefined
    : `Die Datei ist ${format}, obwohl ihr Name das sagt. Bitten Sie erneut darum`;
}

/** By the name of the reader that found it so. */
const DAMAGED: Readonly<Record<keyof typeof damagedEn, string>> = {
  'Word (DOCX)': 'Die Word-Datei ist beschädigt',
  'OpenDocument (ODT)': 'Der OpenDocument-Text ist beschädigt',
};

export const outcomeWords: Record<keyof typeof en, CodeSentence> = {
  waiting: () => 'Wartet auf die Verarbeitung',
  ranked: () => 'Gelesen und eingestuft',
  'by-people': () => 'Gelesen, zur Bewertung durch Menschen ohne Score',
  'not-resume': () =>
    'Gelesen, sieht aber nicht nach einem Lebenslauf aus. Es gibt keinen Rang, bis das auf der Seite der Person bestätigt ist',
  'notice-pending': () => 'Gelesen. Der Score folgt, sobald der Hinweis an die Person dokumentiert ist',
  duplicate: () => 'Diese Stelle hat dieselbe Datei bereits',
  unsupported: (d) =>
    textFor(TABLE_FILES, d['found']) ??
    (PROGRAMS.includes(String(d['found']))
      ? 'Die Datei ist ein Programm, kein Dokument. Bitten Sie um ein PDF oder eine Word-Datei'
      : undefined) ??
    (HEIC.includes(String(d['found']))
      ? 'Die Datei ist ein HEIC-Bild. Speichern Sie sie als JPEG oder PDF. Die meisten Telefone können auch als JPEG fotografieren'
      : undefined) ??
    notAsClaimed(d) ??
    `${kindOf(String(d['found']))} wird nicht unterstützt. Speichern Sie die Datei als PDF oder DOCX. Möglich sind auch DOC, ODT, RTF, HTML, Markdown, reiner Text und JSON, und mit Texterkennung PNG, JPEG, TIFF und WebP`,
  empty: (d) =>
    d['letters'] === undefined
      ? 'Die Datei ist leer. Prüfen Sie das Original'
      : 'In den Bildern der Datei wurde kein Text erkannt. Prüfen Sie das Original',
  'hidden-only': () =>
    'Der gesamte Text ist versteckt und wurde nicht gelesen. Bitten Sie um eine Datei mit sichtbarem Text',
  infected: () =>
    'Die Virenprüfung hat die Datei gemeldet. Sie wurde nicht gelesen und lässt sich nicht öffnen. Bitten Sie die Person um eine andere Datei. Bei Fehlalarm lassen Sie die Virenprüfung berichtigen und versuchen Sie es erneut',
  'not-scanned': () =>
    'Die Datei ist für die Virenprüfung zu groß. Sie wurde nicht gelesen und lässt sich nicht öffnen. Bitten Sie die Person um eine kleinere Datei, oder lassen Sie die Grenze anheben und versuchen Sie es erneut',
  'too-big': (d) =>
    `Die Datei ist zu groß${d['mostMb'] === undefined ? '' : `: höchstens ${d['mostMb']} MB`}. Teilen Sie sie, oder speichern Sie sie ohne Bilder`,
  'needs-ocr': () => `Die Datei ist ein Scan: Sie enthält Bilder von Seiten, aber keinen Text. ${RECOGNISE}`,
  'read-by-ocr': () =>
    'Die Datei ist ein Scan. Der Text stammt aus der Texterkennung, und Buchstaben können falsch sein. Vergleichen Sie ihn mit dem Original',
  'pages-left-out': () => `Einige Seiten sind Bilder ohne Text und fehlen. ${RECOGNISE}`,
  encrypted: () => 'Die Datei hat ein Passwort. Speichern Sie sie ohne Passwort',
  malformed: (d) =>
    d['sent'] !== undefined
      ? 'Die Daten der Person haben kein unterstütztes Format (Kandidatenprofil oder JSON Resume). Lassen Sie sie neu senden'
      : d['fault'] !== undefined
        ? 'Die Daten haben kein unterstütztes Format (Kandidatenprofil oder JSON Resume). Speichern Sie den Lebenslauf als PDF oder DOCX'
        : d['line'] === undefined
          ? `${textFor(DAMAGED, d['found']) ?? 'Die Datei ist beschädigt, oder ihr Inhalt passt nicht zu ihrem Namen'}. Speichern Sie sie neu, zum Beispiel als PDF`
          : `Die Datei ist in Zeile ${d['line']}, Spalte ${d['column']} abgeschnitten oder beschädigt. Speichern Sie sie neu, zum Beispiel als PDF`,
  'timed-out': () => 'Das Lesen hat zu lange gedauert. Speichern Sie die Datei neu, zum Beispiel als einfaches PDF',
  failed: () => 'Bei der Verarbeitung ist ein Fehler aufgetreten. Candor versucht es erneut',
  'broken-off': (d) =>
    `Der Upload endete vorzeitig nach ${count(Number(d['files'] ?? 0), 'Datei', 'Dateien')}: Was ankam, ist importiert. Laden Sie die übrigen Dateien neu hoch`,
  suppressed: () =>
    'Die Person ähnelt gelöschten Kandidat:innen. Ein Admin gibt die Wiederaufnahme frei oder lehnt sie ab',
  erased: () => 'Die Person wurde gelöscht',
  quarantined: () =>
    'Die Verarbeitung ist mehrfach gescheitert. Die Datei ist in Quarantäne. Ein Admin kann sie erneut versuchen',
  'source-set-aside': () =>
    'Das Zerlegen ist mehrfach gescheitert, und der Rest ist in Quarantäne. Die Einträge davor laufen weiter, und der Rest lässt sich erneut versuchen',
  skipped: () => 'Die Datei ist kein Dokument einer Person und wurde übersprungen',
  attached: () => 'Gelesen und der Person zugeordnet, deren Zeile die Datei nennt',
  'known-before': () => 'Die Person hatte diese Datei bereits. Sie zählt auch für diese Stelle',
  'answers-left-out': (d) => `Ohne einige Angaben übernommen: ${d['faults']}`,
  'had-before': () => 'Die Person, deren Zeile die Datei nennt, hatte diese Datei bereits',
  'too-many-files': (d) =>
    `Zeile ${d['line']}${d['table'] ? ` von ${d['table']}` : ''} nennt die Datei und mehr als ${d['limit']} Dateien insgesamt. Die ersten ${d['limit']} gehören nun zur Person, diese wurde übersprungen`,
  missing: () => 'Eine Zeile nennt die Datei, aber sie fehlt',
  'file-not-packed': (d) =>
    `Zeile ${d['line']} nennt die Datei, aber die Zeilen kamen ohne Dateien. Die Person wurde ohne sie hinzugefügt. Senden Sie beides in einem ZIP`,
  'file-not-found': (d) =>
    `Zeile ${d['line']} von ${d['table']} nennt die Datei, aber sie ist nicht im Archiv. Die Person wurde ohne sie hinzugefügt. Senden Sie das Archiv noch einmal mit ihr`,
  'file-ambiguous': (d) =>
    `Zeile ${d['line']} von ${d['table']} nennt die Datei, aber mehrere Dateien im Archiv heißen so. Die Person wurde ohne sie hinzugefügt. Ergänzen Sie den Ordner im Namen`,
  'file-taken': (d) =>
    `Zeile ${d['line']} von ${d['table']} nennt die Datei, eine frühere Zeile aber auch. Sie gehört nun zur Person jener Zeile`,
  'row-says-nothing': () =>
    'Die Zeile enthält keine Daten über die Person, und keine ihrer Dateien lässt sich öffnen. Sie wurde übersprungen',
  'table-not-taken': () => 'Keine Spalte der Tabelle wurde zugeordnet, daher wurden ihre Zeilen übersprungen',
  cancelled: () => 'Der Import wurde vor diesem Eintrag abgebrochen',
  directory: () => 'Das ist ein Ordner. Seine Dateien sind eigene Einträge',
  'system-file': () => 'Das ist eine Systemdatei. Sie wurde übersprungen',
  'never-unpacked': (d) =>
    d['left'] === undefined
      ? 'Der Import wurde abgebrochen, bevor das Archiv entpackt war. Der Rest wurde übersprungen'
      : `Der Import wurde abgebrochen, als ${d['left']} von ${count(Number(d['of'] ?? 0), 'Datei', 'Dateien')} und Ordnern im Archiv noch nicht entpackt waren. Sie wurden übersprungen`,
  'encrypted-entry': () => 'Die Datei hat im Archiv ein Passwort. Packen Sie sie ohne Passwort',
  'archive-in-archive': () => 'Das ist ein Archiv im Archiv. Entpacken Sie es und senden Sie seine Dateien',
  'table-in-archive': () =>
    'Das Archiv enthält zu viele Tabellen für eine Zuordnung. Importieren Sie diese Tabelle einzeln',
  'unknown-compression': () =>
    'Die Datei ist mit einem nicht unterstützten Verfahren gepackt. Packen Sie sie als gewöhnliches ZIP',
  'wrong-checksum': () => 'Die Datei ist im Archiv beschädigt. Packen Sie sie neu',
  'not-a-whole-zip': () =>
    'Das Archiv ist abgeschnitten, beschädigt oder kein ZIP. Nichts wurde importiert. Packen Sie es neu',
  'entries-overlap': () =>
    'Das Archiv enthält Dateien, die sich Bytes teilen, anders als ein gewöhnliches ZIP. Nichts wurde importiert',
  'archive-in-parts': () =>
    'Die Datei ist nur ein Teil eines mehrteiligen Archivs. Nichts wurde importiert. Packen Sie alles in eine Datei',
  'too-many-entries': () => 'Das Archiv enthält zu viele Dateien. Nichts wurde importiert. Teilen Sie es auf',
  'directory-too-big': () => 'Das Archiv enthält zu viele Dateien. Nichts wurde importiert. Teilen Sie es auf',
  'unpacks-too-big': () => 'Das Archiv ist entpackt zu groß. Nichts wurde importiert. Teilen Sie es auf',
  'not-a-table': () =>
    'Es wurden keine Zeilen gefunden. Nichts wurde importiert. Speichern Sie die Tabelle als CSV mit einer Zeile von Spaltennamen',
};
