import {
  leavesOf,
  CATEGORIES,
  type Category,
  type CategoryWeights,
  type Criterion,
  type Expression,
  type WeightsContent,
} from '#libs/contracts';
import { CONSTANTS } from '../constants.js';
import { withThresholds } from './thresholds.js';

const BASE: Record<Category, number> = {
  skills: CONSTANTS.baseSkills.value,
  experience: CONSTANTS.baseExperience.value,
  responsibilities: CONSTANTS.baseResponsibilities.value,
  certifications: CONSTANTS.baseCertifications.value,
  education: CONSTANTS.baseEducation.value,
  languages: CONSTANTS.baseLanguages.value,
};

type Proposed = Pick<Criterion, 'id' | 'category' | 'kind' | 'importance' | 'expression'>;

/**
 * The published formula: `base × strength`, scaled to 100 points by largest remainder (ties in the order of the
 * categories). Kinds and importances are those that the role proposes. Factors: a license required by law, a degree
 * required without alternative, fewer than three skills (`CONSTANTS`). Lanes begin where `defaultThresholds` puts them.
 */
export function defaultWeights(criteria: readonly Proposed[]): WeightsContent {
  return withThresholds(criteria, {
    categories: spread(CATEGORIES.map((category) => claim(category, criteria))),
    criteria: Object.fromEntries(
      criteria.map(({ id, kind, importance }) => [id, { kind, importance: kind === 'bonus' ? 0 : importance }]),
    ),
  });
}

/** Returns whether a criterion earns points of its category. */
export function isScored({ kind, importance }: Pick<Criterion, 'kind' | 'importance'>): boolean {
  return kind !== 'bonus' && importance > 0;
}

/** Returns the share of the whole that a category claims, in hundredths of its base. */
function claim(category: Category, criteria: readonly Proposed[]): number {
  const scored = criteria.filter((one) => one.category === category && isScored(one));
  if (scored.length === 0) return 0;
  const demanded = scored.filter(({ kind }) => kind !== 'preferred');
  const strength = demanded.length > 0 ? 10 : CONSTANTS.strengthPreferredOnly.value;
  return BASE[category] * strength * factor(category, scored.length, demanded);
}

function factor(category: Category, scored: number, demanded: readonly Proposed[]): number {
  const asks = (test: (leaf: Expression) => boolean): boolean =>
    demanded.some(({ expression }) => leavesOf(expression).some(test));
  if (category === 'skills' && scored < CONSTANTS.fewSkills.value) return CONSTANTS.fewSkillsFactor.value;
  if (category === 'certifications' && asks((leaf) => 'licence' in leaf && leaf.licence === true)) {
    return CONSTANTS.licenceFactor.value;
  }
  if (category === 'education' && asks((leaf) => leaf.test === 'education' && leaf.alternative === null)) {
    return CONSTANTS.degreeFactor.value;
  }
  return 10;
}

/** Largest remainder: whole points that sum to 100, or all zero when nothing is claimed. */
export function spread(claims: readonly number[]): CategoryWeights {
  const total = claims.reduce((sum, one) => sum + one, 0);
  const points = claims.map((one) => (total === 0 ? 0 : Math.floor((one * 100) / total)));
  const left = total === 0 ? 0 : 100 - points.reduce((sum, one) => sum + one, 0);
  const byRemainder = claims
    .map((one, index) => ({ index, remainder: total === 0 ? 0 : (one * 100) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) points[index]! += 1;
  return Object.fromEntries(CATEGORIES.map((category, index) => [category, points[index]!])) as CategoryWeights;
}
