/** Weights of a role, and the result of folding an assessment under them. */
import type { Category, Kind, TenThousandths } from '../content/role.js';

/**
 * The points of each category: whole numbers from 0 to 100 that add up to 100 over the categories
 * with non-bonus criteria.
 */
export type CategoryWeights = Record<Category, number>;

/** The kind and the importance of a criterion under a version of the weights. */
export interface CriterionWeight {
  kind: Kind;
  /** In tenths; `IMPORTANCE` of its kind by default. */
  importance: number;
}

/** The lanes that begin at a score of their own, best first. */
export const MATCH_LANES = ['strong', 'possible'] as const;

/** The scores, in whole points from 1 to 100, from which candidates without a missed must-have are matches. */
export interface LaneThresholds {
  /** Where the lane `strong` begins. */
  strong: number;
  /** Where the lane `possible` begins: at most `strong`. */
  possible: number;
}

/**
 * The content of a version of the weights: points by category, kind and importance by criterion id, and the scores at
 * which lanes begin.
 */
export interface WeightsContent {
  categories: CategoryWeights;
  criteria: Record<string, CriterionWeight>;
  thresholds: LaneThresholds;
}

/** The origins of a version of the weights: computed, set by a user, or learned from decisions. */
export const WEIGHTS_ORIGINS = ['formula', 'hand', 'learned'] as const;
/** One value of {@link WEIGHTS_ORIGINS}. */
export type WeightsOrigin = (typeof WEIGHTS_ORIGINS)[number];

/** The lanes of a shortlist, in ranking order. The index is stored. */
export const LANES = ['strong', 'possible', 'review', 'missing-must', 'unlikely'] as const;
/** One value of {@link LANES}. */
export type Lane = (typeof LANES)[number];

/** The states of a must-have for one candidate. */
export const MUST_OUTCOMES = ['met', 'unknown', 'missed'] as const;
/** One value of {@link MUST_OUTCOMES}. */
export type MustOutcome = (typeof MUST_OUTCOMES)[number];

/** A whole number of hundredths of a point, 0 to 10000: the unit of scores. */
export type Hundredths = number;

/** This value replaces the score of a candidate without readable text. It sorts below every score. */
export const NO_SCORE = -1;

/** The worth of a criterion: its share of the points of its category. */
export interface Worth {
  /** Points of the category. */
  weight: number;
  /** Importance in tenths, and the sum of the importances of the non-bonus criteria of the category. */
  importance: number;
  importances: number;
}

/**
 * Returns what a value earns of a criterion's worth, rounded half up once, so that every surface
 * shows the same number.
 */
export function earned({ weight, importance, importances }: Worth, value: TenThousandths): Hundredths {
  return importances === 0
    ? 0
    : Math.floor((2 * weight * importance * value + importances * 100) / (importances * 200));
}

/** The contribution of one category to a score. */
export interface CategoryFold {
  category: Category;
  /** Points that the category is worth. */
  weight: number;
  /** The value of the category: the mean of its criteria weighted by importance, V_c. */
  value: TenThousandths;
  /** The contribution to the score, in hundredths of a point. */
  points: Hundredths;
}

/** The result of folding an assessment under weights: the score with its range, coverage and lane. */
export interface Folded {
  score: Hundredths;
  low: Hundredths;
  high: Hundredths;
  /** Share of the weight for which the outcome is known, in whole percent. */
  coverage: number;
  lane: Lane;
  /** The number of must-haves that are missed. */
  mustsMissed: number;
  categories: CategoryFold[];
  /** Points that bonus criteria add, on a line of their own. */
  bonus: Hundredths;
}
