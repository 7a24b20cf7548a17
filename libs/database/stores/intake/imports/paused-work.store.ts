/** Work of imports that people hold or have ended, when its turn comes all the same: it was in the queue already. */
import type { ImportState } from '#libs/contracts';
import { prepared } from '../../../prepared.js';
import * as importControl from './import-control.store.js';
import type { Tenant } from '../../../tenant.js';

/** An entry whose turn has come. */
export interface BegunEntry {
  outboxId: string;
  attempt: number;
}

/** An import that waits for what an entry brings; with nulls when none does. */
interface Wanted {
  outboxId: string;
  importId: string | null;
  state: ImportState | null;
  /** Somebody tried it again after the import had been cancelled. */
  again: boolean;
}

/** By keys, entry by entry (`OFFSET 0`): planned as one join it reads all items that wait, and an import may have many thousands. */
const wantedBy = (column: 'document_id' | 'application_id', named: string): string =>
  `SELECT outbox.id AS "outboxId", import.id AS "importId", import.state, outbox.created_at > import.finished_at IS TRUE AS again
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
 * Which of the entries are to be carried out now: not those that are gone, and not those that only paused imports wait for (these are
 * laid aside, as if they had not been sent) or a cancelled one (its pending work is deleted). Begins a transaction that holds no
 * locks; takes one question by keys, and locks nothing, unless an import is paused or cancelled.
 * @returns their ids
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
  // Whoever lets an import go on takes its row: either that is seen here, or it finds what is laid aside.
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
    const isOwed = stopped.some((one) => one.importId === id && status.get(one.outboxId) === 'cancelled');
    // It was being sent when the import was cancelled.
    if (state === 'cancelled' && isOwed) await importControl.cancelJobs(tenant, id);
  }
  return new Set([...there].filter((id) => status.get(id) === 'open'));
}

/** One import that runs is enough to go on; of those that do not, one that is paused may. */
function statusOf(
  wanted: readonly Wanted[],
  states: ReadonlyMap<string, ImportState>,
): 'open' | 'paused' | 'cancelled' {
  const all = wanted.map(({ importId, again }) => (again ? 'open' : (states.get(importId ?? '') ?? 'open')));
  if (all.length === 0 || all.some((state) => state !== 'paused' && state !== 'cancelled')) return 'open';
  return all.includes('paused') ? 'paused' : 'cancelled';
}

/** The attempt has not been made. What another job is finishing at this moment is left to it. */
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
