import {
  MUST_FROM,
  type Assessment,
  type Category,
  type Criterion,
  type CriterionAssessment,
  type Flag,
  type Folded,
  type Outcome,
  type WeightsContent,
} from '#libs/contracts';
import { en } from './en.js';
import { explainCriterion } from './explain-node.js';

/** One reason of a score. `for` and `against` by points earned and missed, `open` for what could not be told. */
export interface Reason {
  tone: 'for' | 'against' | 'open';
  /** Id of the criterion. */
  criterion: string;
  text: string;
  /** Hundredths of a point: earned (`for`), missed (`against`), at stake (`open`). */
  points: number;
}

export interface ApplicationInWords {
  summary: string;
  lane: string;
  band: string;
  /** Strongest first within each tone; `for`, `against`, `open`. */
  reasons: Reason[];
  categories: { category: Category; sentence: string }[];
  /** Null when the role has no bonus criteria. */
  bonus: string | null;
  flags: { code: Flag['code']; sentence: string }[];
}

export interface ApplicationData {
  criteria: readonly Pick<Criterion, 'id' | 'label'>[];
  weights: WeightsContent;
  assessment: Assessment;
  folded: Folded;
}

/**
 * The whole of a score in words. Takes the numbers as they are and makes none of its own but shares of points.
 * @returns plain sentences without full stops.
 */
export function explainApplication(data: ApplicationData): ApplicationInWords {
  const { assessment, folded, weights } = data;
  return {
    summary: assessment.readable ? en.summary.score(folded) : en.summary.unreadable,
    lane: explainLane(data),
    band: assessment.readable ? explainBand(assessment.band) : en.band.unread,
    reasons: reasonsOf(data),
    categories: folded.categories.map(({ category, points, weight }) => ({
      category,
      sentence: en.category({ points, weight }),
    })),
    bonus: Object.values(weights.criteria).some(({ kind }) => kind === 'bonus')
      ? en.bonus({ points: folded.bonus })
      : null,
    flags: assessment.flags.map((flag) => ({ code: flag.code, sentence: explainFlag(flag) })),
  };
}

/** The band a candidate reads as, with the months it rests on. */
export function explainBand(band: Assessment['band']): string {
  const { reads, relevantMonths, adjacentMonths, approximate = false, lowest } = band;
  const work = { relevantMonths, adjacentMonths, approximate };
  if (reads === 'not-stated') {
    return relevantMonths + adjacentMonths > 0 ? en.band.noBands(work) : en.band.notStated;
  }
  if (reads === 'below') return en.band.below({ lowest: en.levels[lowest ?? 'entry'], ...work });
  return en.band.reads({ level: en.levels[reads], ...work });
}

/** What a flag is about. */
export function explainFlag({ code, data }: Pick<Flag, 'code' | 'data'>): string {
  return en.flags[code](data);
}

/** Why an application is in its lane: the must-haves that hold, fail or could not be told. */
export function explainLane({ criteria, weights, assessment, folded }: ApplicationData): string {
  const labels = new Map(criteria.map(({ id, label }) => [id, label]));
  const musts = assessment.criteria.filter(({ id }) => weights.criteria[id]?.kind === 'must');
  const named = (pick: (one: CriterionAssessment) => boolean) =>
    musts.filter(pick).map(({ id }) => labels.get(id) ?? id);
  switch (folded.lane) {
    case 'meets':
      return en.lane.meets({ musts: musts.length });
    case 'needs-look':
      return en.lane['needs-look']({ unknown: named(({ low, high }) => low < MUST_FROM && high >= MUST_FROM) });
    default:
      return en.lane[folded.lane]({ failed: named(({ high }) => high < MUST_FROM) });
  }
}

/** Reasons of a score, each with the points it earns, misses or leaves open under the weights. */
export function reasonsOf({ criteria, weights, assessment }: ApplicationData): Reason[] {
  if (!assessment.readable) return [];
  const labels = new Map(criteria.map(({ id, label }) => [id, label]));
  const reasons = assessment.criteria.map((criterion): Reason => {
    const possible = possiblePoints(criterion, assessment.criteria, weights);
    const part = (value: number): number => Math.floor((possible * value) / 10000 + 0.5);
    const tone = toneOf(criterion.outcome, criterion.value);
    const sentence = named(labels.get(criterion.id) ?? criterion.id, explainCriterion(criterion));
    if (tone === 'open') {
      const [low, high] = [part(criterion.low), part(criterion.high)];
      return { tone, criterion: criterion.id, text: en.reason.open({ sentence, low, high }), points: high - low };
    }
    const earned = part(criterion.value);
    return {
      tone,
      criterion: criterion.id,
      text: en.reason.scored({ sentence, points: earned, possible }),
      points: tone === 'for' ? earned : possible - earned,
    };
  });
  const order = ['for', 'against', 'open'];
  return reasons
    .map((reason, index) => ({ reason, index }))
    .sort(
      (a, b) =>
        order.indexOf(a.reason.tone) - order.indexOf(b.reason.tone) ||
        b.reason.points - a.reason.points ||
        a.index - b.index,
    )
    .map(({ reason }) => reason);
}

/** A sentence with the name of its criterion, unless it begins with it. */
function named(label: string, sentence: string): string {
  return sentence.startsWith(`${label}:`) ? sentence : `${label} – ${sentence}`;
}

function toneOf(outcome: Outcome, value: number): Reason['tone'] {
  if (outcome === 'unknown') return 'open';
  return outcome === 'missing' || value < MUST_FROM ? 'against' : 'for';
}

/** Hundredths of a point a criterion earns when it is met in full. */
function possiblePoints(
  { id, category }: CriterionAssessment,
  all: readonly CriterionAssessment[],
  { categories, criteria }: WeightsContent,
): number {
  const weight = criteria[id];
  if (!weight) return 0;
  if (weight.kind === 'bonus') return 100;
  const total = all
    .filter((one) => one.category === category && criteria[one.id]?.kind !== 'bonus')
    .reduce((sum, one) => sum + (criteria[one.id]?.importance ?? 0), 0);
  return total === 0 ? 0 : Math.floor((categories[category] * 100 * weight.importance) / total + 0.5);
}
