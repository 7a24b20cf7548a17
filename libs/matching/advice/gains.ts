import { LANES, type Assessment, type ExplanationNode, type Gain, type Value } from '#libs/contracts';
import type { CompiledWeights } from '../fold/compile-weights.js';
import { createFoldTarget, foldPacked } from '../fold/fold.js';
import { BYTES_PER_CRITERION, packVector } from '../fold/vector.js';

/** The parts of an assessment that advice needs. */
export type Assessed = Pick<Assessment, 'readable' | 'criteria'>;

const MET: Value = { value: 10000, low: 10000, high: 10000 };

/**
 * Lists what would change a score most: for each criterion the points that it would add if it were met in full, by the
 * same fold as the score itself. Gains that lead to a better lane come first, then by points; criteria that add nothing
 * are left out.
 * @param assessment its criteria in the order of the weights' role version
 * @returns nothing for an assessment without text, where everything would change it
 */
export function gains({ readable, criteria }: Assessed, weights: CompiledWeights): Gain[] {
  if (!readable) return [];
  const bytes = packVector(criteria);
  const met = packVector([MET]);
  const target = createFoldTarget(weights);
  const { score, lane } = foldPacked(bytes, 0, weights, target);
  return criteria
    .map(({ id }, index): Gain => {
      const changed = bytes.slice();
      changed.set(met, index * BYTES_PER_CRITERION);
      const after = foldPacked(changed, 0, weights, target);
      return { criterion: id, points: after.score - score, lane: after.lane === lane ? null : after.lane };
    })
    .filter(({ points, lane: reached }) => points > 0 || reached !== null)
    .sort((a, b) => laneRank(a) - laneRank(b) || b.points - a.points);
}

function laneRank({ lane }: Gain): number {
  return lane === null ? LANES.length : LANES.indexOf(lane);
}

/** As many as people act on, and what is too little to act on, in hundredths of a point. */
const MOST = 3;
const MIN_GAIN = 50;

/**
 * Selects from `gains` at most three that the candidate may well have and did not show: a line of the résumé, a date or
 * an answer in a phone screen could add them. It leaves out years of work that are far off, most of the duties, and
 * another degree than the candidate's.
 */
export function likelyGains(assessment: Assessed, weights: CompiledWeights): Gain[] {
  const byId = new Map(assessment.criteria.map(({ id, explanation }) => [id, explanation]));
  return gains(assessment, weights)
    .filter(({ points, lane, criterion }) => (points >= MIN_GAIN || lane !== null) && isLikely(byId.get(criterion)!))
    .slice(0, MOST);
}

function isLikely({ test, detail, value, high }: ExplanationNode): boolean {
  switch (test) {
    case 'experience': {
      const [bound, months] = [Number(detail['bound']), Number(detail['months'])];
      const undated = Number(detail['undatedPositions']) > 0 || detail['unreadableDates'] === true;
      const isNear = Number(detail['relevantMonths']) > 0 && months * 2 >= bound;
      return isNear || months >= bound || undated || high > value;
    }
    case 'duties': {
      const [counted, shown, partly] = [detail['counted'], detail['shown'], detail['partly']].map(Number);
      return (shown! + partly!) * 2 >= counted! || high > value;
    }
    case 'education':
      return detail['by'] !== 'degree' || high > value;
    default:
      return true;
  }
}
