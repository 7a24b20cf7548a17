import { FLAG_CODES } from '../candidates/assessment/assessment.js';
import { DECISION_KINDS } from './decisions/decision-kinds.js';

/** The values of the decision filter: a decision, or `none` for undecided applications. */
export const DECIDED = [...DECISION_KINDS, 'none'] as const;
/** One value of {@link DECIDED}. */
export type Decided = (typeof DECIDED)[number];

/** The values of the flag filter: a flag, or `none` for applications without flags. */
export const FLAGGED = [...FLAG_CODES, 'none'] as const;

/** The sort orders of a shortlist. */
export const SHORTLIST_SORTS = ['rank', 'score', 'received', 'last-activity', 'coverage', 'name'] as const;
/** One value of {@link SHORTLIST_SORTS}. */
export type ShortlistSort = (typeof SHORTLIST_SORTS)[number];
