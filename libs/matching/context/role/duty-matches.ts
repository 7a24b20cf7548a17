/** Which sentences tell of a duty, by who does what: its actions and the things they are done to. */
import type { Duty } from '#libs/contracts';
import { clamp, divideHalfUp } from '../../arithmetic/rounding.js';
import { CONSTANTS } from '../../constants.js';
import type { ContextSentence, DutyMatch } from '../evaluation-context.js';
import { matchThing, planThing, type ThingMatch, type ThingPlan } from './named-things.js';

/** A duty in the role's numbers of its terms. */
export interface DutyPlan {
  /** Verbs of its actions, each by itself enough. */
  actions: readonly number[];
  things: readonly ThingPlan[];
}

/** Arranges a duty for matching; `numberOf` gives each term its number within the role. */
export function planDuty({ actions, things }: Duty, numberOf: (term: string) => number): DutyPlan {
  return { actions: actions.map(numberOf), things: things.map((thing) => planThing(thing, numberOf)) };
}

const PARTLY = CONSTANTS.dutyPartlyFrom.value;
const LEAST = CONSTANTS.dutyLineLeast.value;
const SIMILAR = CONSTANTS.similarMost.value;
const PARTLY_VALUE = CONSTANTS.relevantDutyValue.value;

/**
 * Sentences that tell of a duty, by the points that they earn: for the heaviest thing of the duty that they name and for the others, for a verb of
 * the same action, and for standing under a title of the role's trade; points are added for what the rest of the résumé says of the duty.
 * Below `dutyPartlyFrom` a sentence is similar wording, and so is one that earns less than `dutyLineLeast` by itself. Copied sentences and those
 * that neither tell of work nor sum it up are left out.
 *
 * @param byTerm for each number of a term the sentences that say it, ascending
 * @param isOfTrade whether each position has a title of the role's trade; `all` for any sentence
 */
export function matchDuty(
  { actions, things }: DutyPlan,
  byTerm: readonly number[][],
  sentences: readonly ContextSentence[],
  isOfTrade: readonly boolean[] | 'all',
): DutyMatch[] {
  const named = things.map(
    (thing) => new Map([...matchThing(thing, byTerm)].filter(([at]) => tellsWork(sentences[at]!))),
  );
  const isAnyOfTrade = isOfTrade === 'all' || isOfTrade.some(Boolean);
  const isSentenceOfTrade = (at: number): boolean => {
    const { position, positions } = sentences[at]!;
    if (isOfTrade === 'all' || position === null) return isAnyOfTrade;
    return positions.some((one) => isOfTrade[one]);
  };
  const acts = new Set(actions.flatMap((action) => byTerm[action]!));
  const lines = [...thingsBySentence(named)].flatMap(([at, matches]) => {
    const line = lineOf(matches, acts.has(at), isSentenceOfTrade(at));
    return line ? [{ at, ...line }] : [];
  });
  const places = new Set(lines.map(({ at }) => sentences[at]!.place));
  const elsewhere = pointsElsewhere(things, named, places.size, isAnyOfTrade);
  return lines.map(({ at, points, isImplied, isClear }): DutyMatch => {
    const all = points < LEAST ? points : points + elsewhere;
    return {
      at,
      match: matchOf(all),
      tier: all < PARTLY ? 'similar' : isImplied ? 'implied' : 'exact',
      points,
      clear: isClear,
    };
  });
}

interface Line {
  /** Points that it earns by itself, in hundredths. */
  points: number;
  isImplied: boolean;
  isClear: boolean;
}

/** What a sentence earns by itself; null for one that names at most half of each thing, or only what the work is done with. */
function lineOf(matches: readonly ThingMatch[], isActed: boolean, isOfTrade: boolean): Line | null {
  const enough = matches
    .filter(({ share }) => share >= CONSTANTS.thingNamedShare.value)
    .sort((a, b) => b.weight - a.weight);
  const best = enough.find(({ aside }) => !aside);
  if (!best) return null;
  const weight = Math.min(best.weight, CONSTANTS.dutyThingWeight.value);
  return {
    points:
      divideHalfUp(CONSTANTS.dutyThing.value * weight, CONSTANTS.dutyThingWeight.value) +
      divideHalfUp(CONSTANTS.dutyThingWhole.value * best.share, 10_000) +
      (isActed ? CONSTANTS.dutyAction.value : 0) +
      (isOfTrade ? CONSTANTS.dutyTrade.value : 0) +
      CONSTANTS.dutyFurtherThing.value * Math.min(CONSTANTS.dutyFurtherThings.value, enough.length - 1),
    isImplied: best.implied,
    isClear: isActed && best.share >= CONSTANTS.dutyClearShare.value,
  };
}

/** Points for the whole résumé: a title of the trade, the share of the things that it names, and the places that name one. */
function pointsElsewhere(
  things: readonly ThingPlan[],
  named: readonly ReadonlyMap<number, ThingMatch>[],
  places: number,
  isOfTrade: boolean,
): number {
  const most = CONSTANTS.dutyThingsCounted.value;
  const asked = Math.min(most, Math.max(1, things.filter(({ aside }) => !aside).length));
  const isFound = (one: ReadonlyMap<number, ThingMatch>): boolean =>
    [...one.values()].some(({ share }) => share >= CONSTANTS.dutyThingFound.value);
  const found = Math.min(most, named.filter(isFound).length);
  return (
    (isOfTrade ? CONSTANTS.dutyTradeAnywhere.value : 0) +
    divideHalfUp(CONSTANTS.dutyThingsFound.value * found, asked) +
    CONSTANTS.dutyPlace.value * Math.min(CONSTANTS.dutyPlaces.value, places)
  );
}

function thingsBySentence(named: readonly ReadonlyMap<number, ThingMatch>[]): Map<number, ThingMatch[]> {
  const bySentence = new Map<number, ThingMatch[]>();
  for (const thing of named)
    for (const [at, match] of thing) {
      const known = bySentence.get(at);
      if (known) known.push(match);
      else bySentence.set(at, [match]);
    }
  return bySentence;
}

/** Similar wording is worth at most `similarMost`; from `dutyPartlyFrom` on half, rising to the whole. */
function matchOf(points: number): number {
  if (points < PARTLY) return Math.max(0, divideHalfUp(SIMILAR * points, PARTLY));
  return clamp(PARTLY_VALUE + CONSTANTS.dutyPointValue.value * (points - PARTLY), PARTLY_VALUE, 10_000);
}

function tellsWork({ copied, tier, sentence }: ContextSentence): boolean {
  return (
    !copied &&
    (tier === 'dated-work' || tier === 'undated-work' || tier === 'undated-project' || sentence.place === 'summary')
  );
}
