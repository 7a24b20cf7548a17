import type { Profile, Sentence } from '#libs/contracts';
import { withoutOtherDocuments } from '../document-kind/other-documents.js';
import { boundedText, neutralise, OriginalWords, SHIPPED_SKILLS, type SkillLexicon } from '#libs/language';
import type { DocumentFacts } from '../document/document-facts.js';
import { parseDocument } from '../document/parse-document.js';
import { truecased } from '../letter-case/truecase.js';
import { withoutPositionNames } from '../positions/headers/position-names.js';
import { resolveTimeline } from '../positions/timeline.js';
import { uniteDocuments } from '../union/unite-documents.js';
import { unexplainedParts } from '../unparsed/unexplained-parts.js';
import { profileFindings } from './findings.js';
import { inOriginalWords } from './in-original-words.js';
import { identityOfDocuments } from './join-identities.js';
import { describeDocument, distinctDocuments, type SourceDocument } from './source-documents.js';

/** Version of the profile builder; changes whenever the same text gives another profile. */
export const BUILDER = 'profile/21';

/**
 * Builds the profile of a candidate from the texts of their documents: the union over all of them, in which a job that several tell is one
 * position. Pure and linear in the length of the texts; the order of the documents does not matter, and one that is given twice counts once.
 *
 * @param options `skills` to read for; left out: the shipped ones · `isResume`: what a user said of the documents; left out, their
 *   text tells
 * @returns facts with spans: `text.slice(start, end)` of the document a span names is what it quotes
 */
export function buildProfile(
  documents: readonly SourceDocument[],
  { skills: lexicon = SHIPPED_SKILLS, isResume }: { skills?: SkillLexicon; isResume?: boolean | undefined } = {},
): Profile {
  const originals = distinctDocuments(documents);
  // No step below sees which gender the words of a candidate have, or that all of them are printed in capitals.
  const neutral = originals.map(({ text }) => neutralise(truecased(text)));
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
  const {
    documents: described,
    findings: kinds,
    impersonal,
  } = withoutOtherDocuments(
    sources.map((source, at) => describeDocument(source, originals[at]!.text.length, parsed[at]!)),
    sources.map(({ text }, at) => ({ text, facts: parsed[at]! })),
    isResume,
  );
  const unparsed = unexplainedParts(
    described,
    parsed.flatMap((one) => one.unparsed),
    united.positions,
  );
  const profile: Profile = {
    builder: BUILDER,
    taxonomy: lexicon.version,
    documents: described,
    ...united,
    identity: identityOfDocuments(
      sources,
      parsed.map((facts, at) => (impersonal.has(at) ? withoutName(facts) : facts)),
    ),
    findings: [
      ...kinds,
      ...profileFindings(
        described,
        parsed,
        united.positions,
        timelines.flatMap(({ findings }) => findings),
        unparsed,
      ),
    ],
    ...(unparsed.length > 0 && { unparsed }),
  };
  return inOriginalWords(
    profile,
    originals.map(({ text }, at) => new OriginalWords(text, neutral[at]!)),
  );
}

/** The heading of a menu is no name of a candidate. */
const withoutName = (facts: DocumentFacts): DocumentFacts => ({
  ...facts,
  identity: { ...facts.identity, name: null },
});

function withoutNamesOf({ sentences, drafts }: DocumentFacts, lexicon: SkillLexicon): Sentence[] {
  return withoutPositionNames(
    sentences,
    drafts.map(({ position }) => position),
    lexicon,
  );
}
