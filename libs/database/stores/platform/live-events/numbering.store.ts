/** The numbering of events, on the relay's pool, which sees all tenants. */
// SQL by hand: one writer numbers events under a lock that others skip, in one statement.
import type { DataSource, EntityManager } from 'typeorm';

/** Lists the organizations with events that have no number yet. @param relay data source of the relay's pool */
export async function listUnnumberedOrganisations(relay: DataSource): Promise<string[]> {
  const rows = await relay.query<{ id: string }[]>('SELECT DISTINCT organisation_id AS id FROM live_event_waiting');
  return rows.map(({ id }) => id);
}

/**
 * Gives the waiting events of an organization the next numbers, the older ones first. Of the progress of one import only the last event
 * is kept. An event that commits late gets a later number.
 * @returns how many were waiting, at most `limit`; null while another writer numbers them
 */
export function assignNumbers(relay: DataSource, organisationId: string, limit: number): Promise<number | null> {
  return relay.transaction(async (tx) => {
    const head = await lockLast(tx, organisationId);
    if (head === null) return null;
    const [taken] = await tx.query<[{ taken: number }]>(
      `WITH taken AS (
         DELETE FROM live_event_waiting WHERE organisation_id = $1 AND id IN (
           SELECT id FROM live_event_waiting WHERE organisation_id = $1 ORDER BY id LIMIT $3)
         RETURNING id, role_id, kind, data, at
       ), kept AS (
         SELECT *, row_number() OVER (ORDER BY id) AS place FROM (
           SELECT DISTINCT ON (CASE kind WHEN 'import.progress' THEN data ->> 'importId' ELSE id::text END) * FROM taken
           ORDER BY CASE kind WHEN 'import.progress' THEN data ->> 'importId' ELSE id::text END, id DESC
         ) last_of_each
       ), numbered AS (
         INSERT INTO live_event (organisation_id, number, id, role_id, kind, data, at)
         SELECT $1, $2 + place, id, role_id, kind, data, at FROM kept
       ), moved AS (
         UPDATE live_event_head SET number = $2 + (SELECT count(*) FROM kept) WHERE organisation_id = $1
       )
       SELECT count(*)::int AS taken FROM taken`,
      [organisationId, head, limit],
    );
    return taken.taken;
  });
}

/** Makes this transaction the only writer of an organization's events. @returns the last number; null if another transaction is the writer */
async function lockLast(tx: EntityManager, organisationId: string): Promise<string | null> {
  const look = (): Promise<{ number: string }[]> =>
    tx.query('SELECT number FROM live_event_head WHERE organisation_id = $1 FOR UPDATE SKIP LOCKED', [organisationId]);
  let [head] = await look();
  if (head === undefined) {
    const added = await tx.query<unknown[]>(
      'INSERT INTO live_event_head (organisation_id, number) VALUES ($1, 0) ON CONFLICT DO NOTHING RETURNING 1',
      [organisationId],
    );
    if (added.length > 0) [head] = await look();
  }
  return head?.number ?? null;
}

/** Deletes the events of all organizations that are older than some hours, except those that webhook endpoints have yet to receive. */
export async function deleteOld(relay: DataSource, hours: number): Promise<void> {
  await relay.query(
    `WITH old AS (
       DELETE FROM live_event WHERE at < now() - make_interval(hours => $1)
          AND NOT EXISTS (SELECT FROM webhook_cursor told
            WHERE told.organisation_id = live_event.organisation_id AND told.number < live_event.number)
       RETURNING organisation_id, number
     ), reached AS (
       SELECT organisation_id, max(number) AS number FROM old GROUP BY organisation_id
     )
     UPDATE live_event_head SET forgotten = greatest(forgotten, reached.number)
     FROM reached WHERE live_event_head.organisation_id = reached.organisation_id`,
    [hours],
  );
}
