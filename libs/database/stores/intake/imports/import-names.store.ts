/** The names of the sources of imports: a name may name a candidate, and is erased with them. */
// SQL by hand: names of files are edited within JSON.
import type { Tenant } from '../../../tenant.js';

/** Lists the imports whose source has a name. */
export function listNamed(tenant: Tenant): Promise<{ importId: string; fileName: string }[]> {
  return tenant.query(
    `SELECT id AS "importId", file_name AS "fileName" FROM import WHERE organisation_id = $1 AND file_name IS NOT NULL`,
    [tenant.organisationId],
  );
}

/** Returns those of the imports that are split completely and hold only applications and documents of one person. */
export async function listOnlyOf(
  tenant: Tenant,
  importIds: readonly string[],
  { applicationIds, documentIds }: { applicationIds: readonly string[]; documentIds: readonly string[] },
): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT id FROM import WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND split_cursor IS NULL AND NOT EXISTS (
       SELECT FROM import_item i WHERE i.organisation_id = $1 AND i.import_id = import.id AND outcome <> 'skipped'
          AND (application_id = ANY($3::uuid[]) OR document_id = ANY($4::uuid[])) IS NOT TRUE)`,
    [tenant.organisationId, importIds, applicationIds, documentIds],
  );
  return rows.map(({ id }) => id);
}

/** Clears the names of sources, and the names of files in stored responses about imports. @returns how many sources had one */
export async function clearNames(tenant: Tenant, importIds: readonly string[]): Promise<number> {
  const [, count] = await tenant.query<[unknown[], number]>(
    'UPDATE import SET file_name = NULL WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND file_name IS NOT NULL',
    [tenant.organisationId, importIds],
  );
  await clearNamesInResponses(tenant, importIds);
  return count;
}

/** Lists the tables in ZIPs, each with its number in the archive, from 1. */
export function listNamedTables(tenant: Tenant): Promise<{ importId: string; name: string; number: number }[]> {
  return tenant.query(
    `SELECT id AS "importId", one.value ->> 'name' AS name, one.place::int AS number
       FROM import CROSS JOIN LATERAL jsonb_array_elements(mapping -> 'tables') WITH ORDINALITY AS one (value, place)
      WHERE organisation_id = $1`,
    [tenant.organisationId],
  );
}

/** Renames a table in a ZIP, also beside its columns. The items of its rows lose the name. */
export async function renameTable(
  tenant: Tenant,
  importId: string,
  { name, to }: { name: string; to: string },
): Promise<void> {
  await tenant.query(
    `UPDATE import SET mapping = mapping || jsonb_build_object(
         'tables', (SELECT jsonb_agg(CASE one ->> 'name' WHEN $3 THEN one || jsonb_build_object('name', $4::text) ELSE one END ORDER BY place)
            FROM jsonb_array_elements(mapping -> 'tables') WITH ORDINALITY AS tables (one, place)),
         'columns', coalesce((SELECT jsonb_agg(CASE one ->> 'table' WHEN $3 THEN one || jsonb_build_object('table', $4::text) ELSE one END ORDER BY place)
            FROM jsonb_array_elements(mapping -> 'columns') WITH ORDINALITY AS columns (one, place)), '[]'))
      WHERE organisation_id = $1 AND id = $2`,
    [tenant.organisationId, importId, name, to],
  );
  await tenant.query(
    `UPDATE import_item SET file_name = NULL
      WHERE organisation_id = $1 AND import_id = $2 AND file_name = $3 AND line IS NOT NULL`,
    [tenant.organisationId, importId, name],
  );
}

/** Stored responses stay without the names, so that a repeated call does not import the same again. */
export async function clearNamesInResponses(tenant: Tenant, importIds: readonly string[]): Promise<void> {
  if (importIds.length === 0) return;
  await tenant.query(
    `UPDATE idempotency_key SET response = to_jsonb(jsonb_set((response #>> '{}')::jsonb, '{fileNames}', '[]')::text)
      WHERE organisation_id = $1 AND response IS NOT NULL AND strpos(response::text, 'fileNames') > 0 AND EXISTS (
        SELECT FROM unnest($2::text[]) AS id WHERE strpos(response::text, id) > 0)`,
    [tenant.organisationId, importIds],
  );
}
