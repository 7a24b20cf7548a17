/** A score as text, for products that have a note or a comment to show it in. The link tells whose it is, and that it is ours. */
import type { ScoreToShow } from './vendor.js';

const MARK = 'Candor: ';

/** `Candor: 87 of 100, Meets the musts`, and on a line of its own the link. */
export function scoreNote({ score, lane, link }: ScoreToShow): string {
  return `${MARK}${score === null ? '' : `${score} of 100, `}${lane}\n${link}`;
}

/** Returns whether a note is one of ours about the same application, whatever score it shows. */
export function isScoreNote(text: string, { link }: ScoreToShow): boolean {
  return text.includes(MARK) && text.includes(link);
}

/** Returns whether a note shows this very score. Products may have wrapped it in markup, and its lines again. */
export function showsScore(text: string, score: ScoreToShow): boolean {
  return onOneLine(text.replace(/<[^>]*>/g, ' ')) === onOneLine(scoreNote(score));
}

/** A score for a field of one line. */
export function scoreLine(score: ScoreToShow): string {
  return onOneLine(scoreNote(score));
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
