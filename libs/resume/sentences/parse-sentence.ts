import type { Place, Sentence } from '#libs/contracts';
import {
  skillsAmong,
  runsOfTokens,
  oneByte,
  properNamesIn,
  termsOfTokens,
  tokenise,
  type WordToken,
  type SkillLexicon,
} from '#libs/language';
import { statedMonths } from './stated-duration.js';
import { furtherTerms } from './further-terms.js';
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
  const { place, position, leads, title = null } = sentenceContext;
  const from = piece.start;
  const own = oneByte(plain.slice(from, piece.end));
  const telling = place === 'heading' ? title && { start: title.start - from, end: title.end - from } : 'all';
  const sentences: Sentence[] = [];
  const ignored = isPromptInjection(own) ? 'instructions-to-reader' : undefined;
  for (const { start, end, negated, others } of doneOrDenied(own, leads)) {
    const text = own.slice(start, end);
    const words = tokenise(text, start);
    if (words.length === 0) continue;
    const named = withoutExcluded(own, start, end, skillsAmong(text, words, start, lexicon));
    const claimed = others ? named : withClaims(own, start, end, named);
    const listing =
      place === 'work' && !others ? listedNamesIn(text, start, words, claimed) : { whole: null, mentions: claimed };
    const { mentions } = listing;
    const claim = others ? 'others' : listing.whole;
    const isFramed = isInterest(text);
    const spoken = tellingWords(words, properNamesIn(own, { start, end }, named, lexicon), telling);
    sentences.push({
      span: { document, start: start + from, end: end + from },
      place: isFramed ? (FRAMING[place] ?? place) : place,
      position: isFramed ? null : position,
      negated,
      ...(claim !== null && { claim }),
      ...(ignored && { ignored }),
      words: words.length,
      // What is known a little tells no duty by the class it belongs to.
      terms: termsOfTokens(
        spoken,
        mentions.filter((one) => (one.claim === undefined || one.claim === 'list') && tells(one, telling)),
        lexicon,
        furtherTerms(place, text, words, spoken, start),
      ),
      runs: runsOfTokens(words),
      mentions: mentions.map((one) => ({ ...one, start: one.start + from, end: one.end + from })),
      statedMonths: statedMonths(text),
    });
  }
  return sentences;
}

/** What of a sentence says something: all of it, or the title that a header names, or nothing. */
type Telling = 'all' | { start: number; end: number } | null;

/** The words that say something, and are no part of a name. */
function tellingWords(
  words: readonly WordToken[],
  names: readonly { start: number; end: number }[],
  telling: Telling,
): readonly WordToken[] {
  if (telling === 'all' && names.length === 0) return words;
  const apart = (word: WordToken): boolean => names.every(({ start, end }) => word.end <= start || word.start >= end);
  return words.filter((word) => tells(word, telling) && apart(word));
}

function tells(one: { start: number; end: number }, telling: Telling): boolean {
  return telling === 'all' || (telling !== null && one.start >= telling.start && one.end <= telling.end);
}

interface DoneOrDenied extends Clause {
  others: boolean;
}

/** The clauses of a sentence, those that deny something and those that tell what others did apart. */
function doneOrDenied(sentence: string, leads: boolean): DoneOrDenied[] {
  const clauses: DoneOrDenied[] = [];
  for (const clause of clausesOf(sentence, { start: 0, end: sentence.length })) {
    const { negated } = clause;
    if (negated) clauses.push({ start: clause.start, end: clause.end, negated, others: false });
    else {
      for (const { start, end, others } of attributionsIn(sentence, clause, leads))
        clauses.push({ start, end, negated, others });
    }
  }
  return clauses;
}
