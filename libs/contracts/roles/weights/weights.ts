/** Weights of a role, and what the fold makes of an assessment under them. */
import type { Category, Kind, TenThousandths } from '../content/role.js';

/**
 * The points of each category: whole numbers from 0 to 100 that add up to 100 over the categories
 * with non-bonus criteria.
 */
export type CategoryWeights = Record<Category, number>;

/** The kind and the importance of a criterion under a version of the weights. */
export interface CriterionWeight {
  kind: Kind;
  /** Tenths; `IMPORTANCE` of its kind by default. */
  importance: number;
}

/** The content of a version of the weights: points by category, and kind and importance by criterion id. */
export interface WeightsContent {
  categories: CategoryWeights;
  criteria: Record<string, CriterionWeight>;
}

/** The origins of a version of the weights: computed, set by a user, or learned from decisions. */
export const WEIGHTS_ORIGINS = ['formula', 'hand', 'learned'] as const;
/** One value of {@link WEIGHTS_ORIGINS}. */
export type WeightsOrigin = (typeof WEIGHTS_ORIGINS)[number];

/** The lanes of a shortlist, in ranking order. The index is stored. */
export const LANES = ['meets', 'needs-look', 'near-miss', 'below'] as const;
/** One value of {@link LANES}. */
export type Lane = (typeof LANES)[number];

/** The states of a must-have for one candidate. */
export const MUST_STANDINGS = ['met', 'unknown', 'missed'] as const;
/** One value of {@link MUST_STANDINGS}. */
export type MustStanding = (typeof MUST_STANDINGS)[number];

/** A whole number of hundredths of a point, 0 to 10000: the unit of scores. */
export type Hundredths = number;

/** This value replaces the score of a candidate without readable text. It sorts below every score. */
export const NO_SCORE = -1;

/** The worth of a criterion: its share of the points of its category. */
export interface Worth {
  /** Points of the category. */
  weight: number;
  /** Tenths; and their sum over the criteria of the category that are no bonus. */
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
  /** Points the category is worth. */
  weight: number;
  /** V_c. */
  value: TenThousandths;
  /** What it contributes, in hundredths of a point. */
  points: Hundredths;
}

/** The result of folding an assessment under weights: the score with its range, coverage and lane. */
export interface Folded {
  score: Hundredths;
  low: Hundredths;
  high: Hundredths;
  /** Share of the weight that is known, whole per cent. */
  coverage: number;
  lane: Lane;
  categories: CategoryFold[];
  /** Points added by bonus criteria, on their own line. */
  bonus: Hundredths;
}
