import type { Place, Sentence } from '#libs/contracts';
import {
  skillsAmong,
  runsOfTokens,
  abbreviationStems,
  properNamesIn,
  termsOfTokens,
  tokenise,
  type WordToken,
  type SkillLexicon,
} from '#libs/language';
import { statedMonths } from './stated-duration.js';
import { withClaims } from './claims/claims.js';
import { listedNamesIn } from './lists/lists.js';
import { clausesOf, type Clause } from './claims/negation.js';
import { attributionsIn } from './claims/work-of-others.js';
import { withoutExcluded } from './claims/excluded-names.js';
import { isPromptInjection } from './prompt-injection.js';
import { isInterest } from './claims/interest.js';
import type { SentenceRange } from './split/split-sentences.js';

/** Where a sentence about likes and hopes counts as standing: it shows no work, and sums none up. */
const FRAMING: Partial<Record<Place, Place>> = { work: 'other', project: 'other', summary: 'other' };

/** The place of a sentence in the résumé. */
export interface SentenceContext {
  place: Place;
  /** Index of the position it stands under, or null. */
  position: number | null;
  /** True if the title of the position leads people: "my team" is then the candidate's scope. */
  leads: boolean;
  /** The title that a header names: of a header, only it tells; the rest says where and when. */
  title?: { start: number; end: number } | null;
}

/**
 * Reads one sentence: words, terms, skills, stated duration. A sentence that denies something, or tells what others did, becomes several,
 * so that this holds only where it stands.
 */
export function parseSentence(
  plain: string,
  piece: SentenceRange,
  document: number,
  sentenceContext: SentenceContext,
  lexicon: SkillLexicon,
): Sentence[] {
  const { place, position, leads } = sentenceContext;
  const sentences: Sentence[] = [];
  const ignored = isPromptInjection(plain.slice(piece.start, piece.end)) ? 'instructions-to-reader' : undefined;
  for (const { start, end, negated, others } of clausesOf(plain, piece).flatMap((one) => doers(plain, one, leads))) {
    const text = plain.slice(start, end);
    const words = tokenise(text, start);
    if (words.length === 0) continue;
    const named = withoutExcluded(plain, start, end, skillsAmong(text, words, start, lexicon));
    const claimed = others ? named : withClaims(plain, start, end, named);
    const listing =
      place === 'work' && !others ? listedNamesIn(text, start, words, claimed) : { whole: null, mentions: claimed };
    const { mentions } = listing;
    const claim = others ? 'others' : listing.whole;
    sentences.push({
      span: { document, start, end },
      ...(isInterest(text) ? { place: FRAMING[place] ?? place, position: null } : { place, position }),
      negated,
      ...(claim !== null && { claim }),
      ...(ignored && { ignored }),
      words: words.length,
      // What is known a little tells no duty by the class it belongs to.
      terms: termsOfTokens(
        tellingWords(words, properNamesIn(plain, { start, end }, named, lexicon), sentenceContext),
        mentions.filter(
          ({ claim: ownClaim, ...one }) =>
            (ownClaim === undefined || ownClaim === 'list') && tells(one, sentenceContext),
        ),
        lexicon,
        place === 'heading' ? [] : abbreviationStems(text, words, start),
      ),
      runs: runsOfTokens(words),
      mentions,
      statedMonths: statedMonths(text),
    });
  }
  return sentences;
}

/** The words that say something: of a header those of its title, and none that is part of a name. */
function tellingWords(
  words: readonly WordToken[],
  names: readonly { start: number; end: number }[],
  sentenceContext: SentenceContext,
): WordToken[] {
  const apart = (word: WordToken): boolean => names.every(({ start, end }) => word.end <= start || word.start >= end);
  return words.filter((word) => tells(word, sentenceContext) && apart(word));
}

function tells(one: { start: number; end: number }, { place, title }: SentenceContext): boolean {
  return place !== 'heading' || (!!title && one.start >= title.start && one.end <= title.end);
}

function doers(plain: string, clause: Clause, leads: boolean): (Clause & { others: boolean })[] {
  if (clause.negated) return [{ ...clause, others: false }];
  return attributionsIn(plain, clause, leads).map((one) => ({ ...one, negated: false }));
}
