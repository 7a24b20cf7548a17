/** The result of splitting a source of any format. */
import type { ItemOutcome } from '#libs/contracts';
import type { ImportToSplit, SplitCursor, Tenant } from '#libs/database';
import { importOutcomeText, STORED_LANGUAGE } from '#libs/wording';
import type { ErasureFilter } from './erased-sources.js';

export interface Source extends ImportToSplit {
  organisationId: string;
  importId: string;
  cursor: SplitCursor;
  tenant: Tenant;
  /** Null when no candidate was erased since it came. */
  erasures: ErasureFilter | null;
  /** Bytes of the source, from an offset on. */
  read(offset: number, length: number): Promise<Buffer>;
}

/** An item that is there, before its place in the import is known. */
export interface SplitItem {
  line: number | null;
  fileName: string | null;
  /** The index in the chunk of the row that names the file. */
  row: number | null;
  externalId: string | null;
  documentId: string | null;
  applicationId: string | null;
  outcome: ItemOutcome;
  errorCode: string | null;
  errorMessage: string | null;
}

/** Entries of a ZIP a job, and bytes of them: one is in memory at a time, but a job is one transaction. */
export const ENTRIES = 64;
export const BYTES = 32 * 1024 * 1024;

export interface Chunk {
  items: SplitItem[];
  /** The place to continue from; its position is set when the items are stored. Null at the end. */
  next: Omit<SplitCursor, 'position'> | null;
}

const NOTHING = { line: null, fileName: null, row: null, externalId: null, documentId: null, applicationId: null };

/** An item that nothing came of. */
export function refusedItem(
  where: Partial<Pick<SplitItem, 'line' | 'fileName' | 'row' | 'externalId' | 'applicationId'>>,
  outcome: ItemOutcome,
  errorCode: string,
  errorMessage: string,
): SplitItem {
  return { ...NOTHING, ...where, outcome, errorCode, errorMessage };
}

/** An item of whom nothing is stored, as an erasure would have left it. */
export function erasedItem(where: Partial<Pick<SplitItem, 'line' | 'row'>> = {}): SplitItem {
  return refusedItem(where, 'erased', 'erased-before', importOutcomeText('erased', STORED_LANGUAGE));
}

/** Returns the item of a received document: it waits to be read, or nothing is pending. */
export function receivedItem(
  where: Pick<SplitItem, 'line' | 'fileName' | 'externalId'>,
  { documentId, applicationId, duplicate }: { documentId: string; applicationId: string; duplicate: boolean },
): SplitItem {
  const ids = { row: null, documentId, applicationId };
  if (!duplicate) return { ...where, ...ids, outcome: 'waiting', errorCode: null, errorMessage: null };
  const duplicateError = { errorCode: 'duplicate', errorMessage: importOutcomeText('duplicate', STORED_LANGUAGE) };
  return { ...where, ...ids, outcome: 'duplicate', ...duplicateError };
}
