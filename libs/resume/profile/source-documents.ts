import { JSON_EXTRACTOR, type HiddenText, type ProfileDocument, type Readability } from '#libs/contracts';
import { detectedLanguage, readingOfLanguage } from '#libs/language';
import type { DocumentFacts } from '../document/document-facts.js';
import { isGarbled } from '../unparsed/garbled-text.js';

/** The text of one document as a reader of files gave it. */
export interface SourceDocument {
  text: string;
  /** SHA-256 of the text, hex. */
  digest: string;
  /** Name and version of the reader, for example `pdf/1`. */
  extractor: string;
  readability: Readability;
  /** The reader lacks a part of the document. */
  partial?: boolean;
  /** Text of the document that a reader does not see. */
  hidden?: readonly HiddenText[];
  /** When it came, in milliseconds: where documents contradict each other the newer decides. Left out where it is not known. */
  receivedAt?: number;
}

/** The documents in a fixed order, each text once. */
export function distinctDocuments(documents: readonly SourceDocument[]): SourceDocument[] {
  const order = ({ digest, extractor }: SourceDocument) => `${digest} ${extractor}`;
  const sorted = [...documents].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  const distinct: SourceDocument[] = [];
  for (const source of sorted) {
    const before = distinct.at(-1);
    if (before?.digest === source.digest) distinct[distinct.length - 1] = together(before, source);
    else distinct.push(source);
  }
  return distinct;
}

/** Two files of one text, or two without any: what could not be read of either is not known, what either hides is hidden. */
function together(one: SourceDocument, other: SourceDocument): SourceDocument {
  const hiddenTexts = new Set(one.hidden?.map(({ text }) => text));
  const doubtful = [one, other].find(({ readability }) => readability !== 'text' && readability !== 'empty');
  return {
    ...one,
    readability: (doubtful ?? one).readability,
    partial: one.partial === true || other.partial === true,
    receivedAt: Math.max(one.receivedAt ?? 0, other.receivedAt ?? 0),
    hidden: [...(one.hidden ?? []), ...(other.hidden ?? []).filter(({ text }) => !hiddenTexts.has(text))],
  };
}

const NO_LANGUAGE = { language: null, doubtful: undefined };

/** How a text counts by how its language is read. */
const READ_AS: Readonly<Record<ReturnType<typeof readingOfLanguage>, (text: Readability) => Readability>> = {
  sentences: (text) => text,
  words: () => 'word-by-word',
  none: () => 'language-not-read',
};

/**
 * Describes a document for the profile.
 *
 * @param length the length of the text in UTF-16 units
 */
export function describeDocument(source: SourceDocument, length: number, facts: DocumentFacts): ProfileDocument {
  const { language, doubtful } = source.readability === 'text' ? detectedLanguage(source.text) : NO_LANGUAGE;
  const blank = source.readability === 'text' && !/\S/.test(source.text);
  const isContactsOnly = source.readability === 'text' && !blank && isNameAndContacts(source, facts);
  return {
    digest: source.digest,
    extractor: source.extractor,
    readability: blank
      ? 'empty'
      : isContactsOnly
        ? 'contacts-only'
        : source.readability === 'text' && isGarbled(source.text)
          ? 'garbled'
          : READ_AS[readingOfLanguage(language)](source.readability),
    language,
    ...(doubtful !== undefined && { doubtfulLanguage: doubtful }),
    length,
    ...(source.partial === true && { partial: true }),
    ...(source.hidden && source.hidden.length > 0 && { hidden: source.hidden }),
  };
}

/**
 * Returns whether a record holds only a name and contacts, and so counts as an empty page. Its text about work follows
 * a blank line, or is the headline.
 */
function isNameAndContacts({ text, extractor }: SourceDocument, { headline }: DocumentFacts): boolean {
  return extractor === JSON_EXTRACTOR && headline === null && !/\n\s*\n/.test(text.trim());
}
