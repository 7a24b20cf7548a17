import type { Category, Kind, Lane, Outcome } from '#libs/contracts';
import { en } from './en.js';

/** Names that people read, by id. */
export const CATEGORY_NAMES: Readonly<Record<Category, string>> = en.categories;
export const KIND_NAMES: Readonly<Record<Kind, string>> = en.kinds;
export const LANE_NAMES: Readonly<Record<Lane, string>> = en.lanes;
/** Named weights, with what each is for. */
export const PRESET_WORDS: Readonly<Record<keyof typeof en.presets, { name: string; reason: string }>> = en.presets;
export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = en.outcomes;
