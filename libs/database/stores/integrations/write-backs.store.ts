/** Write-backs to vendors: those that are due, their outcomes, and the next run of a connection. */
// SQL by hand: runs lock due write-backs, and changes of many applications become write-backs in one statement.
import type { DataSource } from 'typeorm';
import type {
  AtsApplicationStatus,
  AtsMoves,
  DecisionKind,
  LiveEventKind,
  WriteBackKind,
  WriteBackState,
} from '#libs/contracts';
import type { ApplicationMode } from '../../schema/candidates/applications.entity.js';
import { WriteBackRunEntity } from '../../schema/integrations/write-backs.entity.js';
import * as outbox from '../platform/outbox/outbox.store.js';
import type { NewOutboxEntry } from '../platform/outbox/outbox.store.js';
import { samePersonAs } from '../sql/person.js';
import { LACKS_FILE } from './attachments.store.js';
import type { Tenant } from '../../tenant.js';

/** A requested assessment wants its score (`t`); the settings of the role decide about the rest (`s`). */
const WANTED: Readonly<Record<WriteBackKind, string>> = {
  score: 't.vendor_id IS NOT NULL OR s.shows_scores',
  stage: 't.vendor_id IS NULL AND s.moves_stages',
};

const OF_PERSON = `a.candidate_id IN (${samePersonAs('$3::uuid')})`;

/**
 * Schedules the write-backs of applications by the settings of roles and requested assessments. A write-back that is due already sends the
 * state at its turn.
 * @param of applications, all of a role, or all of a person
 * @returns the connections with new write-backs
 */
export async function makeDue(
  tenant: Tenant,
  kind: WriteBackKind,
  of: { applicationIds: readonly string[] } | { roleId: string } | { candidateId: string },
): Promise<string[]> {
  const [which, value] =
    'roleId' in of
      ? ['a.role_id = $3::uuid', of.roleId]
      : 'candidateId' in of
        ? [OF_PERSON, of.candidateId]
        : ['a.id = ANY($3::uuid[])', of.applicationIds];
  const rows = await tenant.query<{ id: string }[]>(
    `WITH due AS (
       INSERT INTO write_back AS known (organisation_id, connection_id, vendor_id, kind, id, state, next_at)
       SELECT $1, x.connection_id, x.vendor_id, $2, gen_random_uuid(), 'waiting', now()
         FROM application a
         JOIN ats_application x ON x.organisation_id = $1 AND x.application_id = a.id
         LEFT JOIN ats_assessment t ON t.organisation_id = $1 AND t.connection_id = x.connection_id AND t.vendor_id = x.vendor_id
         LEFT JOIN ats_role s ON s.organisation_id = $1 AND s.role_id = a.role_id AND s.connection_id = x.connection_id
         JOIN connection c ON c.organisation_id = $1 AND c.id = x.connection_id AND c.revoked_at IS NULL
        WHERE a.organisation_id = $1 AND x.deleted_at IS NULL AND ${which} AND (${WANTED[kind]}) ORDER BY x.connection_id, x.vendor_id
       ON CONFLICT (organisation_id, connection_id, vendor_id, kind) DO UPDATE SET state = 'waiting', step = 0, asked = known.asked + 1,
         next_at = now(), changed_at = now()
       RETURNING connection_id)
     SELECT DISTINCT connection_id AS id FROM due ORDER BY 1`,
    [tenant.organisationId, kind, value],
  );
  return rows.map(({ id }) => id);
}

/** Retries the failed write-backs of a role. @returns how many */
export async function retry(
  tenant: Tenant,
  { roleId, connectionId }: { roleId: string; connectionId: string },
): Promise<number> {
  const [, count] = await tenant.query<[unknown[], number]>(
    `UPDATE write_back w SET state = 'waiting', next_at = now(), step = 0, asked = asked + 1, changed_at = now()
       FROM ats_application x, application a
      WHERE w.organisation_id = $1 AND w.connection_id = $3 AND w.state = 'failed'
        AND x.organisation_id = $1 AND x.connection_id = $3 AND x.vendor_id = w.vendor_id
        AND a.organisation_id = $1 AND a.id = x.application_id AND a.role_id = $2`,
    [tenant.organisationId, roleId, connectionId],
  );
  return count;
}

/** A due write-back, with all that it depends on. */
export interface DueWriteBack {
  vendorId: string;
  kind: WriteBackKind;
  asked: number;
  step: number;
  /** When a call began whose outcome is unknown. */
  begunAt: Date | null;
  digest: Buffer | null;
  ref: string | null;
  /** For a requested assessment, the address of its result; null: the score is written to the vendor's application. */
  callback: string | null;
  candidateVendorId: string | null;
  openingVendorId: string | null;
  status: AtsApplicationStatus;
  stageId: string | null;
  /** Null: it has no application here, or is gone. An application with a pending file counts as out of date. */
  application: { id: string; roleId: string; mode: ApplicationMode; isOutOfDate: boolean } | null;
  wants: { showsScores: boolean; movesStages: boolean; moves: AtsMoves } | null;
  /** Under the active weights, in hundredths of a point. */
  ranking: { score: number; lane: number } | null;
  /** The latest decision; `open`: it was undone. */
  decision: { kind: DecisionKind | 'open'; reasonCode: string | null; isOfPerson: boolean } | null;
}

/** Lists the due write-backs of a connection, the longest due first. */
export function listDue(tenant: Tenant, connectionId: string, limit: number): Promise<DueWriteBack[]> {
  return tenant.query<DueWriteBack[]>(
    `SELECT w.vendor_id AS "vendorId", w.kind, w.asked, w.step, w.begun_at AS "begunAt", w.digest, w.ref,
            t.callback, x.candidate_vendor_id AS "candidateVendorId", x.opening_vendor_id AS "openingVendorId", x.status, x.stage_id AS "stageId",
            CASE WHEN a.id IS NOT NULL AND x.deleted_at IS NULL THEN jsonb_build_object('id', a.id, 'roleId', a.role_id,
              'mode', a.mode, 'isOutOfDate', a.out_of_date IS NOT NULL OR ${LACKS_FILE}) END AS application,
            CASE WHEN s.role_id IS NOT NULL THEN jsonb_build_object('showsScores', s.shows_scores, 'movesStages', s.moves_stages,
              'moves', s.moves) END AS wants,
            CASE WHEN k.application_id IS NOT NULL THEN jsonb_build_object('score', k.score, 'lane', k.lane) END AS ranking,
            CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('kind', d.kind, 'reasonCode', d.reason_code, 'isOfPerson', NOT EXISTS (
              SELECT FROM connection WHERE organisation_id = $1 AND id = d.decided_by)) END AS decision
       FROM write_back w
       JOIN ats_application x ON x.organisation_id = $1 AND x.connection_id = w.connection_id AND x.vendor_id = w.vendor_id
       LEFT JOIN ats_assessment t ON t.organisation_id = $1 AND t.connection_id = w.connection_id AND t.vendor_id = w.vendor_id
       LEFT JOIN application a ON a.organisation_id = $1 AND a.id = x.application_id
       LEFT JOIN role r ON r.organisation_id = $1 AND r.id = a.role_id
       LEFT JOIN ats_role s ON s.organisation_id = $1 AND s.role_id = a.role_id AND s.connection_id = w.connection_id
       LEFT JOIN ranking k ON k.organisation_id = $1 AND k.weights_version_id = r.active_weights_id AND k.application_id = a.id
       LEFT JOIN LATERAL (SELECT id, kind, reason_code, decided_by FROM decision
         WHERE organisation_id = $1 AND application_id = a.id ORDER BY decided_at DESC, id DESC LIMIT 1) d ON true
      WHERE w.organisation_id = $1 AND w.connection_id = $2 AND w.next_at <= now() ORDER BY w.next_at, w.vendor_id LIMIT $3`,
    [tenant.organisationId, connectionId, limit],
  );
}

/** Records the start of a call. Without a recorded end, the state at the vendor is unknown. */
export async function begin(
  tenant: Tenant,
  connectionId: string,
  { vendorId, kind }: Pick<DueWriteBack, 'vendorId' | 'kind'>,
): Promise<void> {
  await tenant.query(
    `UPDATE write_back SET begun_at = coalesce(begun_at, now())
      WHERE organisation_id = $1 AND connection_id = $2 AND vendor_id = $3 AND kind = $4`,
    [tenant.organisationId, connectionId, vendorId, kind],
  );
}

export interface EndedWriteBack {
  vendorId: string;
  kind: WriteBackKind;
  /** Of {@link DueWriteBack}. */
  asked: number;
  state: WriteBackState;
  /** Seconds until the next attempt; null if none follows. */
  againSeconds: number | null;
  /** It was a failed attempt of the schedule. */
  hasFailed: boolean;
  /** Set if the call succeeded: the content, and the vendor's ID of it. */
  sent: { digest: Buffer; ref: string | null } | null;
  error: { code: string; message: string } | null;
}

/** Records the outcomes of write-backs. Those that became due again meanwhile stay due. */
export async function recordResults(
  tenant: Tenant,
  connectionId: string,
  ended: readonly EndedWriteBack[],
): Promise<void> {
  if (ended.length === 0) return;
  await tenant.query(
    `WITH given AS (
       SELECT * FROM jsonb_to_recordset($3::jsonb) AS given (vendor_id text, kind text, asked int, state text, again float8,
         failed boolean, sent boolean, digest text, ref text, code text, message text)
     ), held AS MATERIALIZED (
       SELECT w.vendor_id, w.kind FROM write_back w JOIN given USING (vendor_id, kind)
        WHERE w.organisation_id = $1 AND w.connection_id = $2 ORDER BY w.vendor_id, w.kind FOR UPDATE OF w)
     UPDATE write_back w SET begun_at = CASE WHEN NOT given.sent THEN w.begun_at END, changed_at = now(),
            state = CASE WHEN w.asked = given.asked THEN given.state ELSE 'waiting' END,
            next_at = CASE WHEN w.asked <> given.asked THEN now() ELSE now() + make_interval(secs => given.again) END,
            step = CASE WHEN w.asked <> given.asked OR NOT given.failed THEN 0 ELSE w.step + 1 END,
            digest = CASE WHEN given.sent THEN decode(given.digest, 'hex') ELSE w.digest END,
            ref = CASE WHEN given.sent THEN given.ref ELSE w.ref END,
            error_code = given.code, error_message = given.message
       FROM held JOIN given USING (vendor_id, kind)
      WHERE w.organisation_id = $1 AND w.connection_id = $2 AND w.vendor_id = held.vendor_id AND w.kind = held.kind`,
    [
      tenant.organisationId,
      connectionId,
      JSON.stringify(
        ended.map(({ vendorId, kind, asked, state, againSeconds, hasFailed, sent, error }) => ({
          ...{ vendor_id: vendorId, kind, asked, state, again: againSeconds, failed: hasFailed, sent: sent !== null },
          ...{ digest: sent?.digest.toString('hex') ?? null, ref: sent?.ref ?? null },
          ...{ code: error?.code ?? null, message: error?.message ?? null },
        })),
      ),
    ],
  );
}

/** Returns the progress of a connection, without a lock; null if nothing was ever due. */
export function findRun(
  tenant: Tenant,
  connectionId: string,
): Promise<Pick<WriteBackRunEntity, 'runId' | 'failures'> | null> {
  return tenant
    .query<Pick<WriteBackRunEntity, 'runId' | 'failures'>[]>(
      'SELECT run_id AS "runId", failures FROM write_back_run WHERE organisation_id = $1 AND connection_id = $2',
      [tenant.organisationId, connectionId],
    )
    .then(([row]) => row ?? null);
}

/** Records the end of a run: the number of failed runs in a row, and the seconds of pause for the vendor. */
export async function recordRun(
  tenant: Tenant,
  connectionId: string,
  { failures, pauseSeconds }: { failures: number; pauseSeconds: number },
): Promise<void> {
  await tenant.query(
    `UPDATE write_back_run SET failures = $3, paused_until = CASE WHEN $4::float8 > 0 THEN now() + make_interval(secs => $4) END
      WHERE organisation_id = $1 AND connection_id = $2`,
    [tenant.organisationId, connectionId, failures, pauseSeconds],
  );
}

/**
 * Schedules the next run of a connection, for the time at which its first write-back is due and its pause is over. Each connection has one
 * (`outbox.scheduleRun`). Write rows of `write_back` before it.
 * @param entry the job
 */
export async function scheduleRun(tenant: Tenant, connectionId: string, entry: NewOutboxEntry): Promise<void> {
  const key = [tenant.organisationId, connectionId];
  await tenant.query(
    'INSERT INTO write_back_run (organisation_id, connection_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    key,
  );
  await tenant.query('SELECT FROM write_back_run WHERE organisation_id = $1 AND connection_id = $2 FOR UPDATE', key);
  const [state] = await tenant.query<{ runId: string | null; delay: number | null }[]>(
    `SELECT e.run_id AS "runId",
            (SELECT greatest(0, extract(epoch FROM greatest(w.next_at, e.paused_until) - now())) FROM write_back w
              WHERE w.organisation_id = $1 AND w.connection_id = $2 AND w.next_at IS NOT NULL ORDER BY w.next_at LIMIT 1)::float8 AS delay
       FROM write_back_run e WHERE e.organisation_id = $1 AND e.connection_id = $2`,
    key,
  );
  if (state === undefined || state.delay === null) return;
  const id = await outbox.scheduleRun(tenant, state.runId, { ...entry, delaySeconds: state.delay });
  if (id === state.runId) return;
  await tenant.query('UPDATE write_back_run SET run_id = $3 WHERE organisation_id = $1 AND connection_id = $2', [
    ...key,
    id,
  ]);
}

/** Starts to schedule write-backs from events, unless that has started. */
export async function startFollowing(tenant: Tenant): Promise<void> {
  await tenant.query(
    `INSERT INTO write_back_cursor (organisation_id, number)
     VALUES ($1, coalesce((SELECT number FROM live_event_head WHERE organisation_id = $1), 0)) ON CONFLICT DO NOTHING`,
    [tenant.organisationId],
  );
}

/** Lists the organizations with events that may lead to write-backs. @param relay data source of the relay's pool */
export async function listWaitingOrganisations(relay: DataSource): Promise<string[]> {
  const rows = await relay.query<{ id: string }[]>(
    `SELECT organisation_id AS id FROM write_back_cursor noted JOIN live_event_head head USING (organisation_id)
      WHERE head.number > noted.number`,
  );
  return rows.map(({ id }) => id);
}

/** Makes this transaction the one that schedules write-backs. @returns the last event it was done for; null if another transaction does it */
export async function lockCursor(tenant: Tenant): Promise<number | null> {
  const [cursor] = await tenant.query<{ number: number }[]>(
    'SELECT number::float8 AS number FROM write_back_cursor WHERE organisation_id = $1 FOR UPDATE SKIP LOCKED',
    [tenant.organisationId],
  );
  return cursor?.number ?? null;
}

export async function moveCursor(tenant: Tenant, number: number): Promise<void> {
  await tenant.query('UPDATE write_back_cursor SET number = $2 WHERE organisation_id = $1', [
    tenant.organisationId,
    number,
  ]);
}

/** The part of an event that can lead to write-backs. */
export const WRITE_BACK_EVENTS = [
  'application.ranked',
  'application.mode-changed',
  'application.decided',
  'weights.activated',
] as const satisfies readonly LiveEventKind[];

export interface WriteBackRow {
  id: string;
  applicationId: string;
  vendorId: string;
  kind: WriteBackKind;
  state: WriteBackState;
  errorCode: string | null;
  errorMessage: string | null;
  changedAt: Date;
  nextAt: Date | null;
}

/** Lists the write-backs of a role in a state. */
export function list(
  tenant: Tenant,
  { roleId, connectionId, state }: { roleId: string; connectionId: string; state: WriteBackState },
  page: { after: string | null; limit: number },
): Promise<WriteBackRow[]> {
  return tenant.query<WriteBackRow[]>(
    `SELECT w.id, a.id AS "applicationId", w.vendor_id AS "vendorId", w.kind, w.state, w.error_code AS "errorCode",
            w.error_message AS "errorMessage", w.changed_at AS "changedAt", w.next_at AS "nextAt"
       FROM write_back w
       JOIN ats_application x ON x.organisation_id = $1 AND x.connection_id = w.connection_id AND x.vendor_id = w.vendor_id
       JOIN application a ON a.organisation_id = $1 AND a.id = x.application_id AND a.role_id = $2
      WHERE w.organisation_id = $1 AND w.connection_id = $3 AND w.state = $4 AND ($5::uuid IS NULL OR w.id > $5)
      ORDER BY w.id LIMIT $6`,
    [tenant.organisationId, roleId, connectionId, state, page.after, page.limit],
  );
}
