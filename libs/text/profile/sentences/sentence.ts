import type { Place, Sentence } from '#libs/contracts';
import { skillsAmong } from '../../recognise.js';
import { runsOf } from '../../words/runs.js';
import { termsOf } from '../../words/terms.js';
import { tokens } from '../../words/tokens.js';
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
    const words = tokens(text, clause.start);
    if (words.length === 0) return [];
    const mentions = skillsAmong(text, words, clause.start);
    return {
      span: { document, start: clause.start, end: clause.end },
      place,
      position,
      negated: clause.negated,
      words: words.length,
      terms: termsOf(words, mentions),
      runs: runsOf(words),
      mentions,
      statedMonths: statedMonths(text),
    };
  });
}
