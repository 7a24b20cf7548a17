import type { Mention } from '#libs/contracts';
import { isStopWord, type WordToken } from '#libs/language';

/** So many different skills in one sentence can be a list by their density alone. */
const LEAST_SKILLS = 4;
/** Fewer words of meaning than this for each name: "Cooked with Python with Docker with AWS with Helm". Real work has an object as well. */
const WORDS_PER_NAME = 0.4;
/** Share of the gaps between names that are alike: each one word of meaning, or the same words. */
const ALIKE_SHARE = 0.75;

/**
 * Returns whether the names of a sentence stand so close that it tells of none of them, whatever stands between: signs,
 * pictures, joining words or brackets; or in one frame over and over ("a Python kitchen, a Docker pantry", "Python (5
 * years), Docker (5 years)").
 * @param words all words of the sentence · @param mentions the names in it, in order
 */
export function isDenseWithNames(words: readonly WordToken[], mentions: readonly Mention[]): boolean {
  if (new Set(mentions.map(({ skill }) => skill)).size < LEAST_SKILLS) return false;
  const names = placesOf(mentions);
  if (names.length < LEAST_SKILLS) return false;
  if (wordsBeside(words, mentions).length < WORDS_PER_NAME * names.length) return true;
  const gaps = names
    .slice(1)
    .map(({ start }, at) => meaningful(words.filter((word) => word.start >= names[at]!.end && word.end <= start)));
  const alike = gaps.filter(
    (gap, at) => gap.length === 1 || (gap.length > 1 && isSame(gap, gaps[at + 1] ?? gaps[at - 1])),
  );
  return alike.length >= ALIKE_SHARE * gaps.length;
}

/** The words of meaning that belong to none of the names. */
export function wordsBeside(words: readonly WordToken[], mentions: readonly Mention[]): string[] {
  return meaningful(words.filter((word) => mentions.every(({ start, end }) => word.end <= start || word.start >= end)));
}

function meaningful(words: readonly WordToken[]): string[] {
  return words.map(({ text }) => text).filter((word) => !isStopWord(word));
}

/** Returns the spans of names. One name may contain another ("Amazon SageMaker"). */
function placesOf(mentions: readonly Mention[]): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (const { start, end } of mentions) {
    const last = places.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else places.push({ start, end });
  }
  return places;
}

function isSame(a: readonly string[], b: readonly string[] | undefined): boolean {
  return b?.length === a.length && a.every((word, at) => word === b[at]);
}
