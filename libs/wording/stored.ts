/**
 * Sentences that are stored. They are English; where nothing but their code made them, a reader of another language
 * gets the sentence of that language.
 */
import { CLAIMED_FORMATS, MAX_DOCUMENT_BYTES, type ReaderLanguage } from '#libs/contracts';
import type { CodeData } from './code-data.js';
import { importOutcomeText } from './codes.js';
import { DAMAGED, outcomeWords, FILE_KINDS, MEDIA_KINDS, PROGRAMS, TABLE_FILES } from './en/codes/import-outcomes.js';

/** The language of texts that are stored. */
export const STORED_LANGUAGE = 'en' satisfies ReaderLanguage;

/** The data, of those that a sentence is made with, whose values are known. */
const KNOWN_DATA: readonly CodeData[] = [
  {},
  { letters: 0 },
  { fault: '' },
  { mostMb: MAX_DOCUMENT_BYTES / 2 ** 20 },
  { found: PROGRAMS[0]! },
  ...CLAIMED_FORMATS.map((claimed) => ({ claimed })),
  ...[...Object.keys(FILE_KINDS), ...Object.keys(TABLE_FILES), ...Object.keys(DAMAGED)].map((found) => ({ found })),
  ...Object.keys(MEDIA_KINDS).map((kind) => ({ found: `${kind}/*` })),
];

let sources: ReadonlyMap<string, { code: string; data: CodeData }> | undefined;

/** Returns the outcome of a file as it was stored, in the reader's language where that is known; else as it was stored. */
export function storedOutcomeText(message: string, language: ReaderLanguage): string {
  if (language === STORED_LANGUAGE) return message;
  sources ??= new Map(
    Object.keys(outcomeWords).flatMap((code) =>
      KNOWN_DATA.map((data) => [importOutcomeText(code, STORED_LANGUAGE, data), { code, data }] as const),
    ),
  );
  const source = sources.get(message);
  return source ? importOutcomeText(source.code, language, source.data) : message;
}
