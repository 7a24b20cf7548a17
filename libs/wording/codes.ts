/** Codes of every kind in words: what the reader noticed, what a role asks back, what became of a file, what is wrong with weights. */
import type { Finding, RoleQuestion } from '#libs/contracts';
import { count } from './durations.js';
import { en } from './en.js';

type Data = Readonly<Record<string, string | number>>;
type Sentence = (data: Data) => string;

/** What to do with pictures of text, said alike wherever one is met. */
const RECOGNISE =
  'switch text recognition on (the setting CANDOR_OCR, for PDFs and pictures) and try it again, or run it through text recognition (OCR) yourself';

const FINDINGS: Record<string, Sentence> = {
  'dates-unreadable': () => 'Dates stand there that could not be read',
  'contradictory-dates': () => 'It ends before it begins: its dates were not used',
  'future-date': () => 'Its date lies ahead',
  'start-not-stated': () => 'It says until when and not since when: no months were counted',
  'very-long-position': () => 'It is said to have lasted more than fifty years: look at its dates',
  'overlapping-positions': (d) =>
    `${count(Number(d['positions'] ?? 0), 'position')} ran side by side for half a year or longer: look at their dates`,
  'dates-without-position': (d) =>
    `${count(Number(d['lines'] ?? 0), 'line')} with dates ${Number(d['lines'] ?? 0) === 1 ? 'was' : 'were'} taken for no position`,
  'certification-not-held': (d) =>
    `Said to be studied for or expected: ${d['name'] ?? 'a certification'} counts once it is held`,
  'corrected-fact-gone': (d) =>
    `The ${d['fact'] === 'education' ? 'study' : 'position'} that somebody put right is not in the documents as they are read today: what they said is kept beside them`,
  empty: () => 'There is nothing in it',
  'contacts-only': () => 'It has a name and contacts, and says nothing of work: there is nothing to score',
  'no-text-layer': () => `Its pages are pictures without text: ${RECOGNISE}`,
  'not-arrived': () => 'It was named with the application and has not arrived: what it says is not known',
  garbled: () => 'Its text is garbled: save it again with another program, or as plain text',
  'language-not-read': (d) =>
    d['language'] === undefined
      ? 'It is written in a language that is not read yet'
      : `It is written in a language that is not read yet (${d['language']})`,
  'very-short': (d) => `It has ${count(Number(d['words'] ?? 0), 'word')}: hardly a résumé`,
  'very-long': (d) => `It has ${count(Number(d['words'] ?? 0), 'word')}: far more than a résumé`,
  'no-positions': () => 'No positions were recognised',
  'no-dates': (d) => `${count(Number(d['positions'] ?? 0), 'position')} and no dates`,
  'virus-found': (d) => `The virus scanner calls what it found ${d['name']}`,
  'hidden-text': () => 'Text that a person cannot see was left out',
  'ends-early': () => 'The file breaks off before its end: what followed is missing',
  'encoding-guessed': (d) =>
    `It does not say how its letters are encoded: ${d['encoding'] ?? 'an encoding'} was guessed from what it holds`,
  'invisible-characters': (d) =>
    `${count(Number(d['words'] ?? 0), 'word')} had characters inside that nobody sees: they were taken out`,
  'text-on-picture': () => 'White text stands where a picture or a dark shape may lie behind it: look at the page',
  'picture-over-text': () =>
    'A large picture stands in front of the text: what lies under it was read, though nobody may see it. Look at the page',
  'pages-unreadable': (d) => `${d['pages']} of ${count(Number(d['of'] ?? 0), 'page')} could not be read`,
  'text-layer-of-scan': (d) =>
    `${d['pages']} of ${count(Number(d['of'] ?? 0), 'page')} ${Number(d['pages'] ?? 0) === 1 ? 'is a picture' : 'are pictures'}: the text is what a text recogniser laid over ${Number(d['pages'] ?? 0) === 1 ? 'it' : 'them'}`,
  'pages-need-ocr': (d) =>
    `${d['pages']} of ${count(Number(d['of'] ?? 0), 'page')} ${Number(d['pages'] ?? 0) === 1 ? 'is a picture' : 'are pictures'} without text and could not be read: text recognition (the setting CANDOR_OCR) reads such pages`,
  'read-by-ocr': (d) =>
    `${Number(d['of'] ?? 0) === 1 ? 'It is a picture' : `${d['pages']} of ${count(Number(d['of'] ?? 0), 'page')} ${Number(d['pages'] ?? 0) === 1 ? 'is a picture' : 'are pictures'}`}: the text was recognised by a program, which calls itself ${d['confidence']} % sure of it. Letters may be wrong`,
  'ocr-doubtful': (d) =>
    `${d['words']} of ${count(Number(d['of'] ?? 0), 'recognised word')} are doubtful: look at the page itself`,
  'pages-not-recognised': (d) =>
    `${d['pages']} of ${count(Number(d['of'] ?? 0), 'page')} were not read: text is recognised on the first pages that are pictures only`,
  'characters-unmapped': (d) =>
    `${d['characters']} of ${count(Number(d['of'] ?? 0), 'character')} have no meaning in the file`,
};

/** Why a criterion may not be set, after the words that set it. */
const TRAITS: Record<string, string> = {
  age: 'asks for an age, or stands in for one',
  gender: 'asks for a gender',
  family: 'asks how somebody lives and with whom',
  nationality: 'asks where somebody comes from, or stands in for it',
  religion: 'asks for a belief',
  residence: 'asks where somebody lives today, which stands in for who they are',
  'career-gap': 'holds breaks against people, and they come of illness, care and children',
  photo: 'asks for a picture, which shows age, origin and gender',
  health: 'asks about health',
  appearance: 'asks for looks',
};

const QUESTIONS: Record<string, Sentence> = {
  'confirm-must': (d) => `Is ${d['label'] ?? 'this'} a must-have? It is never made one without you`,
  'and-or': (d) => `Are all of these asked, or is one enough: ${d['names']}? One was taken as enough`,
  alternatives: (d) => `Is one of these enough: ${d['names']}? They were read as alternatives`,
  'certifications-best-of': (d) =>
    `${d['names']} are asked apart. They make one requirement, and the best that somebody holds meets it. Is that meant? If each is needed, make it a criterion of its own`,
  slash: (d) => `Does the slash mean “and” or “or”: ${d['names']}? One was taken as enough`,
  examples: (d) => `Are these examples, or the whole list: ${d['names']}? They were taken as examples`,
  'cloud-count': (d) => `How many of the ${d['of']} clouds are required? One was taken as enough`,
  'unknown-heading': (d) =>
    `Does “${d['heading']}” stand over requirements? What is listed there was taken as important`,
  'trait-refused': (d) =>
    `“${d['words']}” ${TRAITS[String(d['trait'])] ?? 'asks for who somebody is'}: it is no criterion. Take it off the page, and say what the work needs`,
  'native-speaker': (d) =>
    `“${d['words']}” shuts out people who speak the language as well: it was read as level C2 at most. Say the level that the work needs`,
  'citizenship-asked': (d) =>
    `“${d['words']}” asks for a citizenship: it is noted and never scored. Only a law or a contract may require one (a security clearance, export control, public office): check which, and name it on the page. Where none does, ask for the right to work`,
  'experience-assumed': (d) =>
    `No years are asked. ${Number(d['months'] ?? 0) / 12} were taken for this level: how many are meant?`,
  'many-criteria': (d) =>
    `${d['criteria']} criteria are more than a résumé can answer, and each weighs next to nothing. Which ones matter?`,
  'very-long-page': (d) => `The page has ${count(Number(d['words'] ?? 0), 'word')}: is it one advertisement?`,
  'language-not-read': () =>
    'The page is written in a language that is not read: only names of tools, languages and certificates were taken from it',
  'no-title': () => 'No job title was recognised on the page: say which job it is',
  'title-unknown': (d) =>
    d['taken'] === undefined
      ? `“${d['title']}” names no job that is known, and neither does the page: only positions called so count as done before. Which job is it?`
      : `“${d['title']}” names no job that is known: the page's “${d['taken']}” was taken. Is that the job?`,
  'no-requirements': () => 'No requirements were recognised on the page: add them by hand',
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

/** What a kind without a name is called, by the first part of its media type. */
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
  waiting: () => 'Waiting to be read',
  ranked: () => 'Read and ranked',
  'by-people': () => 'Read; people assess it, without a score',
  'notice-owed': () =>
    'Read; it is scored once somebody has recorded that the candidate was told how applications are assessed',
  duplicate: () => 'The same file had been received for this role before',
  unsupported: (d) =>
    ROWS[String(d['found'])] ??
    `${kindOf(String(d['found']))} cannot be read: save it as PDF or DOCX (ODT, RTF, HTML, Markdown, plain text and JSON are read too; PNG, JPEG, TIFF and WebP where text recognition is on)`,
  empty: (d) =>
    d['letters'] === undefined
      ? 'It is empty: look at it where it came from'
      : 'No text could be recognised in its pictures: look at it where it came from',
  'hidden-only': () =>
    'All of its text is hidden from people, so none of it was read: ask for a file whose text can be seen',
  infected: () =>
    'The virus scanner found something in it, so it was neither read nor given out: ask the candidate for another file. Whoever runs Candor can say whether the scanner is wrong; then try it again',
  'not-scanned': () =>
    'It is larger than the virus scanner takes, so it was neither read nor given out: ask the candidate for a smaller file, or have the limits of the scanner raised and try it again',
  'too-big': () => 'It is too big: split it, or save it without pictures',
  'needs-ocr': () => `It has pictures of pages but no text: ${RECOGNISE}`,
  encrypted: () => 'It is protected by a password: save it without one',
  malformed: (d) =>
    d['fault'] !== undefined
      ? 'It is data of another kind, and not a profile that Candor knows (a candidate profile or JSON Resume): save what it says of the person as PDF or DOCX'
      : d['line'] === undefined
        ? `${DAMAGED[String(d['found'])] ?? 'It is damaged, or not what its name says'}: save it again, for example as PDF`
        : `It cannot be read from line ${d['line']}, column ${d['column']} on, where it is cut off or damaged: save it again, for example as PDF`,
  'timed-out': () => 'Reading it took too long: save it again, for example as plain PDF',
  failed: () => 'Something went wrong here: it will be tried again',
  'broken-off': (d) =>
    `The upload broke off after ${count(Number(d['files'] ?? 0), 'file')}: what came in was taken. Send the others in a new upload`,
  held: () =>
    'It looks like somebody whose data was erased here: an administrator has to confirm that they may come back, or discard it',
  erased: () => 'The person was erased',
  quarantined: () => 'It was set aside after it failed again and again: an administrator can release it',
  'source-set-aside': () =>
    'Taking it apart failed again and again, so that the rest of it was set aside: what came out of it before goes on, and the rest can be tried again',
  skipped: () => 'It is no document of a person and was left out',
  attached: () => 'Read for the candidate of the row that names it',
  'known-before': () =>
    'Its candidate had it already when they came to this role: it counts here too, and was not read again',
  'answers-left-out': (d) => `Taken without some of the answers: ${d['faults']}`,
  'had-before': () => 'The candidate of the row that names it had it before',
  'too-many-files': (d) =>
    `Line ${d['line']}${d['table'] ? ` of ${d['table']}` : ''} names it, and more than ${d['limit']} files: the first ${d['limit']} went with the candidate, and this one was left out`,
  missing: () => 'A row names it, and it is not there',
  'file-not-packed': (d) =>
    `Line ${d['line']} names it, and no files came with the lines: send both in one ZIP. The candidate was taken without it`,
  'file-not-found': (d) =>
    `Line ${d['line']} of ${d['table']} names it, and it is not in the archive. The candidate was taken without it: send the archive again with it`,
  'file-ambiguous': (d) =>
    `Line ${d['line']} of ${d['table']} names it, and several files in the archive are called so: name its folder too. The candidate was taken without it`,
  'file-taken': (d) =>
    `Line ${d['line']} of ${d['table']} names it, and so does a row before: it went to the candidate of that one`,
  'row-says-nothing': () =>
    'It says nothing about the person, and none of the files that it names can be opened: nothing was made of it',
  'table-not-taken': () => 'None of its columns was taken, so nothing was made of its rows',
  cancelled: () => 'The import was cancelled before its turn came',
  directory: () => 'It is a folder: the files in it stand for themselves',
  'system-file': () => 'It is a file of the computer it came from and was left out',
  'never-unpacked': (d) =>
    d['left'] === undefined
      ? 'It was cancelled before all that is in it was unpacked: the rest was left out'
      : `It was cancelled when ${d['left']} of the ${count(Number(d['of'] ?? 0), 'file')} and folders in it had not been unpacked: nothing was made of them`,
  'encrypted-entry': () => 'It is protected by a password inside of the archive: pack it without one',
  'archive-in-archive': () => 'It is an archive inside of the archive: unpack it and send the files in it',
  'table-in-archive': () =>
    'The archive has more tables than can be asked about: send it by itself, as an import of its own, and its rows or lines are read',
  'unknown-compression': () => 'It is packed in a way that cannot be unpacked here: pack it again as an ordinary ZIP',
  'wrong-checksum': () => 'It is damaged inside of the archive: pack it again',
  'not-a-whole-zip': () => 'The archive is cut off, damaged or no ZIP: pack it again. Nothing was taken from it',
  'entries-overlap': () =>
    'The archive has files that share their bytes, as no ordinary ZIP has. Nothing was taken from it',
  'archive-in-parts': () => 'The archive is one part of several: pack it again as one file. Nothing was taken from it',
  'too-many-entries': () => 'The archive has too many files: send them in several. Nothing was taken from it',
  'directory-too-big': () => 'The archive has too many files: send them in several. Nothing was taken from it',
  'unpacks-too-big': () => 'The archive unpacks to too much: send the files in several. Nothing was taken from it',
  'not-a-table': () =>
    'No rows were found in it: save it as CSV with a line of column names. Nothing was taken from it',
};

const WEIGHTS_FAULTS: Record<string, (subject: string, value: number) => string> = {
  'weight-negative': (subject, value) => `The weight of ${subject} is ${value}: it must not be below 0`,
  'weight-not-whole': (subject, value) => `The weight of ${subject} is ${value}: it must be a whole number`,
  'weight-missing': (subject) => `The weight of ${subject} is missing`,
  'weights-not-100': (_, value) => `The weights come to ${value}: they must come to 100`,
  'weights-all-zero': () => 'All weights are 0: at least one must count',
  'category-unknown': (subject) => `There is no category ${subject}`,
  'category-without-criteria': (subject, value) =>
    `${subject} has ${value} points but no criterion that counts: give them to another category`,
  'category-without-importance': (subject, value) => `${subject} has ${value} points but only criteria of importance 0`,
  'criterion-unknown': (subject) => `The role has no criterion ${subject}`,
  'criterion-missing': (subject) => `The criterion ${subject} is missing`,
  'kind-unknown': (subject) => `The kind of ${subject} is none of must, required, preferred, bonus`,
  'importance-negative': (subject, value) => `The importance of ${subject} is ${value}: it must not be below 0`,
  'importance-not-whole': (subject, value) => `The importance of ${subject} is ${value}: it must be whole tenths`,
  'importance-too-large': (subject, value) => `The importance of ${subject} is ${value}: it must be 1000 at most`,
};

/** A remark of the reader. A code without words is shown as it is. */
export function findingText({ code, data }: Pick<Finding, 'code' | 'data'>): string {
  return FINDINGS[code]?.(data) ?? code;
}

/** Something that a person has to settle about a role. */
export function questionText({ code, data }: Pick<RoleQuestion, 'code' | 'data'>): string {
  return QUESTIONS[code]?.(data) ?? code;
}

/**
 * What became of a file of an import, or of a whole import that was `broken-off`, and what to do about it.
 * @param data what the reader noted: `line` and `column` (from 1) of the place where reading failed
 * @param otherwise the outcome that speaks for a code without words of its own
 */
export function importOutcomeText(outcome: string, data: Data = {}, otherwise: string = outcome): string {
  return (OUTCOMES[outcome] ?? OUTCOMES[otherwise])?.(data) ?? otherwise;
}

/** What is wrong with weights, and where. Takes what `checkWeights` of `libs/matching` gives. */
export function weightsFaultText(fault: { code: string; subject: string | null; value: number | null }): string {
  const subject = fault.subject ?? '';
  const name = Object.hasOwn(en.categories, subject) ? en.categories[subject as keyof typeof en.categories] : subject;
  return WEIGHTS_FAULTS[fault.code]?.(name, fault.value ?? 0) ?? fault.code;
}
