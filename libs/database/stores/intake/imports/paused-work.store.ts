/** Work of paused or cancelled imports that was in the queue already when its turn comes. */
// SQL by hand: every batch of an import asks it: prepared, with joins that the planner must run row by row.
import type { ImportState } from '#libs/contracts';
import { prepared } from '../../../prepared.js';
import * as importControl from './import-control.store.js';
import type { Tenant } from '../../../tenant.js';

/** An entry whose turn has come. */
export interface BegunEntry {
  outboxId: string;
  attempt: number;
}

/** An import that waits for the result of an entry; nulls if none does. */
interface Wanted {
  outboxId: string;
  importId: string | null;
  state: ImportState | null;
  /** A user retried it after the import was cancelled. */
  isRetried: boolean;
}

/** Reads by keys, entry by entry (`OFFSET 0`): planned as one join, it reads all waiting items, and an import may have many thousands. */
const wantedBy = (column: 'document_id' | 'application_id', named: string): string =>
  `SELECT outbox.id AS "outboxId", import.id AS "importId", import.state, outbox.created_at > import.finished_at IS TRUE AS "isRetried"
     FROM outbox LEFT JOIN LATERAL (
            SELECT import_id FROM import_item WHERE organisation_id = $1 AND ${column} = (outbox.payload->>'${named}')::uuid
               AND outcome = 'waiting' OFFSET 0) item ON true
          LEFT JOIN LATERAL (SELECT id, state, finished_at FROM import WHERE organisation_id = $1 AND id = item.import_id OFFSET 0) import ON true
    WHERE outbox.organisation_id = $1 AND outbox.id = ANY($2::uuid[])`;

const WANTED = {
  document: prepared('document-wanted-by-imports', wantedBy('document_id', 'documentId')),
  application: prepared('application-wanted-by-imports', wantedBy('application_id', 'applicationId')),
};

/**
 * Returns which of the entries may run now. Left out are entries that are gone, those for which only paused imports wait (they are set aside,
 * as if they had not been sent), and those for which only cancelled ones wait (their work is cancelled). Call it first in a transaction,
 * before any lock. It takes one statement by keys and locks nothing, unless an import is paused or cancelled.
 * @returns their IDs
 */
export async function withoutPaused(
  tenant: Tenant,
  kind: keyof typeof WANTED,
  entries: readonly BegunEntry[],
): Promise<Set<string>> {
  const ids = entries.map(({ outboxId }) => outboxId);
  const wanted = await tenant.query<Wanted[]>(WANTED[kind], [tenant.organisationId, ids]);
  const there = new Set(wanted.map(({ outboxId }) => outboxId));
  const stopped = wanted.filter(({ state }) => state === 'paused' || state === 'cancelled');
  if (stopped.length === 0) return there;
  // A transaction that resumes an import locks its row: either this one sees that, or that one finds what is set aside here.
  const imports = await tenant.query<{ id: string; state: ImportState }[]>(
    'SELECT id, state FROM import WHERE organisation_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR SHARE',
    [tenant.organisationId, stopped.map(({ importId }) => importId)],
  );
  const states = new Map(imports.map(({ id, state }) => [id, state]));
  const status = new Map(
    ids.map((id) => [
      id,
      statusOf(
        wanted.filter(({ outboxId }) => outboxId === id),
        states,
      ),
    ]),
  );
  await park(
    tenant,
    entries.filter(({ outboxId }) => status.get(outboxId) === 'paused'),
  );
  for (const { id, state } of imports) {
    const isCancelled = stopped.some((one) => one.importId === id && status.get(one.outboxId) === 'cancelled');
    // The entry was being sent when the import was cancelled.
    if (state === 'cancelled' && isCancelled) await importControl.cancelJobs(tenant, id);
  }
  return new Set([...there].filter((id) => status.get(id) === 'open'));
}

/** One running import is enough for the entry to run. Without one, a paused import keeps it. */
function statusOf(
  wanted: readonly Wanted[],
  states: ReadonlyMap<string, ImportState>,
): 'open' | 'paused' | 'cancelled' {
  const all = wanted.map(({ importId, isRetried }) => (isRetried ? 'open' : (states.get(importId ?? '') ?? 'open')));
  if (all.length === 0 || all.some((state) => state !== 'paused' && state !== 'cancelled')) return 'open';
  return all.includes('paused') ? 'paused' : 'cancelled';
}

/** Sets entries aside, as if the attempt had not been made. Entries that another job is finishing now are left to it. */
async function park(tenant: Tenant, entries: readonly BegunEntry[]): Promise<void> {
  await tenant.query(
    `WITH held AS MATERIALIZED (
       SELECT outbox.id, given.attempt FROM outbox
         JOIN unnest($2::uuid[], $3::int[]) AS given (id, attempt) ON outbox.id = given.id
        WHERE organisation_id = $1 ORDER BY outbox.id FOR UPDATE OF outbox SKIP LOCKED)
     UPDATE outbox SET attempt = least(outbox.attempt, held.attempt - 1), lease_until = NULL, available_at = 'infinity'
       FROM held WHERE organisation_id = $1 AND outbox.id = held.id`,
    [tenant.organisationId, entries.map(({ outboxId }) => outboxId), entries.map(({ attempt }) => attempt)],
  );
}
