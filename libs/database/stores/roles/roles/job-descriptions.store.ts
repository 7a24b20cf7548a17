/** Uploaded files of role pages. */
// SQL by hand: files are read over arrays of IDs, and old ones are deleted by the clock of the database.
import { JobDescriptionEntity } from '../../../schema/roles/roles.entity.js';
import type { Tenant } from '../../../tenant.js';

/** Adds an uploaded file. */
export async function createPage(
  tenant: Tenant,
  page: Pick<JobDescriptionEntity, 'id' | 'requestedBy' | 'fileName' | 'mediaType' | 'bytes'>,
): Promise<void> {
  await tenant.insert(JobDescriptionEntity, page);
}

/** Returns a file that the caller uploaded, without its bytes, or null. */
export function findPage(tenant: Tenant, requestedBy: string, id: string): Promise<JobDescriptionEntity | null> {
  const select = { organisationId: true, id: true, fileName: true, outcome: true, text: true, message: true } as const;
  return tenant.findOne(JobDescriptionEntity, { requestedBy, id }, { select });
}

/** Lists those of the files that have not been read. */
export function listUnparsedPages(
  tenant: Tenant,
  ids: readonly string[],
): Promise<{ id: string; fileName: string; mediaType: string; bytes: Buffer }[]> {
  return tenant.query<{ id: string; fileName: string; mediaType: string; bytes: Buffer }[]>(
    `SELECT id, file_name AS "fileName", media_type AS "mediaType", bytes FROM job_description
      WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND bytes IS NOT NULL`,
    [tenant.organisationId, ids],
  );
}

/** Stores the outcome of reading a file, and drops its bytes. */
export async function savePageResult(
  tenant: Tenant,
  { id, outcome, text, message }: Pick<JobDescriptionEntity, 'id' | 'outcome' | 'text' | 'message'>,
): Promise<void> {
  await tenant.update(JobDescriptionEntity, { id }, { outcome, text, message, bytes: null });
}

/** Deletes files that are older than a day: their sender has created a role from them, or never will. @returns how many */
export async function deleteOldPages(tenant: Tenant, limit: number): Promise<number> {
  const [, dropped] = await tenant.query<[unknown[], number]>(
    `DELETE FROM job_description WHERE organisation_id = $1 AND id IN (
       SELECT id FROM job_description WHERE organisation_id = $1 AND created_at < now() - interval '1 day' ORDER BY created_at LIMIT $2)`,
    [tenant.organisationId, limit],
  );
  return dropped;
}
