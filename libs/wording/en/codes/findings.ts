/** English sentences about what the reader noticed. */
import type { DocumentKind } from '#libs/contracts';
import { textFor, type CodeSentence } from '../../code-data.js';
import { languageIn } from '../../language-name.js';
import { count } from '../grammar.js';

/** The advice about pictures of text, the same everywhere. */
export const RECOGNISE =
  'turn on text recognition (the setting CANDOR_OCR, for PDFs and pictures) and retry, or run the file through OCR yourself';

/** Kinds of documents that are no résumés. */
const DOCUMENT_KIND_WORDS: Readonly<Record<DocumentKind, string>> = {
  invoice: 'an invoice',
  menu: 'a menu',
  thesis: 'a thesis',
  paper: 'a paper',
  contract: 'a contract',
  'job-ad': 'a job ad',
  'cover-letter': 'a cover letter alone',
  'reference-letter': 'a reference letter',
  transcript: 'a transcript of grades',
  recipe: 'a recipe',
  'source-code': 'source code',
  form: 'a form',
};

export const findingWords = {
  'dates-unreadable': () => 'Its dates could not be read',
  'contradictory-dates': () => 'It ends before it starts, so its dates were not used',
  'future-date': () => 'Its date is in the future',
  'start-not-stated': () => 'It has an end date but no start date, so no months were counted',
  'very-long-position': () => 'It spans more than fifty years. Check its dates',
  'overlapping-positions': (d) =>
    `${count(Number(d['positions'] ?? 0), 'position')} overlap for six months or more. Check their dates`,
  'dates-without-position': () => 'These lines have dates and were not read as a position. Say what they are',
  'work-without-position': () => 'This section is about work, and no position was found in it. Say what it is',
  'text-outside-sections': () => 'Most of the text is in no known section. Check the work history',
  'certification-not-held': (d) => `In progress or expected: ${d['name'] ?? 'a certification'} counts when it is held`,
  'corrected-fact-gone': (d) =>
    `The ${d['fact'] === 'education' ? 'study' : 'position'} that a user corrected is no longer in the parsed documents. The correction is kept`,
  empty: () => 'The file is empty',
  'not-resume': (d) => {
    const kind = textFor(DOCUMENT_KIND_WORDS, d['kind']);
    return kind === undefined
      ? 'A user said that it is not a résumé'
      : `It looks like ${kind}, not a résumé. It has no score until a user says that it is one`;
  },
  'not-resume-line': (d) => `This line is typical of ${textFor(DOCUMENT_KIND_WORDS, d['kind']) ?? 'another document'}`,
  'contacts-only': () => 'It has a name and contacts but no work history, so there is nothing to score',
  'no-text-layer': () => `Its pages are images without text: ${RECOGNISE}`,
  'not-arrived': () => 'It was listed with the application and has not arrived. Its content is not assessed',
  garbled: () => 'Its text is garbled. Save it with another program, or as plain text',
  'language-not-read': (d) =>
    d['language'] === undefined
      ? 'It is in a language that Candor does not read yet'
      : `It is in a language that Candor does not read yet: ${languageIn('en', d['language'])}`,
  'word-by-word': (d) =>
    `It is in ${languageIn('en', d['language'])}, which Candor reads word by word: names of tools and certificates count, and what its sentences say is unknown`,
  'language-doubtful': (d) =>
    `It may be in ${languageIn('en', d['language'])}: too few words tell. It was read as English`,
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
    `${Number(d['of'] ?? 0) === 1 ? 'It is a picture' : `${d['pages']} of ${count(Number(d['of'] ?? 0), 'page')} ${Number(d['pages'] ?? 0) === 1 ? 'is a picture' : 'are pictures'}`}: OCR recognized the text with ${d['confidence']}% confidence. Letters may be wrong`,
  'ocr-doubtful': (d) =>
    `${d['words']} of ${count(Number(d['of'] ?? 0), 'recognized word')} are doubtful. Check the page`,
  'pages-not-recognised': (d) =>
    `${d['pages']} of ${count(Number(d['of'] ?? 0), 'page')} were not read. OCR covers only the first pages`,
  'characters-unmapped': (d) =>
    `${d['characters']} of ${count(Number(d['of'] ?? 0), 'character')} have no mapping in the file`,
} satisfies Record<string, CodeSentence>;
