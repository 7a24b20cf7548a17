/** Codes of every kind in words: what the reader noticed, what a role asks back, what became of a file, what is wrong with weights. */
import type { Finding, RoleQuestion } from '#libs/contracts';
import { count } from './durations.js';
import { en } from './en.js';

type Data = Readonly<Record<string, string | number>>;
type Sentence = (data: Data) => string;

/** The advice about pictures of text, the same everywhere. */
const RECOGNISE =
  'turn on text recognition (the setting CANDOR_OCR, for PDFs and pictures) and retry, or run the file through OCR yourself';

const FINDINGS: Record<string, Sentence> = {
  'dates-unreadable': () => 'Its dates could not be read',
  'contradictory-dates': () => 'It ends before it starts, so its dates were not used',
  'future-date': () => 'Its date is in the future',
  'start-not-stated': () => 'It has an end date but no start date, so no months were counted',
  'very-long-position': () => 'It spans more than fifty years. Check its dates',
  'overlapping-positions': (d) =>
    `${count(Number(d['positions'] ?? 0), 'position')} overlap for six months or more. Check their dates`,
  'dates-without-position': (d) =>
    `${count(Number(d['lines'] ?? 0), 'line')} with dates ${Number(d['lines'] ?? 0) === 1 ? 'was' : 'were'} not read as a position`,
  'certification-not-held': (d) => `In progress or expected: ${d['name'] ?? 'a certification'} counts when it is held`,
  'corrected-fact-gone': (d) =>
    `The ${d['fact'] === 'education' ? 'study' : 'position'} that a user corrected is no longer in the parsed documents. The correction is kept`,
  empty: () => 'The file is empty',
  'contacts-only': () => 'It has a name and contacts but no work history, so there is nothing to score',
  'no-text-layer': () => `Its pages are images without text: ${RECOGNISE}`,
  'not-arrived': () => 'It was listed with the application and has not arrived. Its content is not assessed',
  garbled: () => 'Its text is garbled. Save it with another program, or as plain text',
  'language-not-read': (d) =>
    d['language'] === undefined
      ? 'It is in a language that Candor does not read yet'
      : `It is in a language that Candor does not read yet (${d['language']})`,
  'very-short': (d) => `It has ${count(Number(d['words'] ?? 0), 'word')}: very short for a résumé`,
  'very-long': (d) => `It has ${count(Number(d['words'] ?? 0), 'word')}: very long for a résumé`,
  'no-positions': () => 'No positions were recognized',
  'no-dates': (d) => `${count(Number(d['positions'] ?? 0), 'position')} and no dates`,
  'virus-found': (d) => `The virus scanner calls what it found ${d['name']}`,
  'hidden-text': () => 'Hidden text was left out',
  'ends-early': () => 'The file is cut off. The rest is missing',
  'encoding-guessed': (d) =>
    `It does not declare its character encoding. ${d['encoding'] ?? 'An encoding'} was guessed from its content`,
  'invisible-characters': (d) =>
    `${count(Number(d['words'] ?? 0), 'word')} had invisible characters, which were removed`,
  'text-on-picture': () => 'White text may be on a picture or a dark shape. Check the page',
  'picture-over-text': () =>
    'A large picture covers text. The covered text was read, although it may be invisible. Check the page',
  'pages-unreadable': (d) => `${d['pages']} of ${count(Number(d['of'] ?? 0), 'page')} could not be read`,
  'text-layer-of-scan': (d) =>
    `${d['pages']} of ${count(Number(d['of'] ?? 0), 'page')} ${Number(d['pages'] ?? 0) === 1 ? 'is a picture' : 'are pictures'}: the text comes from the text layer of an earlier OCR on ${Number(d['pages'] ?? 0) === 1 ? 'it' : 'them'}`,
  'pages-need-ocr': (d) =>
    `${d['pages']} of ${count(Number(d['of'] ?? 0), 'page')} ${Number(d['pages'] ?? 0) === 1 ? 'is a picture' : 'are pictures'} without text and could not be read. Text recognition (the setting CANDOR_OCR) reads such pages`,
  'read-by-ocr': (d) =>
    `${Number(d['of'] ?? 0) === 1 ? 'It is a picture' : `${d['pages']} of ${count(Number(d['of'] ?? 0), 'page')} ${Number(d['pages'] ?? 0) === 1 ? 'is a picture' : 'are pictures'}`}: OCR recognized the text with ${d['confidence']} % confidence. Letters may be wrong`,
  'ocr-doubtful': (d) =>
    `${d['words']} of ${count(Number(d['of'] ?? 0), 'recognized word')} are doubtful. Check the page`,
  'pages-not-recognised': (d) =>
    `${d['pages']} of ${count(Number(d['of'] ?? 0), 'page')} were not read. OCR covers only the first pages`,
  'characters-unmapped': (d) =>
    `${d['characters']} of ${count(Number(d['of'] ?? 0), 'character')} have no mapping in the file`,
};

/** Why a criterion may not be set, after the words that set it. */
const TRAITS: Record<string, string> = {
  age: 'asks for an age, or a proxy for it',
  gender: 'asks for a gender',
  family: 'asks about family or household',
  nationality: 'asks for origin, or a proxy for it',
  religion: 'asks for a belief',
  residence: 'asks for a place of residence, a proxy for origin',
  'career-gap': 'penalizes career breaks, which come from illness, care and children',
  photo: 'asks for a photo, which shows age, origin and gender',
  health: 'asks about health',
  appearance: 'asks about appearance',
};

const QUESTIONS: Record<string, Sentence> = {
  'confirm-must': (d) => `Is ${d['label'] ?? 'this'} a must-have?`,
  'and-or': (d) => `Are all of these required, or any of them: ${d['names']}? Assumed: any of them`,
  alternatives: (d) => `Is one of these enough: ${d['names']}? Assumed: alternatives`,
  'certifications-best-of': (d) =>
    `${d['names']} are listed separately. They form one requirement, which the best match meets. Is that intended? If each is needed, add separate criteria`,
  slash: (d) => `Does the slash mean “and” or “or”: ${d['names']}? Assumed: one is enough`,
  examples: (d) => `Are these examples, or the whole list: ${d['names']}? Assumed: examples`,
  'cloud-count': (d) => `How many of the ${d['of']} clouds are required? Assumed: one is enough`,
  'unknown-heading': (d) => `Does “${d['heading']}” introduce requirements? Its list was taken as important`,
  'trait-refused': (d) =>
    `“${d['words']}” ${TRAITS[String(d['trait'])] ?? 'asks for a personal trait'}, so it is not a criterion. Remove it from the job description, and state what the work needs`,
  'native-speaker': (d) =>
    `“${d['words']}” excludes people who speak the language equally well. It was read as level C2 at most. State the level that the work needs`,
  'citizenship-asked': (d) =>
    `“${d['words']}” asks for a citizenship: it is noted and never scored. Only a law or a contract may require one (a security clearance, export control, public office): check which, and name it on the page. Where none does, ask for the right to work`,
  'experience-assumed': (d) =>
    `No years are asked. ${Number(d['months'] ?? 0) / 12} were taken for this level: how many are meant?`,
  'many-criteria': (d) =>
    `${d['criteria']} criteria are more than a résumé can answer, and each weighs next to nothing. Which ones matter?`,
  'very-long-page': (d) => `The page has ${count(Number(d['words'] ?? 0), 'word')}: is it one advertisement?`,
  'language-not-read': () =>
    'The job description is in a language that Candor does not read. Only names of tools, languages and certificates were taken from it',
  'no-title': () => 'No job title was recognized. Enter the job title',
  'title-unknown': (d) =>
    d['taken'] === undefined
      ? `“${d['title']}” is not a known job title, and the job description names none. Only positions with this title count as relevant. Which job is it?`
      : `“${d['title']}” is not a known job title. The title “${d['taken']}” of the job description was used. Is that correct?`,
  'no-requirements': () => 'No requirements were recognized. Add them yourself',
};

/** Kinds of files that are met and not read, by their media type. */
const KINDS: Record<string, string> = {
  'application/msword': 'An old Word file (.doc)',
  'application/vnd.apple.pages': 'A file of Apple Pages',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'A spreadsheet (XLSX)',
  'application/vnd.ms-excel': 'A spreadsheet (XLS)',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'A presentation (PPTX)',
  'application/vnd.ms-powerpoint': 'A presentation (PPT)',
  'application/vnd.ms-outlook': 'An e-mail (MSG)',
  'message/rfc822': 'An e-mail',
  'multipart/related': 'A saved web page (MHTML)',
  'application/x-msdownload': 'A program',
  'application/x-elf': 'A program',
  'application/x-mach-binary': 'A program',
  'application/x-cfb': 'An old Word file (.doc)',
  'image/gif': 'A GIF picture',
  'image/heic': 'A HEIC picture',
};

/** Names of kinds without a name of their own, by the first part of their media type. */
const KINDS_OF_MEDIA: Record<string, string> = {
  image: 'A picture of this kind',
  audio: 'A sound file',
  video: 'A film',
  font: 'A font',
};

/** Rows of people, which one document is not. */
const ROWS: Record<string, string> = {
  'text/csv':
    'It is a table, and would be read as one person: import it by itself (on a role’s page, or with `candor import`), and each of its rows is a candidate',
  'application/x-ndjson':
    'It is a list of candidates, one per line, and would be read as one person: import it by itself (on a role’s page, or with `candor import`)',
};

function kindOf(mediaType: string): string {
  return KINDS[mediaType] ?? KINDS_OF_MEDIA[mediaType.split('/')[0] ?? ''] ?? 'This kind of file';
}

/** By the name of the reader that found it so: what is a ZIP by its first bytes would be taken for an archive. */
const DAMAGED: Record<string, string> = {
  'Word (DOCX)': 'It is a Word file that is damaged',
  'OpenDocument (ODT)': 'It is an OpenDocument text that is damaged',
};

const OUTCOMES: Record<string, Sentence> = {
  waiting: () => 'Waiting to be parsed',
  ranked: () => 'Parsed and ranked',
  'by-people': () => 'Parsed for human review, without a score',
  'notice-pending': () => 'Parsed. It is scored once the notice to the candidate is recorded',
  duplicate: () => 'This role already has the same file',
  unsupported: (d) =>
    ROWS[String(d['found'])] ??
    `${kindOf(String(d['found']))} is not supported. Save it as PDF or DOCX. ODT, RTF, HTML, Markdown, plain text and JSON also work, and PNG, JPEG, TIFF and WebP with text recognition on`,
  empty: (d) =>
    d['letters'] === undefined
      ? 'The file is empty. Check the original'
      : 'No text was recognized in its images. Check the original',
  'hidden-only': () => 'All of its text is hidden, so none was read. Ask for a file with visible text',
  infected: () =>
    'The virus scanner reported the file, so it was not parsed and cannot be opened. Ask the candidate for another file. If the alarm is false, have the scanner corrected and retry',
  'not-scanned': () =>
    'It exceeds the limit of the virus scanner, so it was not parsed and cannot be opened. Ask the candidate for a smaller file, or have the limit raised and retry',
  'too-big': () => 'The file is too large. Split it, or save it without images',
  'needs-ocr': () => `It has images of pages but no text: ${RECOGNISE}`,
  encrypted: () => 'The file has a password. Save it without one',
  malformed: (d) =>
    d['fault'] !== undefined
      ? 'The data is not in a supported format (candidate profile or JSON Resume). Save the résumé as PDF or DOCX'
      : d['line'] === undefined
        ? `${DAMAGED[String(d['found'])] ?? 'It is damaged, or its content does not match its name'}. Save it again, for example as PDF`
        : `It is cut off or damaged at line ${d['line']}, column ${d['column']}. Save it again, for example as PDF`,
  'timed-out': () => 'Parsing took too long. Save it again, for example as plain PDF',
  failed: () => 'Candor failed and will retry',
  'broken-off': (d) =>
    `The upload ended early after ${count(Number(d['files'] ?? 0), 'file')}: what arrived is imported. Send the other files in a new upload`,
  suppressed: () => 'It matches an erased candidate. An administrator has to release or discard it',
  erased: () => 'The candidate was erased',
  quarantined: () => 'It failed repeatedly and is quarantined. An administrator can retry it',
  'source-set-aside': () =>
    'Splitting it failed repeatedly, and the rest is quarantined. The items before continue, and the rest can be retried',
  skipped: () => 'It is not a document of a candidate and was skipped',
  attached: () => 'Parsed for the candidate of the row that names it',
  'known-before': () => 'The candidate already had this file. It counts for this role, too',
  'answers-left-out': (d) => `Received without some answers: ${d['faults']}`,
  'had-before': () => 'The candidate of the row that names it already had it',
  'too-many-files': (d) =>
    `Line ${d['line']}${d['table'] ? ` of ${d['table']}` : ''} names it, and more than ${d['limit']} files. The first ${d['limit']} were attached to the candidate, and this one was skipped`,
  missing: () => 'A row names it, but the file is missing',
  'file-not-packed': (d) =>
    `Line ${d['line']} names it, but the lines came without files. The candidate was added without it. Send both in one ZIP`,
  'file-not-found': (d) =>
    `Line ${d['line']} of ${d['table']} names it, but it is not in the archive. The candidate was added without it. Send the archive again with it`,
  'file-ambiguous': (d) =>
    `Line ${d['line']} of ${d['table']} names it, but several files in the archive have this name. The candidate was added without it. Add the folder to the name`,
  'file-taken': (d) =>
    `Line ${d['line']} of ${d['table']} names it, and so does an earlier row. It was attached to the candidate of that row`,
  'row-says-nothing': () => 'It has no data about the candidate, and none of its files can be opened. It was skipped',
  'table-not-taken': () => 'None of its columns was mapped, so its rows were skipped',
  cancelled: () => 'The import was canceled before this item',
  directory: () => 'It is a folder. Its files are separate items',
  'system-file': () => 'It is a system file and was skipped',
  'never-unpacked': (d) =>
    d['left'] === undefined
      ? 'The import was canceled before the archive was unpacked. The rest was skipped'
      : `The import was canceled when ${d['left']} of the ${count(Number(d['of'] ?? 0), 'file')} and folders in the archive were not unpacked. They were skipped`,
  'encrypted-entry': () => 'It has a password inside the archive. Compress it without one',
  'archive-in-archive': () => 'It is an archive inside the archive. Unpack it and send its files',
  'table-in-archive': () => 'The archive has too many tables to map. Send this table as a separate import',
  'unknown-compression': () => 'It is compressed with an unsupported method. Compress it as an ordinary ZIP',
  'wrong-checksum': () => 'It is damaged inside the archive. Compress it again',
  'not-a-whole-zip': () => 'The archive is cut off, damaged or not a ZIP. Nothing was imported. Compress it again',
  'entries-overlap': () => 'The archive has files that share bytes, unlike an ordinary ZIP. Nothing was imported',
  'archive-in-parts': () => 'The archive is one part of several. Nothing was imported. Compress it as one file',
  'too-many-entries': () => 'The archive has too many files. Nothing was imported. Split it into several',
  'directory-too-big': () => 'The archive has too many files. Nothing was imported. Split it into several',
  'unpacks-too-big': () => 'The archive is too large when unpacked. Nothing was imported. Split it into several',
  'not-a-table': () => 'No rows were found. Nothing was imported. Save it as CSV with a line of column names',
};

const WEIGHTS_FAULTS: Record<string, (subject: string, value: number) => string> = {
  'weight-negative': (subject, value) => `The weight of ${subject} is ${value}. It must be 0 or more`,
  'weight-not-whole': (subject, value) => `The weight of ${subject} is ${value}. It must be a whole number`,
  'weight-missing': (subject) => `The weight of ${subject} is missing`,
  'weights-not-100': (_, value) => `The weights add up to ${value}, but must add up to 100`,
  'weights-all-zero': () => 'All weights are 0. At least one must be greater',
  'category-unknown': (subject) => `The category ${subject} does not exist`,
  'category-without-criteria': (subject, value) =>
    `${subject} has ${value} points but no criterion that counts. Move the points to another category`,
  'category-without-importance': (subject, value) => `${subject} has ${value} points but only criteria of importance 0`,
  'criterion-unknown': (subject) => `The role has no criterion ${subject}`,
  'criterion-missing': (subject) => `The criterion ${subject} is missing`,
  'kind-unknown': (subject) => `The kind of ${subject} is none of must, required, preferred, bonus`,
  'importance-negative': (subject, value) => `The importance of ${subject} is ${value}. It must be 0 or more`,
  'importance-not-whole': (subject, value) => `The importance of ${subject} is ${value}. It must be a multiple of 0.1`,
  'importance-too-large': (subject, value) => `The importance of ${subject} is ${value}. It must be 1000 or less`,
};

/** A remark of the reader. A code without words is shown as it is. */
export function findingText({ code, data }: Pick<Finding, 'code' | 'data'>): string {
  return FINDINGS[code]?.(data) ?? code;
}

/** Returns the text of a question about a role that a user has to answer. */
export function questionText({ code, data }: Pick<RoleQuestion, 'code' | 'data'>): string {
  return QUESTIONS[code]?.(data) ?? code;
}

/**
 * Returns the outcome of a file of an import, or of a whole import that was `broken-off`, and what to do about it.
 * @param data the reader's details: `line` and `column` (from 1) of the place where parsing failed
 * @param otherwise the outcome whose text replaces a missing one
 */
export function importOutcomeText(outcome: string, data: Data = {}, otherwise: string = outcome): string {
  return (OUTCOMES[outcome] ?? OUTCOMES[otherwise])?.(data) ?? otherwise;
}

/** Returns the text of a fault of weights, with its place. Takes the result of `checkWeights` of `libs/matching`. */
export function weightsFaultText(fault: { code: string; subject: string | null; value: number | null }): string {
  const subject = fault.subject ?? '';
  const name = Object.hasOwn(en.categories, subject) ? en.categories[subject as keyof typeof en.categories] : subject;
  return WEIGHTS_FAULTS[fault.code]?.(name, fault.value ?? 0) ?? fault.code;
}
