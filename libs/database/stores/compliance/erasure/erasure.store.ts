/**
 * The erasure of a candidate: their identifiers, and every row that holds data about them. `erasure-plan.ts` declares what happens to each
 * table.
 */
// SQL by hand: which rows are meant depends on their content, and all statements run under one lock.
import type { ErasedKind } from '#libs/contracts';
import * as importItems from '../../intake/imports/import-items.store.js';
import * as importNames from '../../intake/imports/import-names.store.js';
import * as importSources from '../../intake/imports/import-sources.store.js';
import * as idempotency from '../../platform/idempotency.store.js';
import { ERASING_STATEMENTS } from './erasure-plan.js';
import { namesVendorIds } from './residual-data.store.js';
import type { Tenant } from '../../../tenant.js';

/** The identifiers of a person, by which they would be recognized. */
export interface PersonMarks {
  emails: string[];
  phones: string[];
  names: string[];
  /** SHA-256 of documents, hex. */
  documents: string[];
  vendorIds: { connectionId: string; kind: string; vendorId: string }[];
}

/** Collects the identifiers of candidates from everything that is stored about them. */
export async function findIdentifiers(tenant: Tenant, candidateIds: readonly string[]): Promise<PersonMarks> {
  const person = [tenant.organisationId, candidateIds];
  const identifiers = await tenant.query<{ kind: 'emails' | 'phones' | 'names'; value: string }[]>(
    `SELECT DISTINCT kind, value FROM (
       SELECT 'emails' AS kind, email AS value FROM candidate_identity WHERE organisation_id = $1 AND candidate_id = ANY($2::uuid[])
       UNION ALL
       SELECT 'phones', phone FROM candidate_identity WHERE organisation_id = $1 AND candidate_id = ANY($2::uuid[])
       UNION ALL
       SELECT 'names', name FROM candidate_identity WHERE organisation_id = $1 AND candidate_id = ANY($2::uuid[])
       UNION ALL
       SELECT 'emails', value FROM candidate_key
        WHERE organisation_id = $1 AND candidate_id = ANY($2::uuid[]) AND kind = 'address'
       UNION ALL
       SELECT kind, stated.value FROM profile
         CROSS JOIN (VALUES ('emails'), ('phones')) AS kinds (kind)
         CROSS JOIN LATERAL json_array_elements_text(profile.identity -> kind) AS stated (value)
        WHERE organisation_id = $1 AND candidate_id = ANY($2::uuid[])
       UNION ALL
       SELECT kind, stated.value #>> '{value}' FROM profile
         CROSS JOIN (VALUES ('emails'), ('phones')) AS kinds (kind)
         CROSS JOIN LATERAL jsonb_path_query(profile.content::jsonb -> 'identity', ('$.' || kind || '[*]')::jsonpath) AS stated (value)
        WHERE organisation_id = $1 AND candidate_id = ANY($2::uuid[])
     ) all_said WHERE value <> ''`,
    person,
  );
  const documents = await tenant.query<{ digest: string }[]>(
    `SELECT DISTINCT encode(document.blob_digest, 'hex') AS digest FROM candidate_document
       JOIN document ON document.organisation_id = candidate_document.organisation_id AND document.id = candidate_document.document_id
      WHERE candidate_document.organisation_id = $1 AND candidate_id = ANY($2::uuid[])`,
    person,
  );
  const vendorIds = await tenant.query<PersonMarks['vendorIds']>(
    `SELECT connection_id AS "connectionId", kind, vendor_id AS "vendorId" FROM external_object
      WHERE organisation_id = $1 AND kind = 'candidate' AND our_id = ANY($2::uuid[])`,
    person,
  );
  const of = (wanted: string) => identifiers.filter(({ kind }) => kind === wanted).map(({ value }) => value);
  return {
    emails: of('emails'),
    phones: of('phones'),
    names: of('names'),
    documents: documents.map(({ digest }) => digest),
    vendorIds,
  };
}

/** How much of each kind an erasure deleted, and what it had to leave. */
export interface Removed {
  removed: Partial<Record<ErasedKind, number>>;
  applicationIds: string[];
  /** Documents that also belong to a candidate who is not erased, with that candidate. */
  shared: { documentId: string; candidateId: string }[];
  decisions: number;
  auditEntries: number;
}

/**
 * Deletes the personal data of candidates that `candidates.lockWithApplications` has locked, and marks them as erased. Applications and
 * decisions stay without their content, because an organization has to account for a decision.
 */
export async function eraseCandidate(
  tenant: Tenant,
  candidateIds: readonly string[],
  marks: PersonMarks,
): Promise<Removed> {
  const person = [tenant.organisationId, candidateIds];
  const removed: Removed['removed'] = {};
  const note = (kind: ErasedKind, count: number): void => {
    if (count > 0) removed[kind] = (removed[kind] ?? 0) + count;
  };
  const change = async (kind: ErasedKind, sql: string, values: unknown[]): Promise<void> => {
    const [, count] = await tenant.query<[unknown[], number]>(sql, values);
    note(kind, count);
  };
  const ids = async (sql: string): Promise<string[]> =>
    (await tenant.query<{ id: string }[]>(sql, person)).map(({ id }) => id);

  const applicationIds = await ids(
    'SELECT id FROM application WHERE organisation_id = $1 AND candidate_id = ANY($2::uuid[]) ORDER BY id',
  );
  const shared = await tenant.query<Removed['shared']>(SHARED_DOCUMENTS, person);
  const kept = new Set(shared.map(({ documentId }) => documentId));
  const all = await ids(
    'SELECT DISTINCT document_id AS id FROM candidate_document WHERE organisation_id = $1 AND candidate_id = ANY($2::uuid[]) ORDER BY 1',
  );
  const documentIds = all.filter((id) => !kept.has(id));

  const erased = { outcome: 'erased', error: null } as const;
  await importItems.completeItems(tenant, { applicationIds }, { outcome: erased.outcome });
  await importItems.completeItems(tenant, { documentIds }, { outcome: erased.outcome });
  await change('importItems', EMPTY_IMPORT_ITEMS, [tenant.organisationId, applicationIds, documentIds]);
  const rows = await tenant.query<{ id: string }[]>(IMPORTS_OF, [tenant.organisationId, applicationIds, documentIds]);
  const imports = rows.map(({ id }) => id);
  await importSources.clearSamples(tenant, imports);
  await importNames.clearNamesInResponses(tenant, imports);
  const theirs = await importNames.listOnlyOf(tenant, imports, { applicationIds, documentIds });
  note('importItems', await importNames.clearNames(tenant, theirs));
  await change('inboundEvents', CLEAR_INBOUND_EVENTS, [
    tenant.organisationId,
    applicationIds,
    marks.emails.map((email) => email.toLowerCase()),
    marks.vendorIds.map(({ connectionId }) => connectionId),
    marks.vendorIds.map(({ vendorId }) => vendorId),
  ]);
  await change('webhookMessages', EMPTY_WEBHOOKS, [tenant.organisationId, applicationIds]);
  await tenant.query(DROP_WEBHOOKS, [tenant.organisationId, applicationIds]);
  const theirVendorIds = [
    tenant.organisationId,
    marks.vendorIds.map(({ connectionId }) => connectionId),
    marks.vendorIds.map(({ vendorId }) => vendorId),
  ];
  await change(
    'vendorIds',
    `DELETE FROM ats_application USING unnest($2::uuid[], $3::text[]) AS known (connection, vendor_id)
      WHERE organisation_id = $1 AND connection_id = connection AND candidate_vendor_id = known.vendor_id`,
    theirVendorIds,
  );
  await change(
    'vendorIds',
    `DELETE FROM ats_attachment USING unnest($2::uuid[], $3::text[]) AS known (connection, vendor_id)
      WHERE organisation_id = $1 AND connection_id = connection AND candidate_vendor_id = known.vendor_id`,
    theirVendorIds,
  );
  await change(
    'vendorIds',
    `DELETE FROM external_object WHERE organisation_id = $1 AND kind = 'candidate' AND our_id = ANY($2::uuid[])`,
    person,
  );
  const jobs = [tenant.organisationId, candidateIds, documentIds, applicationIds];
  await change('queuedJobs', DROP_QUEUED, jobs);
  await change('queuedJobs', `DELETE FROM quarantine WHERE organisation_id = $1 AND ${ABOUT_PERSON}`, jobs);
  const identifiers = [...marks.emails, ...marks.phones, ...marks.names].map((text) => text.toLowerCase());
  const own = [...candidateIds, ...applicationIds, ...documentIds];
  await change('storedAnswers', DROP_ANSWERS, [tenant.organisationId, [...own, ...identifiers]]);
  note('storedAnswers', await idempotency.eraseFromParts(tenant, { ids: own, identifiers }));

  const words = marks.names
    .flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= SHORTEST_WORD);
  await change('reasons', DROP_FILTERS, [
    tenant.organisationId,
    applicationIds,
    [...identifiers, ...words],
    identifiers,
  ]);
  await change('savedViews', DROP_VIEWS, [tenant.organisationId, identifiers]);

  const [{ rankings, assessments, texts, decisions, auditEntries }] = await tenant.query<[Counted]>(COUNT_CASCADES, [
    tenant.organisationId,
    applicationIds,
    documentIds,
    candidateIds,
  ]);
  note('rankings', rankings);
  note('assessments', assessments);
  await tenant.query(
    `UPDATE explanation_due SET state = 'ended', resolved_at = now()
      WHERE organisation_id = $1 AND application_id = ANY($2::uuid[]) AND state = 'open'`,
    [tenant.organisationId, applicationIds],
  );
  for (const { by, sql, counted } of ERASING_STATEMENTS) {
    const [, count] = await tenant.query<[unknown[], number]>(sql, [
      tenant.organisationId,
      by === 'candidate_id' ? candidateIds : applicationIds,
    ]);
    if (counted !== null) note(counted, count);
  }
  note('texts', texts);
  const gone = await tenant.query<[{ size: number }[], number]>(
    `DELETE FROM blob USING document WHERE blob.organisation_id = $1 AND document.organisation_id = $1
       AND document.blob_digest = blob.digest AND document.id = ANY($2::uuid[]) RETURNING blob.size`,
    [tenant.organisationId, documentIds],
  );
  note('documents', gone[1]);
  note(
    'bytes',
    gone[0].reduce((sum, { size }) => sum + size, 0),
  );
  await tenant.query(
    'UPDATE candidate SET erased_at = now(), suppressed_at = NULL WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND erased_at IS NULL',
    person,
  );
  return { removed, applicationIds, shared, decisions, auditEntries };
}

interface Counted {
  rankings: number;
  assessments: number;
  texts: number;
  decisions: number;
  auditEntries: number;
}

/** A document is shared if it also belongs to another candidate, or if their profile was built from it. */
const SHARED_DOCUMENTS = `
  SELECT DISTINCT own.document_id AS "documentId", other.id AS "candidateId"
    FROM candidate_document own
    JOIN candidate other ON other.organisation_id = own.organisation_id AND other.erased_at IS NULL AND NOT other.id = ANY($2::uuid[])
   WHERE own.organisation_id = $1 AND own.candidate_id = ANY($2::uuid[]) AND (
     EXISTS (SELECT FROM candidate_document theirs WHERE theirs.organisation_id = $1
        AND theirs.candidate_id = other.id AND theirs.document_id = own.document_id)
     OR EXISTS (SELECT FROM document_text t
        JOIN profile_source s ON s.organisation_id = $1 AND s.document_text_id = t.id
        JOIN profile p ON p.organisation_id = $1 AND p.id = s.profile_id AND p.candidate_id = other.id
       WHERE t.organisation_id = $1 AND t.document_id = own.document_id))
   ORDER BY 1, 2`;

const EMPTY_IMPORT_ITEMS = `
  UPDATE import_item SET file_name = NULL, external_id = NULL, error_message = NULL, outcome = CASE WHEN outcome IN ('suppressed', 'ranked', 'by-people', 'notice-pending', 'attached', 'missing') THEN 'erased' ELSE outcome END
   WHERE organisation_id = $1 AND (application_id = ANY($2::uuid[]) OR document_id = ANY($3::uuid[]))`;

/** The imports by which a candidate arrived. */
const IMPORTS_OF = `
  SELECT DISTINCT import_id AS id FROM import_item
   WHERE organisation_id = $1 AND (application_id = ANY($2::uuid[]) OR document_id = ANY($3::uuid[]))`;

/** Those that brought them, by the audit; and those that name their address, or the vendor's id of them, and led to nothing. */
const CLEAR_INBOUND_EVENTS = `
  UPDATE inbound_event SET headers = NULL, raw_body = NULL, body_digest = NULL
   WHERE organisation_id = $1 AND outcome <> 'waiting' AND (raw_body IS NOT NULL OR body_digest IS NOT NULL) AND (
     id IN (SELECT (details ->> 'eventId')::uuid FROM audit_entry WHERE organisation_id = $1
       AND subject_kind = 'application' AND subject_id = ANY($2::uuid[]) AND details ? 'eventId')
     OR EXISTS (SELECT FROM unnest($3::text[]) AS known (email)
       WHERE strpos(lower(encode(raw_body, 'escape')), encode(convert_to(email, 'UTF8'), 'escape')) > 0)
     OR ${namesVendorIds('$4', '$5')})`;

/** Messages to other systems about the applications, except those about the erasure. */
const EMPTY_WEBHOOKS = `
  UPDATE webhook_message SET body = NULL
   WHERE organisation_id = $1 AND application_id = ANY($2::uuid[]) AND type <> 'application.erased' AND body IS NOT NULL`;

const DROP_WEBHOOKS = `
  WITH held AS MATERIALIZED (
    SELECT d.endpoint_id, d.message_id FROM webhook_endpoint_message d JOIN webhook_message m ON m.organisation_id = $1 AND m.id = d.message_id
     WHERE d.organisation_id = $1 AND d.next_at IS NOT NULL AND m.application_id = ANY($2::uuid[]) AND m.body IS NULL
     ORDER BY d.endpoint_id, d.message_id FOR UPDATE OF d)
  UPDATE webhook_endpoint_message d SET outcome = 'dropped', next_at = NULL FROM held
   WHERE d.organisation_id = $1 AND d.endpoint_id = held.endpoint_id AND d.message_id = held.message_id`;

const ABOUT_PERSON = `(payload ->> 'candidateId' = ANY($2::text[]) OR payload ->> 'documentId' = ANY($3::text[])
   OR payload ->> 'applicationId' = ANY($4::text[]))`;

/** A job that runs now finishes its own entry: it finds nothing to do. */
const DROP_QUEUED = `
  DELETE FROM outbox USING (
    SELECT organisation_id, id FROM outbox WHERE organisation_id = $1 AND ${ABOUT_PERSON} FOR UPDATE SKIP LOCKED) free
   WHERE outbox.organisation_id = free.organisation_id AND outbox.id = free.id`;

const DROP_ANSWERS = `
  DELETE FROM idempotency_key WHERE organisation_id = $1 AND response IS NOT NULL AND EXISTS (
    SELECT FROM unnest($2::text[]) AS needle WHERE strpos(lower(response::text), needle) > 0)`;

/** Shorter words are part of too many texts. */
const SHORTEST_WORD = 3;

/**
 * The filters of decisions, about them or about others, that name them. No role of the database may update a decision, so each is deleted
 * and inserted again without its filters.
 */
const DROP_FILTERS = `
  WITH gone AS (
    DELETE FROM decision WHERE organisation_id = $1 AND filters <> '{}' AND (
      (application_id = ANY($2::uuid[]) AND EXISTS (SELECT FROM unnest($3::text[]) AS needle WHERE strpos(lower(filters::text), needle) > 0))
      OR EXISTS (SELECT FROM unnest($4::text[]) AS needle WHERE strpos(lower(filters::text), needle) > 0))
    RETURNING *)
  INSERT INTO decision (organisation_id, id, application_id, kind, reason_code, score, lane, rank, versions, filters, identities_hidden, opened,
    decided_by, decided_at, batch_id, undoes)
  SELECT organisation_id, id, application_id, kind, reason_code, score, lane, rank, versions, '{}', identities_hidden, opened, decided_by, decided_at,
         batch_id, undoes
    FROM gone`;

/** Saved views that name them in full: a part of a name is also part of other names. */
const DROP_VIEWS = `
  DELETE FROM shortlist_view WHERE organisation_id = $1 AND EXISTS (
    SELECT FROM unnest($2::text[]) AS needle WHERE strpos(lower(name || ' ' || filters::text), needle) > 0)`;

const COUNT_CASCADES = `
  SELECT (SELECT count(*)::int FROM ranking WHERE organisation_id = $1 AND application_id = ANY($2::uuid[])) AS rankings,
         (SELECT count(*)::int FROM assessment WHERE organisation_id = $1 AND application_id = ANY($2::uuid[])) AS assessments,
         (SELECT count(*)::int FROM document_text WHERE organisation_id = $1 AND document_id = ANY($3::uuid[])) AS texts,
         (SELECT count(*)::int FROM decision WHERE organisation_id = $1 AND application_id = ANY($2::uuid[])) AS decisions,
         (SELECT count(*)::int FROM audit_entry WHERE organisation_id = $1 AND subject_kind IN ('application', 'candidate')
            AND subject_id = ANY($2::uuid[] || $4::uuid[])) AS "auditEntries"`;
