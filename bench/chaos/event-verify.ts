/** What must be left of a storm of events, asked of the database past row-level security. */
import { Client } from 'pg';
import type { Expected } from './event-traffic.js';

interface Left {
  id: string;
  name: string | null;
  email: string | null;
  addresses: string[];
  version: string | null;
  stage: string | null;
  places: number;
}

/**
 * @param receipts id of the sender's → ids that 2xx answers gave
 * @returns what does not hold, a sentence each
 */
export async function eventFaults(
  ownerUrl: string,
  receipts: ReadonlyMap<string, ReadonlySet<string>>,
  expected: ReadonlyMap<string, Expected>,
): Promise<string[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const ask = async (sql: string): Promise<number> => Number((await client.query<{ n: string }>(sql)).rows[0]?.n);
    const { rows: stored } = await client.query<{ id: string; vendorEventId: string }>(
      'SELECT id, vendor_event_id AS "vendorEventId" FROM inbound_event',
    );
    const astray = stored.filter(({ id, vendorEventId }) => {
      const given = receipts.get(vendorEventId);
      return given?.size !== 1 || !given.has(id);
    });
    const { rows: people } = await client.query<Left>(
      `SELECT e.vendor_id AS id, i.name, i.email, ARRAY(SELECT value FROM candidate_key k
           WHERE k.candidate_id = e.our_id AND k.kind = 'address' ORDER BY 1) AS addresses, e.source_version AS version, x.stage_name AS stage,
         (SELECT count(*)::int FROM ranking r JOIN role ON role.active_weights_id = r.weights_version_id
           WHERE r.application_id = x.application_id) AS places
       FROM external_object e LEFT JOIN candidate_identity i ON i.candidate_id = e.our_id
         LEFT JOIN ats_application x ON x.candidate_vendor_id = e.vendor_id AND x.connection_id = e.connection_id
       WHERE e.kind = 'candidate'`,
    );
    const wrong = people.filter(({ id, ...left }) => {
      const wanted = expected.get(id);
      return wanted === undefined || JSON.stringify({ ...wanted, places: 1 }) !== JSON.stringify(left);
    });
    const example =
      wrong[0] && `, for example ${JSON.stringify(wrong[0])} not ${JSON.stringify(expected.get(wrong[0].id))}`;
    const checks: [string, number, number][] = [
      ['events', stored.length, receipts.size],
      ['events whose 2xx named another one', astray.length, 0],
      [
        'events that failed or wait',
        await ask(`SELECT count(*) AS n FROM inbound_event WHERE outcome NOT IN ('processed', 'ignored')`),
        0,
      ],
      ['people', people.length, expected.size],
      [`people whose record is not the latest${example ?? ''}`, wrong.length, 0],
      ['candidates', await ask('SELECT count(*) AS n FROM candidate'), expected.size],
      ['applications', await ask('SELECT count(*) AS n FROM application'), expected.size],
      [
        'people whose profile is pending',
        await ask('SELECT count(*) AS n FROM candidate WHERE profile_pending_at IS NOT NULL'),
        0,
      ],
      ['entries in the outbox', await ask('SELECT count(*) AS n FROM outbox'), 0],
      ['jobs in quarantine', await ask('SELECT count(*) AS n FROM quarantine'), 0],
    ];
    return checks
      .filter(([, seen, wanted]) => seen !== wanted)
      .map(([what, seen, wanted]) => `${what}: ${seen} instead of ${wanted}`);
  } finally {
    await client.end();
  }
}
