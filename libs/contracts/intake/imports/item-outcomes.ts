import { REREAD_OUTCOMES, UNREAD_OUTCOMES } from '../../candidates/documents/document.js';

/**
 * The outcomes of an item of an import. Only `waiting` is not final. `attached` is a file that
 * belongs to the candidate of a row; `missing` is a file that a row names and the ZIP lacks.
 */
export const ITEM_OUTCOMES = [
  'waiting',
  'ranked',
  'by-people',
  'notice-pending',
  'attached',
  'duplicate',
  ...UNREAD_OUTCOMES,
  'failed',
  'quarantined',
  'missing',
  'skipped',
  'cancelled',
  'suppressed',
  'erased',
] as const;
/** One value of {@link ITEM_OUTCOMES}. */
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];

/** The outcomes that a retry may change. The others are facts about the file. */
export const RETRIED: readonly ItemOutcome[] = ['failed', 'quarantined', ...REREAD_OUTCOMES];
