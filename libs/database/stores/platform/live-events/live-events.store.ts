/** Live events: changes add them, one writer numbers them, and the streams read them. */
// SQL by hand: prepared, because jobs announce events for every candidate; a stream filters its viewers in one statement.
import type { LiveEvent, LiveEventKind } from '#libs/contracts';
import { newId } from '../../../ids.js';
import { prepared } from '../../../prepared.js';
import { LastLiveEventEntity } from '../../../schema/platform/live-events.entity.js';
import type { Tenant } from '../../../tenant.js';

const ANNOUNCE = prepared(
  'announce',
  `INSERT INTO live_event_waiting (organisation_id, id, role_id, kind, data)
   SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::jsonb[])`,
);

/** Announces changes, once the transaction has committed. Events hold IDs only, never personal content. */
export async function publish(tenant: Tenant, events: readonly LiveEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tenant.query(ANNOUNCE, [
    tenant.organisationId,
    events.map(() => newId()),
    events.map(({ roleId }) => roleId),
    events.map(({ kind }) => kind),
    events.map(({ data }) => JSON.stringify(data)),
  ]);
}

/** Announces that the candidates of applications were erased. */
export async function publishErasedApplications(tenant: Tenant, applicationIds: readonly string[]): Promise<void> {
  const roles = await tenant.query<{ roleId: string; ids: string[] }[]>(
    `SELECT role_id AS "roleId", array_agg(id ORDER BY id) AS ids FROM application
     WHERE organisation_id = $1 AND id = ANY($2::uuid[]) GROUP BY role_id ORDER BY role_id`,
    [tenant.organisationId, applicationIds],
  );
  const events = roles.map(({ roleId, ids }) => ({
    roleId,
    kind: 'application.erased' as const,
    data: { applicationIds: ids },
  }));
  await publish(tenant, events);
}

/** Announces that a candidate was erased, with or without an application. */
export async function publishErasedCandidate(
  tenant: Tenant,
  person: { candidateId: string; candidateIds: string[] },
): Promise<void> {
  await publish(tenant, [{ roleId: null, kind: 'candidate.erased', data: person }]);
}

/** Announces that an import has ended. */
export async function publishImportEnded(tenant: Tenant, importId: string): Promise<void> {
  await tenant.query(
    `INSERT INTO live_event_waiting (organisation_id, id, role_id, kind, data)
     SELECT $1, $2, role_id, 'import.finished', jsonb_build_object('importId', id) FROM import WHERE organisation_id = $1 AND id = $3`,
    [tenant.organisationId, newId(), importId],
  );
}

const ANNOUNCE_IMPORTS = prepared(
  'announce-imports',
  `INSERT INTO live_event_waiting (organisation_id, id, role_id, kind, data)
   SELECT $1, event.id, import.role_id, 'import.progress', jsonb_build_object('importId', import.id)
   FROM unnest($2::uuid[], $3::uuid[]) event (id, import_id)
     JOIN import ON import.organisation_id = $1 AND import.id = event.import_id`,
);

/** Announces the progress of imports. */
export async function publishImports(tenant: Tenant, importIds: readonly string[]): Promise<void> {
  if (importIds.length === 0) return;
  await tenant.query(ANNOUNCE_IMPORTS, [tenant.organisationId, importIds.map(() => newId()), importIds]);
}

/** A numbered event. */
export interface NumberedEvent {
  number: number;
  /** Null: it happened in no role, and no stream shows it. */
  roleId: string | null;
  kind: LiveEventKind;
  /** JSON. */
  data: string;
}

/** The last number of an organization's events, and the number up to which they are no longer stored. */
export interface LastLiveEvent {
  number: number;
  forgotten: number;
}

/** Returns how far the organization's events have come; zeros before the first. */
export async function findLast(tenant: Tenant): Promise<LastLiveEvent> {
  const head = await tenant.findOne(LastLiveEventEntity, {});
  return { number: Number(head?.number ?? 0), forgotten: Number(head?.forgotten ?? 0) };
}

/** A viewer of a role's stream. */
export interface LookingOn {
  roleId: string;
  /** A user or an API key. */
  callerId: string;
}

/** Returns the viewers who still see their role. */
export async function filterViewers<Looking extends LookingOn>(
  tenant: Tenant,
  looking: readonly Looking[],
): Promise<Looking[]> {
  if (looking.length === 0) return [];
  const rows = await tenant.query<{ place: number }[]>(
    `SELECT l.place::int FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS l (role_id, caller_id, place)
       JOIN role r ON r.organisation_id = $1 AND r.id = l.role_id
       JOIN (SELECT id, kind FROM user_account WHERE organisation_id = $1 AND disabled_at IS NULL
             UNION ALL SELECT id, kind FROM api_key WHERE organisation_id = $1 AND revoked_at IS NULL) caller ON caller.id = l.caller_id
      WHERE (caller.kind <> 'hiring-manager' AND NOT r.confidential) OR EXISTS (
        SELECT FROM role_member m WHERE m.organisation_id = $1 AND m.role_id = r.id AND m.member_id = caller.id)`,
    [tenant.organisationId, looking.map(({ roleId }) => roleId), looking.map(({ callerId }) => callerId)],
  );
  return rows.flatMap(({ place }) => looking[place - 1] ?? []);
}

const EVENTS_AFTER = prepared(
  'live-events-after',
  `SELECT number::float8 AS number, role_id AS "roleId", kind, data::text AS data FROM live_event
   WHERE organisation_id = $1 AND number > $2 ORDER BY number LIMIT $3`,
);

/** Lists the next events of an organization after a number, in order. */
export function listAfter(
  tenant: Tenant,
  { after, limit }: { after: number; limit: number },
): Promise<NumberedEvent[]> {
  return tenant.query<NumberedEvent[]>(EVENTS_AFTER, [tenant.organisationId, after, limit]);
}
