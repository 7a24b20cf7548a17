import type { Category, Kind, Lane, Outcome } from '#libs/contracts';
import { en } from './en.js';

/** Names that people read, by id. */
export const CATEGORY_NAMES: Readonly<Record<Category, string>> = en.categories;
export const KIND_NAMES: Readonly<Record<Kind, string>> = en.kinds;
export const LANE_NAMES: Readonly<Record<Lane, string>> = en.lanes;
export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = en.outcomes;
