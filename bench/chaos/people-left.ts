/** What a storm has left of every person, in a form that two runs of the same traffic have in common: without our ids and moments. */
import { Client } from 'pg';

/**
 * Reads candidates by the sender's id of a person, past row-level security. For a merged person it reads the
 * applications that count, and not those they replace: an application after the merge is the earlier one.
 */
const PEOPLE = `
  WITH known AS (
    SELECT e.vendor_id, coalesce(c.merged_into_id, c.id) AS person_id
      FROM external_object e LEFT JOIN candidate c ON c.id = e.our_id WHERE e.kind = 'candidate'
  ), member AS (
    SELECT person_id, c.id FROM (SELECT DISTINCT person_id FROM known) people
      JOIN candidate c ON c.id = person_id OR c.merged_into_id = person_id)
  SELECT vendor_id AS id, json_build_object(
    'candidates', (SELECT json_agg(other.vendor_id ORDER BY other.vendor_id) FROM known other WHERE other.person_id = known.person_id),
    'identity', (SELECT json_build_array(name, email, phone) FROM candidate_identity WHERE candidate_id = person_id),
    'keys', (SELECT json_agg(DISTINCT kind || ' ' || value) FROM candidate_key k JOIN member ON member.id = k.candidate_id
       WHERE member.person_id = known.person_id),
    'documents', (SELECT json_agg(DISTINCT encode(d.blob_digest, 'hex') || ' ' || coalesce(t.dated_at AT TIME ZONE 'UTC', 'infinity'))
       FROM member JOIN candidate_document t ON t.candidate_id = member.id AND t.replaced_at IS NULL JOIN document d ON d.id = t.document_id
       WHERE member.person_id = known.person_id),
    'profile', (SELECT json_build_array(builder, taxonomy, identity, content) FROM profile
       WHERE candidate_id = person_id ORDER BY number DESC LIMIT 1),
    'skills', (SELECT json_agg(json_build_array(skill, months, last_month) ORDER BY skill) FROM profile_skill WHERE candidate_id = person_id),
    'pending', (SELECT profile_pending_at IS NOT NULL FROM candidate WHERE id = person_id),
    'sent', (SELECT json_agg(json_build_array(x.vendor_id, x.status, x.stage_name, x.application_id IS NOT NULL) ORDER BY x.vendor_id)
       FROM ats_application x WHERE x.candidate_vendor_id = known.vendor_id),
    'counted', (SELECT json_agg(json_build_array(a.mode, a.out_of_date, r.lane, r.score, r.low, r.high, r.coverage, r.band, r.flags, s.content))
       FROM member JOIN application a ON a.candidate_id = member.id JOIN role ON role.id = a.role_id
       LEFT JOIN ranking r ON r.application_id = a.id AND r.weights_version_id = role.active_weights_id
       LEFT JOIN assessment s ON s.application_id = a.id AND s.id = r.assessment_id
       WHERE member.person_id = known.person_id AND a.mode NOT IN ('superseded', 'withdrawn')))::text AS found
  FROM known`;

/** @returns by the sender's id of a person, what is known of them as text */
export async function peopleLeft(ownerUrl: string): Promise<Map<string, string>> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; found: string }>(PEOPLE);
    return new Map(rows.map(({ id, found }) => [id, found.replaceAll(OUR_ID, '<id>')]));
  } finally {
    await client.end();
  }
}

const OUR_ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const SHOWN = 120;

/** @returns who is not the same in both, with the place where they begin to differ */
export function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((id) => {
    const [a, b] = [one.get(id) ?? 'nobody', other.get(id) ?? 'nobody'];
    if (a === b) return [];
    let at = 0;
    while (a[at] === b[at]) at += 1;
    const from = Math.max(0, at - SHOWN / 2);
    return [`${id}: …${a.slice(from, from + SHOWN)}… undisturbed: …${b.slice(from, from + SHOWN)}…`];
  });
}
