/** Erases every candidate of a storm by their addresses, as `candor erase --email` does. */
import { Client } from 'pg';
import { candidates, createDataSource, inOrganisation } from '#libs/database';
import { erasePerson } from '#libs/erasure';
import { SECRET_KEY } from '../servers/launch.js';
import type { Ground } from './ground.js';

/** Candidates of ours of each person, merged ones too, by the sender's id. */
const MEMBERS = `
  SELECT e.vendor_id AS id, array_agg(member.id::text) AS members FROM external_object e JOIN candidate c ON c.id = e.our_id
    JOIN candidate member ON coalesce(member.merged_into_id, member.id) = coalesce(c.merged_into_id, c.id)
   WHERE e.kind = 'candidate' GROUP BY e.vendor_id`;

/**
 * Looks every person up by each of their addresses, then erases all whom the addresses find.
 * @param addresses by the sender's id of a person, all that are stored of them
 * @returns what does not hold, a sentence each
 */
export async function eraseAll(
  { databaseUrl, ownerUrl, organisationId }: Ground,
  addresses: ReadonlyMap<string, readonly string[]>,
): Promise<string[]> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  const app = await createDataSource(databaseUrl, 'app', { size: 1 }).initialize();
  try {
    const { rows } = await owner.query<{ id: string; members: string[] }>(MEMBERS);
    const people = new Map(rows.map(({ id, members }) => [id, members]));
    const faults: string[] = [];
    const toErase = new Set<string>();
    for (const [id, theirs] of addresses) {
      for (const address of theirs) {
        const found = await inOrganisation(app, organisationId, (tenant) => candidates.listWithEmail(tenant, address));
        const others = found.filter((candidateId) => !people.get(id)?.includes(candidateId));
        if (found.length === 0) faults.push(`${address} of ${id} finds nobody`);
        if (others.length > 0) faults.push(`${address} of ${id} finds somebody else`);
        for (const candidateId of found) toErase.add(candidateId);
      }
    }
    const by = { kind: 'command', id: null } as const;
    for (const candidateId of toErase) {
      const request = { organisationId, candidateId, secretKeys: [SECRET_KEY], by, cause: 'demand' } as const;
      await inOrganisation(app, organisationId, (tenant) => erasePerson(tenant, request));
    }
    return [...faults, ...(await traces(owner))];
  } finally {
    await app.destroy();
    await owner.end();
  }
}

/** Where an address of anybody is left. */
async function traces(owner: Client): Promise<string[]> {
  const faults: string[] = [];
  for (const [what, sql] of Object.entries(TRACES)) {
    const { rows } = await owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`);
    if (rows[0]?.n !== 0) faults.push(`${what} that are left when everybody was erased: ${rows[0]?.n}`);
  }
  return faults;
}

/** The domains of all addresses of the traffic begin so. */
const DOMAIN = '@example.';
const TRACES = {
  'names and contacts': 'candidate_identity',
  'keys of people': 'candidate_key',
  profiles: 'profile',
  'bodies of events': `inbound_event WHERE strpos(encode(raw_body, 'escape'), '${DOMAIN}') > 0`,
  'bytes of documents': `blob_chunk WHERE strpos(encode(bytes, 'escape'), '${DOMAIN}') > 0`,
  'texts of documents': `document_text WHERE strpos(text, '${DOMAIN}') > 0`,
};
