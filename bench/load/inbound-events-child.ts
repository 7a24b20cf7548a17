/**
 * The transaction that stores an inbound event, statement by statement as the API runs it, sent by `pg` alone: no HTTP,
 * no signature, no framework, no prepared statements.
 */
import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { newId } from '#libs/database';
import { eventBody } from '../people.js';

export interface InboundEventsTask {
  databaseUrl: string;
  organisationId: string;
  connectionId: string;
  connections: number;
  seconds: number;
}

process.once('message', (task) => {
  void run(task as InboundEventsTask).then((perSecond) => process.send?.({ perSecond }, () => process.exit(0)));
});

async function run(task: InboundEventsTask): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: task.connections }, async () => {
      const client = new pg.Client({ connectionString: task.databaseUrl, options: '-c role=candor_app' });
      await client.connect();
      return client;
    }),
  );
  const began = performance.now();
  const ends = began + task.seconds * 1000;
  let stored = 0;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < ends) await store(client, task, stored++);
    }),
  );
  const took = (performance.now() - began) / 1000;
  await Promise.all(clients.map((client) => client.end()));
  return stored / took;
}

async function store(client: pg.Client, { organisationId, connectionId }: InboundEventsTask, n: number): Promise<void> {
  const [eventId, outboxId] = [newId(), newId()];
  const headers = JSON.stringify({ 'content-type': 'application/json' });
  const body = eventBody(n);
  const digest = createHash('sha256').update(connectionId).update(body).digest();
  await client.query('BEGIN');
  await client.query(`SELECT set_config('candor.organisation', $1, true)`, [organisationId]);
  await client.query('SELECT * FROM connection WHERE organisation_id = $1 AND id = $2', [organisationId, connectionId]);
  await client.query(
    `WITH stored AS (
       INSERT INTO inbound_event (organisation_id, id, connection_id, vendor_event_id, headers, raw_body, body_digest, outcome)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting')
       ON CONFLICT (organisation_id, connection_id, vendor_event_id) WHERE conflicts_with IS NULL DO NOTHING
       RETURNING organisation_id, id)
     INSERT INTO outbox (organisation_id, id, job, payload)
     SELECT organisation_id, $8, $9, $10 FROM stored RETURNING id`,
    [
      ...[organisationId, eventId, connectionId, `msg_${randomUUID()}`, headers, body, digest],
      ...[outboxId, 'process-inbound-event', JSON.stringify({ inboundEventId: eventId })],
    ],
  );
  await client.query('COMMIT');
}
