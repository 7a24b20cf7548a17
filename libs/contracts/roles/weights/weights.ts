/** Weights of a role, and what the fold makes of an assessment under them. */
import type { Category, Kind, TenThousandths } from '../content/role.js';

/** Points of each category: whole numbers, 0..100, summing to 100 over the categories the role has non-bonus criteria for. */
export type CategoryWeights = Record<Category, number>;

export interface CriterionWeight {
  kind: Kind;
  /** Tenths; `IMPORTANCE` of its kind by default. */
  importance: number;
}

/** The content of a weights version: category weights and the whole map criterion id → kind and importance. */
export interface WeightsContent {
  categories: CategoryWeights;
  criteria: Record<string, CriterionWeight>;
}

export const WEIGHTS_ORIGINS = ['formula', 'hand', 'learned'] as const;
export type WeightsOrigin = (typeof WEIGHTS_ORIGINS)[number];

/** In ranking order. The index is what is stored. */
export const LANES = ['meets', 'needs-look', 'near-miss', 'below'] as const;
export type Lane = (typeof LANES)[number];

/** How a must-have stands for somebody. */
export const MUST_STANDINGS = ['met', 'unknown', 'missed'] as const;
export type MustStanding = (typeof MUST_STANDINGS)[number];

/** Hundredths of a point, 0..10000: the unit of scores. */
export type Hundredths = number;

/** Stands for the score of somebody without readable text: below every score. */
export const NO_SCORE = -1;

/** What a criterion can earn: its part of the points of its category. */
export interface Worth {
  /** Points of the category. */
  weight: number;
  /** Tenths; and their sum over the criteria of the category that are no bonus. */
  importance: number;
  importances: number;
}

/** What a value earns of it, rounded half up once, so that it is the same number wherever people read it. */
export function earned({ weight, importance, importances }: Worth, value: TenThousandths): Hundredths {
  return importances === 0
    ? 0
    : Math.floor((2 * weight * importance * value + importances * 100) / (importances * 200));
}

export interface CategoryFold {
  category: Category;
  /** Points the category is worth. */
  weight: number;
  /** V_c. */
  value: TenThousandths;
  /** What it contributes, in hundredths of a point. */
  points: Hundredths;
}

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
