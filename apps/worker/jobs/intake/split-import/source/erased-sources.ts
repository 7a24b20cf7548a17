/**
 * Import sources that are older than an erasure: they came before it and are taken apart after it, and in an archive nothing could be found
 * meanwhile. What is in them is inspected before it is stored, so that nothing of an erased candidate is there even for a moment. One who is
 * seen only later (on a page that is a picture) is suppressed as all who return, and then erased by a worker.
 */
import { createHash } from 'node:crypto';
import type { NewCandidate, RowWithFiles, TableColumn } from '#libs/contracts';
import { erasedAfterArrival, sampleRowsOf, withoutSampleRows, type SecretKeys } from '#libs/erasure';
import { canonicalDocument } from '#libs/intake';
import type { FileReader } from '../../../../domain/reading/file-reader.js';
import type { Tenant } from '#libs/database';

export interface PackedFile {
  name: string;
  bytes: Uint8Array;
  mediaType: string;
}

export interface ErasureFilter {
  /**
   * Tells whether one of what came together is, or names, a candidate who was erased meanwhile.
   * @param files one in memory at a time
   */
  isErased(
    candidate: NewCandidate | RowWithFiles | null,
    files: Iterable<PackedFile> | AsyncIterable<PackedFile>,
  ): Promise<boolean>;
  /** Columns without the samples of candidates who were erased meanwhile. */
  redact(columns: readonly TableColumn[]): Promise<TableColumn[]>;
}

/** Entries that are read before they are stored, in one job. */
export const INSPECTED_PER_JOB = 8;

const ADDRESSES = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;

/** @returns null when no candidate was erased since the source came, as nearly always */
export async function openErasureFilter(
  tenant: Tenant,
  { organisationId, createdAt }: { organisationId: string; createdAt: Date },
  { secretKeys, reader }: { secretKeys: SecretKeys; reader: FileReader },
): Promise<ErasureFilter | null> {
  const meet = await erasedAfterArrival(tenant, { organisationId, secretKeys, arrivedAt: createdAt });
  if (meet === null) return null;
  return {
    async isErased(candidate, files) {
      if (candidate) {
        const { bytes } = canonicalDocument(candidate);
        const text = Buffer.from(bytes).toString();
        if (await meet({ documents: [digestOf(bytes)], ...whoIsIn(text) })) return true;
      }
      for await (const { name, bytes, mediaType } of files) {
        if (await meet({ documents: [digestOf(bytes)] })) return true;
        const read = await reader.read(bytes, { fileName: name, mediaType });
        if (read.outcome === 'text' && (await meet(whoIsIn(read.text)))) return true;
      }
      return false;
    },
    async redact(columns) {
      const theirs = [];
      for (const row of sampleRowsOf(columns)) if (await meet(whoIsIn(row.cells.join(' ; ')))) theirs.push(row);
      return withoutSampleRows(columns, theirs);
    },
  };
}

/** Words that may be parts of a name. */
const NAME_WORDS = /(?<![\p{L}@.])[\p{Lu}\p{Lo}][\p{L}'’.-]*(?![\p{L}@])/gu;
/** More of them are not looked at: who a text is about stands at its beginning. */
const MOST_WORDS = 1_000;

/** Addresses, and what may be names: two words beside each other that begin with capitals. Few texts get so far that names count. */
function whoIsIn(text: string): { emails: string[]; names: string[] } {
  const words = (text.match(NAME_WORDS) ?? []).slice(0, MOST_WORDS);
  const pairs = words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`);
  return { emails: text.match(ADDRESSES) ?? [], names: [...new Set(pairs)] };
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
