/** What taking a source apart gives, whatever its format. */
import type { EntityManager } from 'typeorm';
import type { ItemOutcome } from '#libs/contracts';
import type { ImportToSplit, SplitCursor } from '#libs/database';

export interface Source extends ImportToSplit {
  organisationId: string;
  importId: string;
  cursor: SplitCursor;
  tx: EntityManager;
  /** Bytes of the source, from an offset on. */
  read(offset: number, length: number): Promise<Buffer>;
}

/** An item that is there, before its place in the import is known. */
export interface SplitItem {
  line: number | null;
  fileName: string | null;
  externalId: string | null;
  documentId: string | null;
  applicationId: string | null;
  outcome: ItemOutcome;
  errorCode: string | null;
  errorMessage: string | null;
}

export interface Chunk {
  items: SplitItem[];
  /** Where to go on; its position is set by whoever stores the items. Null at the end. */
  next: Omit<SplitCursor, 'position'> | null;
}

const NOTHING = { line: null, fileName: null, externalId: null, documentId: null, applicationId: null };

/** An item that nothing came of. */
export function refusedItem(
  where: Partial<Pick<SplitItem, 'line' | 'fileName' | 'externalId'>>,
  outcome: ItemOutcome,
  errorCode: string,
  errorMessage: string,
): SplitItem {
  return { ...NOTHING, ...where, outcome, errorCode, errorMessage };
}
