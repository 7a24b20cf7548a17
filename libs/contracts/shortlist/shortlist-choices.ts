import { FLAG_CODES } from '../candidates/assessment/assessment.js';
import { DECISION_KINDS } from './decisions/decision-kinds.js';

/** What a decision of an application may be asked for by. */
export const DECIDED = [...DECISION_KINDS, 'none'] as const;
export type Decided = (typeof DECIDED)[number];

/** What an application may be asked for by its flags. */
export const FLAGGED = [...FLAG_CODES, 'none'] as const;

/** In which order a shortlist can be read. */
export const SHORTLIST_SORTS = ['rank', 'score', 'received', 'last-activity', 'coverage', 'name'] as const;
export type ShortlistSort = (typeof SHORTLIST_SORTS)[number];
