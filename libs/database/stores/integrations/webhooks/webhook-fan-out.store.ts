/** The fan-out of announced events into messages for endpoints, and its progress. */
// SQL by hand: events become messages for all endpoints in one statement under a lock.
import type { DataSource } from 'typeorm';
import type { DecisionKind, ImportState, ItemOutcome, LiveEventKind } from '#libs/contracts';
import { newId } from '../../../ids.js';
import type { ApplicationMode } from '../../../schema/candidates/applications.entity.js';
import { personIdOf } from '../../sql/person.js';
import type { Tenant } from '../../../tenant.js';

/** Lists the organizations with events for their endpoints. @param relay data source of the relay's pool */
export async function listWaitingOrganisations(relay: DataSource): Promise<string[]> {
  const rows = await relay.query<{ id: string }[]>(
    `SELECT organisation_id AS id FROM webhook_cursor told JOIN live_event_head head USING (organisation_id)
      WHERE head.number > told.number`,
  );
  return rows.map(({ id }) => id);
}

/** Lists the organizations that have, or had, endpoints. @param relay data source of the relay's pool */
export async function listOrganisations(relay: DataSource): Promise<string[]> {
  const rows = await relay.query<{ id: string }[]>('SELECT organisation_id AS id FROM webhook_cursor');
  return rows.map(({ id }) => id);
}

/** Makes this transaction the one that fans out events. @returns the last event that became messages; null if another transaction does it */
export async function lockCursor(tenant: Tenant): Promise<number | null> {
  const [cursor] = await tenant.query<{ number: number }[]>(
    'SELECT number::float8 AS number FROM webhook_cursor WHERE organisation_id = $1 FOR UPDATE SKIP LOCKED',
    [tenant.organisationId],
  );
  return cursor?.number ?? null;
}

export async function moveCursor(tenant: Tenant, number: number): Promise<void> {
  await tenant.query('UPDATE webhook_cursor SET number = $2 WHERE organisation_id = $1', [
    tenant.organisationId,
    number,
  ]);
}

/** A numbered event for endpoints. */
export interface NumberedEvent {
  number: number;
  roleId: string | null;
  kind: LiveEventKind;
  data: unknown;
  at: Date;
  /** Endpoints that were created or enabled after it had been committed. */
  laterEndpointIds: readonly string[];
}

/** Lists the next events of some kinds, in order. */
export function listEvents(
  tenant: Tenant,
  { after, kinds, limit }: { after: number; kinds: readonly LiveEventKind[]; limit: number },
): Promise<NumberedEvent[]> {
  return tenant.query<NumberedEvent[]>(
    `SELECT number::float8 AS number, role_id AS "roleId", kind, data, at,
            ARRAY(SELECT e.id FROM webhook_endpoint e WHERE e.organisation_id = $1
              AND (live_event.number <= e.begins_after OR live_event.id = ANY(e.earlier_event_ids))) AS "laterEndpointIds"
       FROM live_event WHERE organisation_id = $1 AND number > $2 AND kind = ANY($3::text[]) ORDER BY number LIMIT $4`,
    [tenant.organisationId, after, kinds, limit],
  );
}

/** The present data of an application in a message. */
export interface MessageApplication {
  id: string;
  roleId: string;
  /** The candidate who stands for the person. */
  candidateId: string;
  isErased: boolean;
  source: string;
  mode: ApplicationMode;
  /** In the active ranking; null if it is not in it. */
  ranking: {
    score: number;
    low: number;
    high: number;
    coverage: number;
    lane: number;
    assessmentId: string;
    profileId: string;
    roleVersionId: string;
    weightsVersionId: string;
  } | null;
  /** The latest one; an undo counts as one. */
  decision: { id: string; kind: DecisionKind | 'open'; reasonCode: string | null; by: string } | null;
}

/**
 * Returns the data of applications for messages. Their candidates cannot be erased until the transaction ends, so that an erasure finds the
 * messages about them.
 */
export async function loadApplications(
  tenant: Tenant,
  ids: readonly string[],
): Promise<Map<string, MessageApplication>> {
  if (ids.length === 0) return new Map();
  await tenant.query(
    `SELECT FROM candidate WHERE organisation_id = $1
        AND id IN (SELECT candidate_id FROM application WHERE organisation_id = $1 AND id = ANY($2::uuid[])) ORDER BY id FOR KEY SHARE`,
    [tenant.organisationId, ids],
  );
  const rows = await tenant.query<MessageApplication[]>(
    `SELECT a.id, a.role_id AS "roleId", ${personIdOf('c')} AS "candidateId", c.erased_at IS NOT NULL AS "isErased",
            a.source, a.mode,
            CASE WHEN k.application_id IS NOT NULL THEN jsonb_build_object('score', k.score, 'low', k.low, 'high', k.high,
              'coverage', k.coverage, 'lane', k.lane, 'assessmentId', k.assessment_id, 'profileId', s.profile_id,
              'roleVersionId', s.role_version_id, 'weightsVersionId', k.weights_version_id) END AS ranking,
            CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('id', d.id, 'kind', d.kind, 'reasonCode', d.reason_code,
              'by', d.decided_by) END AS decision
       FROM application a
       JOIN candidate c ON c.organisation_id = $1 AND c.id = a.candidate_id
       JOIN role r ON r.organisation_id = $1 AND r.id = a.role_id
       LEFT JOIN ranking k ON k.organisation_id = $1 AND k.weights_version_id = r.active_weights_id AND k.application_id = a.id
       LEFT JOIN assessment s ON s.organisation_id = $1 AND s.application_id = a.id AND s.id = k.assessment_id
       LEFT JOIN LATERAL (SELECT id, kind, reason_code, decided_by FROM decision
         WHERE organisation_id = $1 AND application_id = a.id ORDER BY decided_at DESC, id DESC LIMIT 1) d ON true
      WHERE a.organisation_id = $1 AND a.id = ANY($2::uuid[])`,
    [tenant.organisationId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Returns which of the roles are confidential. */
export async function listConfidentialRoles(tenant: Tenant, roleIds: readonly string[]): Promise<Set<string>> {
  const rows = await tenant.query<{ id: string }[]>(
    'SELECT id FROM role WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND confidential',
    [tenant.organisationId, roleIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Returns the roles for which candidates applied, including candidates erased since. */
export async function listRolesOfCandidates(tenant: Tenant, candidateIds: readonly string[]): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    'SELECT DISTINCT role_id AS id FROM application WHERE organisation_id = $1 AND candidate_id = ANY($2::uuid[])',
    [tenant.organisationId, candidateIds],
  );
  return rows.map(({ id }) => id);
}

export interface MessageWeights {
  roleVersionId: string;
  number: number;
}

/** Returns the data of weights for messages; null if they are gone. */
export async function loadWeights(tenant: Tenant, id: string): Promise<MessageWeights | null> {
  const [row] = await tenant.query<MessageWeights[]>(
    'SELECT role_version_id AS "roleVersionId", number FROM weights_version WHERE organisation_id = $1 AND id = $2',
    [tenant.organisationId, id],
  );
  return row ?? null;
}

export interface MessageImport {
  state: ImportState;
  outcomes: Partial<Record<ItemOutcome, number>>;
}

/** Returns the data of an import for messages; null if it is gone. */
export async function loadImport(tenant: Tenant, id: string): Promise<MessageImport | null> {
  const [row] = await tenant.query<MessageImport[]>(
    `SELECT state, (SELECT coalesce(jsonb_object_agg(outcome, n), '{}') FROM (SELECT outcome, count(*)::int AS n FROM import_item
        WHERE organisation_id = $1 AND import_id = import.id GROUP BY outcome) counted) AS outcomes
       FROM import WHERE organisation_id = $1 AND id = $2`,
    [tenant.organisationId, id],
  );
  return row ?? null;
}

export interface NewWebhookMessage {
  type: string;
  applicationId: string | null;
  /** JSON. */
  body: string;
  occurredAt: Date;
  /** Locked and enabled endpoints. */
  endpointIds: readonly string[];
}

/** Adds messages, each due at once for its endpoints. @returns the IDs of the messages, in order */
export async function addMessages(tenant: Tenant, messages: readonly NewWebhookMessage[]): Promise<string[]> {
  const ids = messages.map(newId);
  if (ids.length === 0) return ids;
  await tenant.query(
    `INSERT INTO webhook_message (organisation_id, id, type, application_id, body, occurred_at)
     SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::timestamptz[])`,
    [
      tenant.organisationId,
      ids,
      messages.map(({ type }) => type),
      messages.map(({ applicationId }) => applicationId),
      messages.map(({ body }) => body),
      messages.map(({ occurredAt }) => occurredAt),
    ],
  );
  const pairs = messages.flatMap(({ endpointIds }, at) =>
    endpointIds.map((endpointId) => ({ endpointId, messageId: ids[at] })),
  );
  await tenant.query(
    `INSERT INTO webhook_endpoint_message (organisation_id, endpoint_id, message_id, outcome, next_at)
     SELECT $1, endpoint_id, message_id, 'waiting', now() FROM unnest($2::uuid[], $3::uuid[]) AS given (endpoint_id, message_id)`,
    [tenant.organisationId, pairs.map(({ endpointId }) => endpointId), pairs.map(({ messageId }) => messageId)],
  );
  return ids;
}
