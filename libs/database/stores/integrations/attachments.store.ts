/** Attachments: files of candidates at their vendors, which jobs fetch and retry. */
// SQL by hand: attachments are added in arrays (ON CONFLICT), and jobs lock those that are due.
import type { AttachmentError, AttachmentKind, AttachmentState } from '#libs/contracts';
import { newId } from '../../ids.js';
import { prepared } from '../../prepared.js';
import { AtsAttachmentEntity } from '../../schema/integrations/ats.entity.js';
import { MEMBERS } from '../sql/person.js';
import type { Tenant } from '../../tenant.js';

export type NewAtsAttachment = Pick<AtsAttachmentEntity, 'vendorId' | 'kind' | 'fileName' | 'mediaType' | 'source'>;

/**
 * Records files of a candidate. A known file gets the newer address, unless its bytes are stored, or it was dismissed.
 * @param candidate `eventId`: the event that names them; null: a list of the vendor · `at`: the vendor's date
 * @param attachments oldest first: they are ordered by when they were first named, not by when that arrived or their bytes did
 * @returns those to fetch now: new ones, and those that were not fetched yet and have another address
 */
export async function save(
  tenant: Tenant,
  candidate: { connectionId: string; vendorId: string; eventId: string | null; at: string },
  attachments: readonly NewAtsAttachment[],
): Promise<{ id: string; vendorId: string; namedAt: Date }[]> {
  const unique = new Map(attachments.map((one) => [one.vendorId, one]));
  if (unique.size === 0) return [];
  const rows = [...unique.values()].map((one, place) => ({
    ...{ id: newId(), vendor_id: one.vendorId, kind: one.kind, file_name: one.fileName, media_type: one.mediaType },
    ...{ source: one.source, place },
  }));
  return tenant.query<{ id: string; vendorId: string; namedAt: Date }[]>(
    `INSERT INTO ats_attachment AS known (organisation_id, id, connection_id, candidate_vendor_id, vendor_id, kind, file_name,
       media_type, source, state, event_id, created_at)
     SELECT $1, id, $2, $3, vendor_id, kind, file_name, media_type, source, 'waiting', $5, $6::timestamptz + place * interval '1 millisecond'
       FROM jsonb_to_recordset($4::jsonb)
         AS given (id uuid, vendor_id text, kind text, file_name text, media_type text, source jsonb, place int)
      ORDER BY vendor_id
     ON CONFLICT (organisation_id, connection_id, candidate_vendor_id, vendor_id) DO UPDATE
       SET source = excluded.source, created_at = least(known.created_at, excluded.created_at), state = 'waiting', attempts = 0, retry_at = NULL, error_code = NULL, error_message = NULL,
           event_id = excluded.event_id
      WHERE known.state NOT IN ('fetched', 'dismissed')
        AND (excluded.source IS NULL OR known.source IS DISTINCT FROM excluded.source)
     RETURNING id, vendor_id AS "vendorId", created_at AS "namedAt"`,
    [
      tenant.organisationId,
      candidate.connectionId,
      candidate.vendorId,
      JSON.stringify(rows),
      candidate.eventId,
      candidate.at,
    ],
  );
}

/**
 * Dates files of a candidate that an earlier record, which arrived later, names too: the earliest date counts.
 * @param at the vendor's date of the record
 * @returns whether the date of a document changed
 */
export async function setDate(
  tenant: Tenant,
  candidate: { connectionId: string; vendorId: string; ourId: string | null },
  { vendorIds, at }: { vendorIds: readonly string[]; at: string },
): Promise<boolean> {
  const unique = [...new Set(vendorIds)];
  const [rows] = await tenant.query<[unknown[], number]>(
    `WITH dated AS (
       UPDATE ats_attachment known SET created_at = $5::timestamptz + place * interval '1 millisecond'
         FROM unnest($4::text[]) WITH ORDINALITY AS given (vendor_id, number)
           CROSS JOIN LATERAL (SELECT number - 1 AS place) places
        WHERE organisation_id = $1 AND connection_id = $2 AND candidate_vendor_id = $3 AND known.vendor_id = given.vendor_id
          AND known.created_at > $5::timestamptz + place * interval '1 millisecond'
       RETURNING known.document_id, known.created_at)
     UPDATE candidate_document theirs SET dated_at = dated.created_at FROM dated
      WHERE theirs.organisation_id = $1 AND theirs.candidate_id = $6 AND theirs.document_id = dated.document_id
        AND theirs.dated_at > dated.created_at
     RETURNING 1`,
    [tenant.organisationId, candidate.connectionId, candidate.vendorId, unique, at, candidate.ourId],
  );
  return rows.length > 0;
}

/** Records that the bytes of a file are stored. */
export async function complete(tenant: Tenant, id: string, documentId: string): Promise<void> {
  await tenant.query(
    `UPDATE ats_attachment SET state = 'fetched', document_id = $3, error_code = NULL, error_message = NULL, source = NULL,
       retry_at = NULL, resolved_at = now()
      WHERE organisation_id = $1 AND id = $2`,
    [tenant.organisationId, id, documentId],
  );
}

/** What a job needs to fetch a file. */
export interface AttachmentToFetch extends Pick<
  AtsAttachmentEntity,
  'connectionId' | 'candidateVendorId' | 'vendorId' | 'fileName' | 'mediaType'
> {
  source: NonNullable<AtsAttachmentEntity['source']>;
  namedAt: Date;
}

/** Seconds by which a job may be early. */
const EARLY = 2;

/** The candidate of a file. */
const OF_CANDIDATE = `external_object whose ON whose.organisation_id = $1 AND whose.connection_id = a.connection_id
       AND whose.kind = 'candidate' AND whose.vendor_id = a.candidate_vendor_id`;

/**
 * Returns a file to fetch now.
 * @returns null if it is stored, has failed for good, or belongs to the job of a later retry
 */
export async function findToFetch(tenant: Tenant, id: string): Promise<AttachmentToFetch | null> {
  const [row] = await tenant.query<AttachmentToFetch[]>(
    `SELECT a.connection_id AS "connectionId", a.candidate_vendor_id AS "candidateVendorId", a.vendor_id AS "vendorId",
        a.file_name AS "fileName", a.media_type AS "mediaType", a.source, a.created_at AS "namedAt"
       FROM ats_attachment a
      WHERE a.organisation_id = $1 AND a.id = $2 AND a.state = 'waiting' AND a.source IS NOT NULL
        AND coalesce(a.retry_at, '-infinity') <= now() + make_interval(secs => ${EARLY})`,
    [tenant.organisationId, id],
  );
  return row ?? null;
}

/**
 * Locks a requested file, and before it the vendor's candidate, in the order of intake and erasure.
 * @returns its candidate, and its failed attempts; null if it is no longer wanted, or has another address: then another job fetches it
 */
export async function lockRequested(
  tenant: Tenant,
  id: string,
  { connectionId, candidateVendorId, source }: AttachmentToFetch,
): Promise<{ candidateId: string; attempts: number } | null> {
  const [whose] = await tenant.query<{ candidateId: string | null }[]>(
    `SELECT our_id AS "candidateId" FROM external_object
      WHERE organisation_id = $1 AND connection_id = $2 AND kind = 'candidate' AND vendor_id = $3 FOR UPDATE`,
    [tenant.organisationId, connectionId, candidateVendorId],
  );
  if (!whose?.candidateId) return null;
  const [file] = await tenant.query<{ attempts: number }[]>(
    `SELECT attempts FROM ats_attachment
      WHERE organisation_id = $1 AND id = $2 AND state = 'waiting' AND source = $3::jsonb FOR UPDATE`,
    [tenant.organisationId, id, JSON.stringify(source)],
  );
  return file ? { candidateId: whose.candidateId, attempts: file.attempts } : null;
}

export interface AttachmentFault {
  code: AttachmentError;
  message: string;
}

/** Records a failed attempt to fetch a file, and the time of the next one. */
export async function defer(
  tenant: Tenant,
  id: string,
  { code, message }: AttachmentFault,
  seconds: number,
): Promise<void> {
  await tenant.query(
    `UPDATE ats_attachment SET attempts = attempts + 1, error_code = $3, error_message = $4,
        retry_at = now() + make_interval(secs => $5)
      WHERE organisation_id = $1 AND id = $2`,
    [tenant.organisationId, id, code, message, seconds],
  );
}

/** Records that a file failed for good. @returns its candidate; null if there is none, or the file was not pending */
export async function giveUp(tenant: Tenant, id: string, { code, message }: AttachmentFault): Promise<string | null> {
  const [rows] = await tenant.query<[{ candidateId: string | null }[], number]>(
    `UPDATE ats_attachment a SET state = $3, attempts = attempts + 1, error_code = $4, error_message = $5,
        retry_at = NULL, resolved_at = now()
      WHERE organisation_id = $1 AND id = $2 AND state = 'waiting'
     RETURNING (SELECT whose.our_id FROM ${OF_CANDIDATE.replace(' ON ', ' WHERE ')}) AS "candidateId"`,
    [tenant.organisationId, id, code === 'expired' ? 'expired' : 'failed', code, message],
  );
  return rows[0]?.candidateId ?? null;
}

/** A file that failed, or waits for its next attempt. */
const REVIVABLE = `source IS NOT NULL AND (state IN ('failed', 'expired') OR (state = 'waiting' AND retry_at > now()))`;

const REVIVED = `state = 'waiting', attempts = 0, retry_at = NULL, resolved_at = NULL`;

/** Restarts the attempts for a file. @returns false if it is being fetched, stored, dismissed, or has no address */
export async function revive(tenant: Tenant, id: string): Promise<boolean> {
  const [, count] = await tenant.query<[unknown[], number]>(
    `UPDATE ats_attachment SET ${REVIVED} WHERE organisation_id = $1 AND id = $2 AND ${REVIVABLE}`,
    [tenant.organisationId, id],
  );
  return count > 0;
}

/** The same for files of a connection, the oldest first. @param most at most this many @returns their IDs */
export async function reviveMany(tenant: Tenant, connectionId: string, most: number): Promise<string[]> {
  const [rows] = await tenant.query<[{ id: string }[], number]>(
    `UPDATE ats_attachment SET ${REVIVED} WHERE organisation_id = $1 AND id IN (
       SELECT id FROM ats_attachment WHERE organisation_id = $1 AND connection_id = $2 AND ${REVIVABLE} ORDER BY id LIMIT $3 FOR UPDATE)
     RETURNING id`,
    [tenant.organisationId, connectionId, most],
  );
  return rows.map(({ id }) => id);
}

/** Dismisses a file. @returns false if it is stored, or was dismissed before */
export async function dismiss(tenant: Tenant, id: string): Promise<boolean> {
  const [, count] = await tenant.query<[unknown[], number]>(
    `UPDATE ats_attachment SET state = 'dismissed', retry_at = NULL, resolved_at = now()
      WHERE organisation_id = $1 AND id = $2 AND state NOT IN ('fetched', 'dismissed')`,
    [tenant.organisationId, id],
  );
  return count > 0;
}

/** A file in a list. */
export interface AttachmentRow {
  id: string;
  kind: AttachmentKind;
  candidateId: string | null;
  state: AttachmentState;
  errorCode: AttachmentError | null;
  errorMessage: string | null;
  attempts: number;
  retryAt: Date | null;
  documentId: string | null;
  createdAt: Date;
}

const ROW = `a.id, a.kind, whose.our_id AS "candidateId", a.state, a.error_code AS "errorCode",
     a.error_message AS "errorMessage", a.attempts, a.retry_at AS "retryAt", a.document_id AS "documentId", a.created_at AS "createdAt"`;

/** Lists the files of a connection, newest first. */
export function list(
  tenant: Tenant,
  connectionId: string,
  { state, after, limit }: { state: AttachmentState | null; after: string | null; limit: number },
): Promise<AttachmentRow[]> {
  return tenant.query<AttachmentRow[]>(
    `SELECT ${ROW} FROM ats_attachment a LEFT JOIN ${OF_CANDIDATE}
      WHERE a.organisation_id = $1 AND a.connection_id = $2 AND ($3::text IS NULL OR a.state = $3) AND ($4::uuid IS NULL OR a.id < $4)
      ORDER BY a.id DESC LIMIT $5`,
    [tenant.organisationId, connectionId, state, after, limit],
  );
}

/** Lists the files that an event named, or gave another address, the oldest first. */
export function listOfEvent(tenant: Tenant, eventId: string): Promise<AttachmentRow[]> {
  return tenant.query<AttachmentRow[]>(
    `SELECT ${ROW} FROM ats_attachment a LEFT JOIN ${OF_CANDIDATE}
      WHERE a.organisation_id = $1 AND a.event_id = $2 ORDER BY a.id`,
    [tenant.organisationId, eventId],
  );
}

/** A file whose bytes are not stored. */
export interface MissingAttachment extends Pick<AttachmentRow, 'id' | 'kind' | 'errorCode' | 'errorMessage'> {
  state: Exclude<AttachmentState, 'fetched' | 'dismissed'>;
}

/** Lists the files of a person, including those of merged candidates, whose bytes are not stored, the oldest first. */
export function listMissing(tenant: Tenant, personId: string): Promise<MissingAttachment[]> {
  return tenant.query<MissingAttachment[]>(
    `WITH ${MEMBERS}
     SELECT a.id, a.kind, a.state, a.error_code AS "errorCode", a.error_message AS "errorMessage"
       FROM member JOIN external_object whose ON whose.organisation_id = $1 AND whose.kind = 'candidate' AND whose.our_id = member.id
       JOIN ats_attachment a ON a.organisation_id = $1 AND a.connection_id = whose.connection_id
        AND a.candidate_vendor_id = whose.vendor_id AND a.state NOT IN ('fetched', 'dismissed')
      ORDER BY a.id`,
    [tenant.organisationId, [personId]],
  );
}

const AWAITED_OF_PEOPLE = prepared(
  'awaited-of-people',
  `WITH ${MEMBERS}
   SELECT member.person_id AS "personId", a.id
     FROM member JOIN external_object whose ON whose.organisation_id = $1 AND whose.kind = 'candidate' AND whose.our_id = member.id
     JOIN ats_attachment a ON a.organisation_id = $1 AND a.connection_id = whose.connection_id
      AND a.candidate_vendor_id = whose.vendor_id
    WHERE a.state NOT IN ('fetched', 'dismissed') OR (a.state = 'fetched' AND a.document_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM document_text t WHERE t.organisation_id = $1 AND t.document_id = a.document_id))
    ORDER BY a.id`,
);

/**
 * SQL for whether a ranking (`k`) was made without a file that is pending, or has arrived since: its score is not final. Every file that arrives
 * leads to a new profile.
 */
export const LACKS_FILE = `EXISTS (SELECT FROM profile lacking
  JOIN ats_attachment file ON file.organisation_id = $1 AND file.id = ANY(lacking.awaited) AND file.state IN ('waiting', 'fetched')
  WHERE lacking.organisation_id = $1 AND lacking.id = k.profile_id)`;

/** Lists the unread files of people, whose bytes are not stored or have just arrived. @returns IDs by person */
export async function listAwaited(tenant: Tenant, personIds: readonly string[]): Promise<Map<string, string[]>> {
  const awaited = new Map<string, string[]>();
  const rows = await tenant.query<{ personId: string; id: string }[]>(AWAITED_OF_PEOPLE, [
    tenant.organisationId,
    personIds,
  ]);
  for (const { personId, id } of rows) awaited.set(personId, [...(awaited.get(personId) ?? []), id]);
  return awaited;
}
