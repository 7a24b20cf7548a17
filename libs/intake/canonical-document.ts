import { looksLikeJsonResume, withoutTraits, type NewCandidate, type RowWithFiles } from '#libs/contracts';
import type { NewDocument } from '#libs/database';

/** A document that was written from a record, with the record. */
export interface CanonicalDocument extends Pick<NewDocument, 'bytes' | 'origin' | 'fileName' | 'mediaType'> {
  record: NewCandidate | RowWithFiles;
}

/**
 * The document that a candidate given as JSON is. The same content is the same bytes, whatever order its fields came in, so that it is
 * the same document. JSON Resume allows fields of its own: those that are called after personal traits are not kept.
 */
export function canonicalDocument(candidate: NewCandidate | RowWithFiles): CanonicalDocument {
  const isResume = looksLikeJsonResume(candidate);
  return {
    // Our profile has no fields of others.
    bytes: Buffer.from(JSON.stringify(sorted(isResume ? withoutTraits(candidate) : candidate))),
    origin: isResume ? 'json-resume' : 'profile-json',
    fileName: null,
    mediaType: 'application/json',
    record: candidate,
  };
}

/**
 * Returns whether a document has to be opened as the file that a sender provided. Other documents were written by
 * {@link canonicalDocument}.
 */
export function isFile({ origin, mediaType }: Pick<NewDocument, 'origin' | 'mediaType'>): boolean {
  return origin === 'upload' || mediaType !== 'application/json';
}

/** Fields in the order of their names, without undefined ones; lists as they are. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, sorted(field)]),
  );
}
