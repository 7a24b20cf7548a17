import type { Profile, Sentence } from '#libs/contracts';
import { boundedText, neutralise, OriginalWords, SHIPPED_SKILLS, type SkillLexicon } from '#libs/language';
import type { DocumentFacts } from '../document/document-facts.js';
import { parseDocument } from '../document/parse-document.js';
import { withoutPositionNames } from '../positions/position-names.js';
import { resolveTimeline } from '../positions/timeline.js';
import { uniteDocuments } from '../union/unite-documents.js';
import { profileFindings } from './findings.js';
import { inOriginalWords } from './in-original-words.js';
import { identityOfDocuments } from './join-identities.js';
import { describeDocument, distinctDocuments, type SourceDocument } from './source-documents.js';

/** Version of the profile builder; changes whenever the same text gives another profile. */
export const BUILDER = 'profile/11';

/**
 * Builds the profile of a candidate from the texts of their documents: the union over all of them, in which a job that several tell is one
 * position. Pure and linear in the length of the texts; the order of the documents does not matter, and one that is given twice counts once.
 *
 * @param options `skills` to read for; left out: the shipped ones
 * @returns facts with spans: `text.slice(start, end)` of the document a span names is what it quotes
 */
export function buildProfile(
  documents: readonly SourceDocument[],
  { skills: lexicon = SHIPPED_SKILLS }: { skills?: SkillLexicon } = {},
): Profile {
  const originals = distinctDocuments(documents);
  // No step below sees which gender the words of a candidate have.
  const neutral = originals.map(({ text }) => neutralise(text));
  const sources = originals.map((source, at) => ({ ...source, text: neutral[at]!.text }));
  const parsed = sources.map((source, at) => parseDocument({ ...source, text: boundedText(source.text) }, at, lexicon));
  const timelines = parsed.map(({ drafts }) => resolveTimeline(drafts));
  const dated = parsed.map((facts, at) => ({
    ...facts,
    drafts: timelines[at]!.drafts,
    sentences: withoutNamesOf(facts, lexicon),
  }));
  const united = uniteDocuments(
    sources.map((source, at) => ({ ...source, receivedAt: source.receivedAt ?? 0, facts: dated[at]! })),
  );
  const described = sources.map((source, at) => describeDocument(source, originals[at]!.text.length, parsed[at]!));
  const profile: Profile = {
    builder: BUILDER,
    taxonomy: lexicon.version,
    documents: described,
    ...united,
    identity: identityOfDocuments(sources, parsed),
    findings: profileFindings(
      described,
      parsed,
      united.positions,
      timelines.flatMap(({ findings }) => findings),
    ),
  };
  return inOriginalWords(
    profile,
    originals.map(({ text }, at) => new OriginalWords(text, neutral[at]!)),
  );
}

function withoutNamesOf({ sentences, drafts }: DocumentFacts, lexicon: SkillLexicon): Sentence[] {
  return withoutPositionNames(
    sentences,
    drafts.map(({ position }) => position),
    lexicon,
  );
}
