import {
  JSON_EXTRACTOR,
  type HiddenText,
  type Identity,
  type Profile,
  type ProfileDocument,
  type Readability,
  type Sentence,
  type Stated,
} from '#libs/contracts';
import {
  languageOf,
  READ_LANGUAGES,
  neutralise,
  OriginalWords,
  SHIPPED_SKILLS,
  type SkillLexicon,
  boundedText,
} from '#libs/language';
import { readDocument, type DocumentFacts } from '../document/parse-document.js';
import { inOrder } from '../facts/identity/identity.js';
import { repeats } from '../facts/identity/repeated-names.js';
import { findingsOf } from './findings.js';
import { inOriginalWords } from './in-original-words.js';
import { withoutPositionNames } from '../positions/position-names.js';
import { resolveTimeline } from '../positions/timeline.js';
import { uniteDocuments } from '../union/unite-documents.js';

/** Version of the profile builder; changes whenever the same text gives another profile. */
export const BUILDER = 'profile/11';

/** The text of one document as a reader of files gave it. */
export interface SourceText {
  text: string;
  /** SHA-256 of the text, hex. */
  digest: string;
  /** Name and version of the reader, for example `pdf/1`. */
  extractor: string;
  readability: Readability;
  /** The reader lacks a part of the document. */
  partial?: boolean;
  /** What the document holds beside the text that a person does not see. */
  hidden?: readonly HiddenText[];
  /** When it came, in milliseconds: where documents contradict each other the newer decides. Left out where it is not known. */
  receivedAt?: number;
}

/**
 * Reads what a person's documents say about them: the union over all of them, a job that several tell once. Pure and linear in the length
 * of the texts; the order of the documents does not matter, and one that is given twice counts once.
 *
 * @param options `skills` to read for; left out: the shipped ones
 * @returns facts with spans: `text.slice(start, end)` of the document a span names is what it quotes
 */
export function buildProfile(
  documents: readonly SourceText[],
  { skills: lexicon = SHIPPED_SKILLS }: { skills?: SkillLexicon } = {},
): Profile {
  const originals = byDigest(documents);
  // Nothing below sees which gender the words of a person have.
  const neutral = originals.map(({ text }) => neutralise(text));
  const sources = originals.map((source, index) => ({ ...source, text: neutral[index]!.text }));
  const read = sources.map((source, index) =>
    readDocument({ ...source, text: boundedText(source.text) }, index, lexicon),
  );
  const timeline = read.flatMap(({ drafts }) => resolveTimeline(drafts));
  const named = read.map((facts) => ({ ...facts, sentences: withoutNamesOf(facts, lexicon) }));
  const facts = uniteDocuments(
    sources.map((source, at) => ({ ...source, receivedAt: source.receivedAt ?? 0, facts: named[at]! })),
  );
  const described = sources.map((source, index) => ({
    ...describe(source, read[index]!),
    length: originals[index]!.text.length,
  }));
  const profile: Profile = {
    builder: BUILDER,
    taxonomy: lexicon.version,
    documents: described,
    ...facts,
    identity: joinedIdentity(sources, read),
    findings: findingsOf(described, read, facts.positions, timeline),
  };
  const words = originals.map(({ text }, index) => new OriginalWords(text, neutral[index]!));
  return inOriginalWords(profile, words);
}

function withoutNamesOf({ sentences, drafts }: DocumentFacts, lexicon: SkillLexicon): Sentence[] {
  return withoutPositionNames(
    sentences,
    drafts.map(({ position }) => position),
    lexicon,
  );
}

function byDigest(documents: readonly SourceText[]): SourceText[] {
  const order = ({ digest, extractor }: SourceText) => `${digest} ${extractor}`;
  const sorted = [...documents].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  const distinct: SourceText[] = [];
  for (const source of sorted) {
    const before = distinct.at(-1);
    if (before?.digest === source.digest) distinct[distinct.length - 1] = together(before, source);
    else distinct.push(source);
  }
  return distinct;
}

/** Two files of one text, or two without any: what could not be read of either is not known, what either hides is hidden. */
function together(one: SourceText, other: SourceText): SourceText {
  const told = new Set(one.hidden?.map(({ text }) => text));
  const doubtful = [one, other].find(({ readability }) => readability !== 'text' && readability !== 'empty');
  return {
    ...one,
    readability: (doubtful ?? one).readability,
    partial: one.partial === true || other.partial === true,
    receivedAt: Math.max(one.receivedAt ?? 0, other.receivedAt ?? 0),
    hidden: [...(one.hidden ?? []), ...(other.hidden ?? []).filter(({ text }) => !told.has(text))],
  };
}

function describe(source: SourceText, facts: DocumentFacts): ProfileDocument {
  const language = source.readability === 'text' ? languageOf(source.text) : null;
  const foreign = language !== null && !READ_LANGUAGES.has(language);
  const blank = source.readability === 'text' && !/\S/.test(source.text);
  const isContactsOnly = source.readability === 'text' && !blank && isNameAndContacts(source, facts);
  return {
    digest: source.digest,
    extractor: source.extractor,
    readability: blank
      ? 'empty'
      : isContactsOnly
        ? 'contacts-only'
        : foreign
          ? 'language-not-read'
          : source.readability,
    language,
    length: source.text.length,
    ...(source.partial === true && { partial: true }),
    ...(source.hidden && source.hidden.length > 0 && { hidden: source.hidden }),
  };
}

/**
 * A record that says how somebody is called and reached, and nothing else: as little as an empty page. What it says of work stands behind
 * a blank line, or is the headline.
 */
function isNameAndContacts({ text, extractor }: SourceText, { headline }: DocumentFacts): boolean {
  return extractor === JSON_EXTRACTOR && headline === null && !/\n\s*\n/.test(text.trim());
}

/** What a footer or a second list of contacts repeats is one fact; each of its places stays masked. */
function distinct(stated: readonly Stated<string>[]): Stated<string>[] {
  const plain = ({ value }: Stated<string>) =>
    value
      .toLowerCase()
      .replace(/^https?:\/\/(?:www\.)?|\/$/g, '')
      .replace(/[\s()]/g, '');
  const seen = new Map<string, Stated<string>>();
  for (const one of stated) if (!seen.has(plain(one))) seen.set(plain(one), one);
  return [...seen.values()];
}

/** Names that one document states are masked in all of them: a letter is often signed and rarely headed. */
function joinedIdentity(sources: readonly SourceText[], read: readonly DocumentFacts[]): Identity {
  const all = read.map((one) => one.identity);
  const names = all.flatMap(({ name }) => (name ? [name.value] : []));
  const terms = all.flatMap((one, document) => {
    const others = names.filter((name) => name !== one.name?.value);
    return inOrder([...one.terms, ...others.flatMap((name) => repeats(sources[document]!.text, name, document))]);
  });
  return {
    name: all.find((one) => one.name)?.name ?? null,
    emails: distinct(all.flatMap((one) => one.emails)),
    phones: distinct(all.flatMap((one) => one.phones)),
    links: distinct(all.flatMap((one) => one.links)),
    location: all.find((one) => one.location)?.location ?? null,
    terms,
  };
}
