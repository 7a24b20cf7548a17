/** How the relay leases entries of the outbox. Only these queries see all tenants. */
// SQL by hand: leases skip locked rows, and one statement takes turns between organizations.
import type { DataSource, EntityManager } from 'typeorm';
import { prepared } from '../../../prepared.js';
import type { OutboxPayload } from '../../../schema/platform/outbox.entity.js';

export interface ClaimedEntry {
  organisationId: string;
  id: string;
  job: string;
  payload: OutboxPayload;
  bulk: boolean;
  /** How often the entry has been leased, this time included. */
  attempt: number;
  /** How many processes the entry has killed while it ran alone. */
  deaths: number;
}

/**
 * Leases due entries of one kind (interactive or bulk).
 *
 * `waiting` walks from organization to organization along the index (a loose scan: one probe each, however many rows they
 * have) and keeps those with a due entry. If there are more organizations than places, they are drawn by lot: oldest first
 * would let a few large backlogs keep all others out, and a fixed order would need a memory that all relays share. Every
 * organization then gives at most its share, oldest first. Rows that another relay has locked are skipped, and those that it
 * has just leased are no longer due when they are read again under the lock.
 */
const CLAIM = prepared(
  'claim-outbox',
  `
WITH RECURSIVE organisations AS (
  (SELECT organisation_id FROM outbox WHERE bulk = $1 ORDER BY organisation_id LIMIT 1)
  UNION ALL
  SELECT (SELECT next.organisation_id FROM outbox next
          WHERE next.bulk = $1 AND next.organisation_id > organisations.organisation_id
          ORDER BY next.organisation_id LIMIT 1)
  FROM organisations WHERE organisations.organisation_id IS NOT NULL
), waiting AS MATERIALIZED (
  SELECT organisations.organisation_id
  FROM organisations CROSS JOIN LATERAL (
    SELECT FROM outbox
    WHERE bulk = $1 AND organisation_id = organisations.organisation_id AND available_at <= now()
    ORDER BY available_at, id LIMIT 1
  ) oldest
  ORDER BY random()
  LIMIT $2
), picked AS MATERIALIZED (
  SELECT entry.organisation_id, entry.id
  FROM waiting CROSS JOIN LATERAL (
    SELECT organisation_id, id FROM outbox
    WHERE bulk = $1 AND organisation_id = waiting.organisation_id AND available_at <= now()
    ORDER BY available_at, id
    LIMIT greatest(1, $2 / (SELECT count(*) FROM waiting))
    FOR UPDATE SKIP LOCKED
  ) entry
)
UPDATE outbox
SET attempt = attempt + 1,
    lease_until = now() + make_interval(secs => $3),
    available_at = now() + make_interval(secs => $3)
FROM picked
WHERE outbox.organisation_id = picked.organisation_id AND outbox.id = picked.id
RETURNING outbox.organisation_id AS "organisationId", outbox.id, job, payload, bulk, attempt, deaths`,
);

/**
 * Leases up to `limit` due entries: interactive ones before bulk ones, in turn between organizations. When a lease ends, the
 * entry is due again by itself. An organization with fewer entries than its share leaves places empty, so a batch that is not
 * full does not mean that nothing is left. Only an empty batch does.
 *
 * @param relay of the `relay` pool
 * @param options `limit`: entries, at least 1 · `leaseSeconds`: length of the lease · `bulkToo`: false leaves bulk entries out
 */
export async function claim(
  relay: DataSource,
  options: { limit: number; leaseSeconds: number; bulkToo?: boolean },
): Promise<ClaimedEntry[]> {
  const { limit, leaseSeconds, bulkToo = true } = options;
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError('limit must be a whole number from 1');
  return relay.transaction(async (tx) => {
    const interactive = await claimUpTo(tx, 0, limit, leaseSeconds);
    if (interactive.length >= limit || !bulkToo) return interactive;
    return [...interactive, ...(await claimUpTo(tx, 1, limit - interactive.length, leaseSeconds))];
  });
}

/**
 * Ends the leases of entries that could not be sent to the queue: they are due again after `delaySeconds`, and the attempt
 * does not count. Entries that were finished or leased again meanwhile stay as they are, and so do those that a job is
 * finishing: a relay never waits for a job. If that job fails, their lease ends at its time.
 * @param relay of the `relay` pool
 */
export async function release(
  relay: DataSource,
  entries: readonly Pick<ClaimedEntry, 'organisationId' | 'id' | 'attempt'>[],
  delaySeconds: number,
): Promise<void> {
  if (entries.length === 0) return;
  await relay.query(
    `WITH held AS MATERIALIZED (
       SELECT outbox.organisation_id, outbox.id
       FROM outbox JOIN jsonb_to_recordset($1::jsonb) AS given ("organisationId" uuid, id uuid, attempt int)
         ON outbox.organisation_id = given."organisationId" AND outbox.id = given.id AND outbox.attempt = given.attempt
       FOR UPDATE OF outbox SKIP LOCKED
     )
     UPDATE outbox SET attempt = attempt - 1, lease_until = NULL, available_at = now() + make_interval(secs => $2)
     FROM held WHERE outbox.organisation_id = held.organisation_id AND outbox.id = held.id`,
    [JSON.stringify(entries), delaySeconds],
  );
}

interface ClaimedRow extends Omit<ClaimedEntry, 'bulk'> {
  bulk: number;
}

async function claimUpTo(tx: EntityManager, bulk: 0 | 1, limit: number, leaseSeconds: number): Promise<ClaimedEntry[]> {
  const [rows] = await tx.query<[ClaimedRow[], number]>(CLAIM, [bulk, limit, leaseSeconds]);
  return rows.map((row) => ({ ...row, bulk: row.bulk === 1 }));
}
