import type { Attachment } from '#libs/contracts';
import type { AttachmentRow } from '#libs/database';

/** A file of an ATS as it is shown. */
export function attachmentOf(row: AttachmentRow): Attachment {
  const { id, kind, candidateId, state, errorCode, errorMessage, attempts, retryAt, documentId } = row;
  return {
    ...{ id, kind, candidateId, state, attempts, documentId },
    error: errorCode === null ? null : { code: errorCode, message: errorMessage ?? '' },
    retryAt: retryAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
