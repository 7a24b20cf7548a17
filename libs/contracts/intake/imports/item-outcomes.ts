import { REREAD_OUTCOMES, UNREAD_OUTCOMES } from '../../candidates/documents/document.js';

/**
 * What became of one thing of an import. `waiting` is the only one that is not final. `attached`: a file that was read for the candidate
 * of the row that names it; `missing`: a row names it and it is not there.
 */
export const ITEM_OUTCOMES = [
  'waiting',
  'ranked',
  'by-people',
  'notice-owed',
  'attached',
  'duplicate',
  ...UNREAD_OUTCOMES,
  'failed',
  'quarantined',
  'missing',
  'skipped',
  'cancelled',
  'held',
  'erased',
] as const;
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];

/** Ends that another attempt may change: the others are facts about the file. */
export const RETRIED: readonly ItemOutcome[] = ['failed', 'quarantined', ...REREAD_OUTCOMES];
