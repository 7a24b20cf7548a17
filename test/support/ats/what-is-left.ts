import type { PipelineDatabase } from '../candor/pipeline.js';

/** People, with what is known of them, their applications and their files. */
const PEOPLE = `
  WITH known AS (
    SELECT e.*, coalesce(c.merged_into_id, c.id, w.merged_into_id, w.id) AS person_id FROM external_object e
      LEFT JOIN candidate c ON c.id = e.our_id
      LEFT JOIN external_object winner ON winner.connection_id = $1 AND winner.kind = 'candidate' AND winner.vendor_id = e.merged_into
      LEFT JOIN candidate w ON w.id = winner.our_id
     WHERE e.connection_id = $1 AND e.kind = 'candidate')
  SELECT array_agg(known.vendor_id ORDER BY known.vendor_id) AS candidates, bool_or(deleted_at IS NOT NULL) AS gone,
    (SELECT name FROM candidate_identity i WHERE i.candidate_id = person_id) AS name,
    (SELECT jsonb_agg(jsonb_build_object('id', x.vendor_id, 'status', x.status, 'stage', x.stage_name,
        'placed', x.application_id IS NOT NULL, 'said', (SELECT jsonb_object_agg(field, told -> 'value')
          FROM jsonb_each(x.field_versions) AS said (field, told) WHERE field <> 'appliedAt')) ORDER BY x.vendor_id)
      FROM ats_application x WHERE x.connection_id = $1 AND x.candidate_vendor_id = ANY(array_agg(known.vendor_id))
       AND x.deleted_at IS NULL) AS applications,
    (SELECT jsonb_agg(jsonb_build_object('mode', a.mode, 'sponsorship', s.sponsorship, 'moves', s.relocation, 'score', r.score,
        'decision', coalesce((SELECT kind FROM decision d WHERE d.application_id = a.id ORDER BY decided_at DESC, d.id DESC LIMIT 1),
          'open')))
      FROM application a JOIN candidate c ON c.id = a.candidate_id JOIN role ON role.id = a.role_id
      LEFT JOIN application_answers s ON s.application_id = a.id
      LEFT JOIN ranking r ON r.application_id = a.id AND r.weights_version_id = role.active_weights_id
     WHERE coalesce(c.merged_into_id, c.id) = person_id AND a.mode NOT IN ('superseded', 'withdrawn')) AS counted,
    (SELECT jsonb_agg(DISTINCT d.file_name) FILTER (WHERE d.file_name IS NOT NULL)
      FROM candidate c JOIN candidate_document t ON t.candidate_id = c.id AND t.replaced_at IS NULL JOIN document d ON d.id = t.document_id
     WHERE coalesce(c.merged_into_id, c.id) = person_id) AS files
  FROM known GROUP BY person_id ORDER BY 1`;

/** Of those who are gone, bodies of events that name them. */
const KEPT = `
  SELECT d.event_type AS type, d.outcome FROM inbound_event d JOIN external_object e ON e.connection_id = d.connection_id
    AND e.kind = 'candidate' AND e.deleted_at IS NOT NULL
   WHERE d.connection_id = $1 AND strpos(encode(d.raw_body, 'escape'), '"' || e.vendor_id || '"') > 0`;

/**
 * What a connection has left behind once nothing is owed.
 * @param names what people and applications of one run are called in all of them, by the vendor's ids
 */
export async function whatIsLeft(
  db: Pick<PipelineDatabase, 'rows'>,
  connectionId: string,
  names: ReadonlyMap<string, string> = new Map(),
): Promise<{ people: unknown[]; kept: unknown[] }> {
  const left = { people: await db.rows(PEOPLE, [connectionId]), kept: await db.rows(KEPT, [connectionId]) };
  let text = JSON.stringify(left);
  for (const [id, name] of names) text = text.replaceAll(id, name);
  return sorted(JSON.parse(text)) as typeof left;
}

/** Lists are in the order of ids, which differ from run to run. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const keyed = value.map((one) => ({ one: sorted(one), key: JSON.stringify(sorted(one)) }));
    return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ one }) => one);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, sorted(field)]));
}
