import type { Place, Sentence } from '#libs/contracts';
import { recogniseSkills } from '../../recognise.js';
import { wordRuns } from '../../words/runs.js';
import { sentenceTerms } from '../../words/terms.js';
import { wordCount } from '../../words/tokens.js';
import { statedMonths } from './duration.js';
import { clausesOf } from './negation.js';
import type { Piece } from './split.js';

/**
 * Reads one sentence: words, terms, skills, stated duration. A sentence that denies something becomes several, so that the denial
 * holds only where it stands.
 */
export function readSentence(
  plain: string,
  piece: Piece,
  document: number,
  place: Place,
  position: number | null,
): Sentence[] {
  return clausesOf(plain, piece).flatMap((clause) => {
    const text = plain.slice(clause.start, clause.end);
    const words = wordCount(text);
    if (words === 0) return [];
    const mentions = recogniseSkills(text, clause.start);
    return {
      span: { document, start: clause.start, end: clause.end },
      place,
      position,
      negated: clause.negated,
      words,
      terms: sentenceTerms(text, mentions),
      runs: wordRuns(text),
      mentions,
      statedMonths: statedMonths(text),
    };
  });
}
