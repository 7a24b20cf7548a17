/** Files that vendors have of people. */
import type { EntityManager } from 'typeorm';
import type { AtsAttachmentEntity } from '../entities/intake.entity.js';
import { newId } from '../ids.js';

export type NewAtsAttachment = Pick<AtsAttachmentEntity, 'vendorId' | 'kind' | 'fileName' | 'mediaType' | 'source'>;

/**
 * Notes files of a candidate. Of one that is known the newer address counts, unless its bytes are here.
 * @returns those that are to be fetched: new ones, and those that could not be had before and have another address now
 */
export async function noteAtsAttachments(
  tx: EntityManager,
  organisationId: string,
  candidate: { connectionId: string; vendorId: string },
  attachments: readonly NewAtsAttachment[],
): Promise<{ id: string; vendorId: string }[]> {
  const unique = new Map(attachments.map((one) => [one.vendorId, one]));
  if (unique.size === 0) return [];
  const rows = [...unique.values()].map((one) => ({
    ...{ id: newId(), vendor_id: one.vendorId, kind: one.kind, file_name: one.fileName, media_type: one.mediaType },
    source: one.source,
  }));
  return tx.query<{ id: string; vendorId: string }[]>(
    `INSERT INTO ats_attachment AS known (organisation_id, id, connection_id, candidate_vendor_id, vendor_id, kind, file_name,
       media_type, source, state)
     SELECT $1, id, $2, $3, vendor_id, kind, file_name, media_type, source, 'waiting'
       FROM jsonb_to_recordset($4::jsonb) AS given (id uuid, vendor_id text, kind text, file_name text, media_type text, source jsonb)
      ORDER BY vendor_id
     ON CONFLICT (organisation_id, connection_id, candidate_vendor_id, vendor_id) DO UPDATE
       SET source = excluded.source, state = 'waiting', error_code = NULL, error_message = NULL
      WHERE known.state <> 'fetched' AND known.source IS DISTINCT FROM excluded.source
     RETURNING id, vendor_id AS "vendorId"`,
    [organisationId, candidate.connectionId, candidate.vendorId, JSON.stringify(rows)],
  );
}

/** Notes that the bytes of a file are here, or why they are not. */
export async function settleAtsAttachment(
  tx: EntityManager,
  organisationId: string,
  id: string,
  settled:
    | { state: 'fetched'; documentId: string }
    | { state: 'failed' | 'expired'; error: { code: string; message: string } },
): Promise<void> {
  const [documentId, error] = settled.state === 'fetched' ? [settled.documentId, null] : [null, settled.error];
  await tx.query(
    `UPDATE ats_attachment SET state = $3, document_id = $4, error_code = $5, error_message = $6, settled_at = now(),
       source = CASE WHEN $3 = 'fetched' THEN NULL ELSE source END
      WHERE organisation_id = $1 AND id = $2`,
    [organisationId, id, settled.state, documentId, error?.code ?? null, error?.message ?? null],
  );
}
