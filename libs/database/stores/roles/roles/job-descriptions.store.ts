/** Files that role pages come in. */
import { JobDescriptionEntity } from '../../../schema/roles/roles.entity.js';
import type { Tenant } from '../../../tenant.js';

export async function createPage(
  tenant: Tenant,
  page: Pick<JobDescriptionEntity, 'organisationId' | 'id' | 'requestedBy' | 'fileName' | 'mediaType' | 'bytes'>,
): Promise<void> {
  await tenant.manager.insert(JobDescriptionEntity, page);
}

/** One that somebody has sent themselves, or null. */
export function findPage(tenant: Tenant, requestedBy: string, id: string): Promise<JobDescriptionEntity | null> {
  return tenant.manager.findOne(JobDescriptionEntity, {
    where: { organisationId: tenant.organisationId, requestedBy, id },
    select: { organisationId: true, id: true, fileName: true, outcome: true, text: true, message: true },
  });
}

/** Those of them that have not been read. */
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

/** What reading gave; the file is gone with it. */
export async function savePageResult(
  tenant: Tenant,
  { id, outcome, text, message }: Pick<JobDescriptionEntity, 'id' | 'outcome' | 'text' | 'message'>,
): Promise<void> {
  await tenant.query(
    'UPDATE job_description SET outcome = $3, text = $4, message = $5, bytes = NULL WHERE organisation_id = $1 AND id = $2',
    [tenant.organisationId, id, outcome, text, message],
  );
}

/** Drops those of more than a day ago: whoever sent them has made a role of them, or never will. @returns how many */
export async function deleteOldPages(tenant: Tenant, limit: number): Promise<number> {
  const [, dropped] = await tenant.query<[unknown[], number]>(
    `DELETE FROM job_description WHERE organisation_id = $1 AND id IN (
       SELECT id FROM job_description WHERE organisation_id = $1 AND created_at < now() - interval '1 day' ORDER BY created_at LIMIT $2)`,
    [tenant.organisationId, limit],
  );
  return dropped;
}
