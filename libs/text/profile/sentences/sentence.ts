import type { Place, Sentence } from '#libs/contracts';
import { skillsAmong } from '../../recognise.js';
import { runsOf } from '../../words/runs.js';
import { termsOf } from '../../words/terms.js';
import { tokens } from '../../words/tokens.js';
import { statedMonths } from './duration.js';
import { clausesOf } from './negation.js';
import { withoutExcluded } from './excluded.js';
import { isInstruction } from './instructions.js';
import { isInterest } from './interest.js';
import type { Piece } from './split.js';
import type { SkillLexicon } from '../../skills/lexicon.js';

/** Where a sentence about likes and hopes counts as standing: it frames a person and shows no work. */
const FRAMING: Partial<Record<Place, Place>> = { work: 'summary', project: 'summary' };

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
  lexicon: SkillLexicon,
): Sentence[] {
  const sentences: Sentence[] = [];
  const ignored = isInstruction(plain.slice(piece.start, piece.end)) ? 'instructions-to-reader' : undefined;
  for (const { start, end, negated } of clausesOf(plain, piece)) {
    const text = plain.slice(start, end);
    const words = tokens(text, start);
    if (words.length === 0) continue;
    const mentions = withoutExcluded(plain, end, skillsAmong(text, words, start, lexicon));
    sentences.push({
      span: { document, start, end },
      ...(isInterest(text) ? { place: FRAMING[place] ?? place, position: null } : { place, position }),
      negated,
      ...(ignored && { ignored }),
      words: words.length,
      terms: termsOf(words, mentions, lexicon),
      runs: runsOf(words),
      mentions,
      statedMonths: statedMonths(text),
    });
  }
  return sentences;
}
