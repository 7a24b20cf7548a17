import { CONSTANTS } from '../constants.js';
import { times } from '../arithmetic/rounding.js';
import type { ContextPosition, ContextSentence, Tier } from './evaluation-context.js';
import { isUnparsed, unparsedMonths, type UnparsedWork } from './unparsed-work.js';

const FULL = CONSTANTS.recencyFullMonths.value;
const FLOOR = CONSTANTS.recencyFloor.value;

/** Recency by months past the full ones, down to the floor: 2^(−months / half-life). */
const FADING: number[] = [];
for (let value = 10000; value > FLOOR; FADING.push(value)) {
  value = Math.round(10000 * 2 ** (-(FADING.length + 1) / CONSTANTS.recencyHalfLifeMonths.value));
}

/** Returns the worth, at the as-of month, of dated evidence that was fresh until a month, in ten-thousandths. */
export function recency(freshUntil: number, asOf: number): number {
  const faded = asOf - freshUntil - FULL;
  if (faded <= 0) return 10000;
  return Math.max(FLOOR, FADING[faded - 1] ?? FLOOR);
}

/** Strength of each place beside dated, relevant or adjacent work, and without any. */
const STRENGTH: Record<Exclude<Tier, 'listed'>, number> = {
  'dated-work': CONSTANTS.strengthDatedWork.value,
  'undated-work': CONSTANTS.strengthUndatedWork.value,
  'undated-project': CONSTANTS.strengthUndatedProject.value,
  'certificate-or-course': CONSTANTS.strengthCertificateOrCourse.value,
};

/** Writes into each sentence what a skill, and what a duty, is worth that stands in it. */
export function weighSentences(
  sentences: readonly ContextSentence[],
  positions: readonly ContextPosition[],
  unparsed: UnparsedWork,
): void {
  const { asOf } = unparsed;
  const isOpen = unparsed.unparsed.length > 0;
  const freshHigh = freshness(positions, unparsed);
  const related = positions.filter(({ relation }) => relation !== 'none');
  const listed = listedStrength(related.some(({ months }) => months !== null));
  const listedHigh = listedStrength(
    isOpen || related.some(({ months, position }) => months !== null || position.dates === 'unreadable'),
  );
  for (const one of sentences) {
    const covered = one.positions.map((at) => positions[at]!);
    // What stands in a part that was not understood may be told of work that counts in full.
    const isOfUnparsed = isOpen && isUnparsed(one.sentence.span, unparsed);
    if (one.tier === 'listed') {
      one.weight = one.strength = listed;
      one.weightHigh = one.strengthHigh = listedHigh;
      const sums =
        !one.copied && one.reserve === null && (one.sentence.place === 'summary' || one.sentence.place === 'headline');
      one.duty = sums ? CONSTANTS.dutySummary.value : 0;
      one.dutyHigh = one.duty;
      if (isOfUnparsed && !one.copied && one.reserve === null) {
        one.strengthHigh = one.weightHigh = one.dutyHigh = STRENGTH['dated-work'];
      }
      continue;
    }
    const strength = STRENGTH[one.tier];
    const fresh = one.tier === 'dated-work' ? recency(latest(covered), asOf) : 10000;
    one.strength = strength;
    one.weight = times(strength, fresh);
    one.duty = one.tier === 'certificate-or-course' ? 0 : strength;
    // The reader could not read the dates: had it, the work might count in full.
    const unreadable =
      (isOfUnparsed && one.tier !== 'certificate-or-course') ||
      (one.tier !== 'dated-work' && covered.some(({ position }) => position.dates === 'unreadable'));
    one.strengthHigh = unreadable ? STRENGTH['dated-work'] : strength;
    one.weightHigh = unreadable ? STRENGTH['dated-work'] : times(strength, freshHigh(one, covered, fresh));
    one.dutyHigh = unreadable ? STRENGTH['dated-work'] : one.duty;
  }
}

/**
 * Returns what work was worth if what was not understood is relevant work too: it may bridge the break after the work, so that it is as
 * fresh as the last of the unparsed parts.
 */
function freshness(
  positions: readonly ContextPosition[],
  unparsed: UnparsedWork,
): (one: ContextSentence, covered: readonly ContextPosition[], fresh: number) => number {
  if (unparsed.unparsed.length === 0) return (_one, _covered, fresh) => fresh;
  const ranges = unparsedMonths(unparsed);
  const until = Math.max(unparsed.asOf, ...positions.map(({ freshUntil }) => freshUntil ?? -Infinity));
  const last = ranges === null ? until : Math.max(...ranges.map(({ to }) => to));
  return ({ tier }, covered, fresh) =>
    tier === 'dated-work' && covered.some(({ relation }) => relation === 'relevant')
      ? Math.max(fresh, recency(last, unparsed.asOf))
      : fresh;
}

/** Returns the date up to which text below these positions, at least one of which is dated, stays fresh. */
function latest(positions: readonly ContextPosition[]): number {
  return positions.reduce((last, { freshUntil }) => Math.max(last, freshUntil ?? last), -Infinity);
}

function listedStrength(besideWork: boolean): number {
  return besideWork ? CONSTANTS.strengthListed.value : CONSTANTS.strengthListedWithoutWork.value;
}
