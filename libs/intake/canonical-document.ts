import { looksLikeJsonResume, type NewCandidate, type RowWithFiles } from '#libs/contracts';
import type { NewDocument } from '#libs/database';

/**
 * The document that a candidate given as JSON is. The same content is the same bytes, whatever order its fields came in, so that it is
 * the same document.
 */
export function canonicalDocument(
  candidate: NewCandidate | RowWithFiles,
): Pick<NewDocument, 'bytes' | 'origin' | 'fileName' | 'mediaType'> {
  return {
    bytes: Buffer.from(JSON.stringify(sorted(candidate))),
    origin: looksLikeJsonResume(candidate) ? 'json-resume' : 'profile-json',
    fileName: null,
    mediaType: 'application/json',
  };
}

/**
 * Whether a document has to be opened as the file that somebody sent. What is not was written by {@link canonicalDocument}.
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
