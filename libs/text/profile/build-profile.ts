import type { Identity, Profile, ProfileDocument, Readability } from '#libs/contracts';
import { TAXONOMY } from '#libs/taxonomy';
import { readDocument, type DocumentFacts } from './read-document.js';
import { languageOf, READ_LANGUAGES } from './facts/document-language.js';
import { findingsOf } from './findings.js';
import { resolveTimeline } from './positions/timeline.js';

/** Version of the profile builder; changes whenever the same text gives another profile. */
export const BUILDER = 'profile/1';

/** The text of one document as a reader of files gave it. */
export interface SourceText {
  text: string;
  /** SHA-256 of the text, hex. */
  digest: string;
  /** Name and version of the reader, for example `pdf/1`. */
  extractor: string;
  readability: Readability;
}

/**
 * Reads what a person's documents say about them. Pure and linear in the length of the texts; the order of the documents does not
 * matter, and one that is given twice counts once.
 *
 * @returns facts with spans: `text.slice(start, end)` of the document a span names is what it quotes
 */
export function buildProfile(documents: readonly SourceText[]): Profile {
  const sources = inOrder(documents);
  const read = sources.map((source, index) => readDocument(source.text, index));
  const facts = joined(read);
  const timeline = resolveTimeline(facts.drafts);
  const described = sources.map(describe);
  return {
    builder: BUILDER,
    taxonomy: TAXONOMY,
    documents: described,
    headline: facts.headline,
    positions: facts.drafts.map((draft) => draft.position),
    sentences: facts.sentences,
    education: facts.education,
    certifications: facts.certifications,
    languages: facts.languages,
    identity: facts.identity,
    findings: findingsOf(described, facts, timeline),
  };
}

function inOrder(documents: readonly SourceText[]): SourceText[] {
  const sorted = [...documents].sort((a, b) => (a.digest < b.digest ? -1 : a.digest > b.digest ? 1 : 0));
  return sorted.filter((source, index) => index === 0 || source.digest !== sorted[index - 1]!.digest);
}

function describe(source: SourceText): ProfileDocument {
  const language = source.readability === 'text' ? languageOf(source.text) : null;
  const foreign = language !== null && !READ_LANGUAGES.has(language);
  const blank = source.readability === 'text' && !/\S/.test(source.text);
  return {
    digest: source.digest,
    extractor: source.extractor,
    readability: blank ? 'empty' : foreign ? 'language-not-read' : source.readability,
    language,
    length: source.text.length,
  };
}

/** One set of facts from all documents; positions of later documents are renumbered. */
function joined(read: readonly DocumentFacts[]): DocumentFacts {
  const facts: DocumentFacts = {
    headline: null,
    drafts: [],
    sentences: [],
    education: [],
    certifications: [],
    languages: [],
    identity: { name: null, emails: [], phones: [], links: [], location: null, terms: [] },
    words: 0,
  };
  for (const one of read) {
    const before = facts.drafts.length;
    facts.headline ??= one.headline;
    facts.drafts.push(...one.drafts);
    for (const sentence of one.sentences) {
      facts.sentences.push(
        sentence.position === null ? sentence : { ...sentence, position: sentence.position + before },
      );
    }
    facts.education.push(...one.education);
    facts.certifications.push(...one.certifications);
    facts.languages.push(...one.languages);
    facts.words += one.words;
    addIdentity(facts.identity, one.identity);
  }
  return facts;
}

function addIdentity(all: Identity, one: Identity): void {
  all.name ??= one.name;
  all.location ??= one.location;
  all.emails.push(...one.emails);
  all.phones.push(...one.phones);
  all.links.push(...one.links);
  all.terms.push(...one.terms);
}
