import { CATEGORIES, type Category, type Criterion, type WeightsContent } from '#libs/contracts';
import { CONSTANTS } from '../constants.js';
import { defaultWeights, isScored, spread } from './default-weights.js';
import { withThresholds } from './thresholds.js';

/** Named weights beside the formula's: what comes first is a decision about the role that its page does not state. */
export const PRESETS = ['skills-first', 'experience-first', 'certification-first'] as const;
export type Preset = (typeof PRESETS)[number];

const FIRST: Record<Preset, Category> = {
  'skills-first': 'skills',
  'experience-first': 'experience',
  'certification-first': 'certifications',
};

type Proposed = Parameters<typeof defaultWeights>[0][number];

/** The presets that a role can be weighed by: those whose first category it asks something of. */
export function presetsFor(criteria: readonly Pick<Criterion, 'category' | 'kind' | 'importance'>[]): Preset[] {
  return PRESETS.filter((preset) => criteria.some((one) => one.category === FIRST[preset] && isScored(one)));
}

/**
 * The weights of a preset: its category is worth half of all points, or what the formula gives it where that is more; the others share
 * the rest as the formula does, over the categories the role has. Kinds and importances as the role proposes them.
 * @throws RangeError when the role asks nothing of the preset's category (`presetsFor`).
 */
export function presetWeights(preset: Preset, criteria: readonly Proposed[]): WeightsContent {
  if (!presetsFor(criteria).includes(preset)) throw new RangeError(`the role asks nothing of ${FIRST[preset]}`);
  const formula = defaultWeights(criteria);
  const first = FIRST[preset];
  const rest = 100 - formula.categories[first];
  const points = Math.max(formula.categories[first], rest === 0 ? 100 : CONSTANTS.presetFirst.value);
  // In whole claims: the first has `points` of 100, the others share 100 − points by the formula's points.
  const claims = CATEGORIES.map((category) =>
    category === first ? points * Math.max(1, rest) : (100 - points) * formula.categories[category],
  );
  return withThresholds(criteria, { categories: spread(claims), criteria: formula.criteria });
}
