/** Files that role pages come in. */
import type { EntityManager } from 'typeorm';
import { RolePageEntity } from '../../../schema/roles/roles.entity.js';

export async function addRolePage(
  tx: EntityManager,
  page: Pick<RolePageEntity, 'organisationId' | 'id' | 'askedBy' | 'fileName' | 'mediaType' | 'bytes'>,
): Promise<void> {
  await tx.insert(RolePageEntity, page);
}

/** One that somebody has sent themselves, or null. */
export function findRolePage(
  tx: EntityManager,
  organisationId: string,
  askedBy: string,
  id: string,
): Promise<RolePageEntity | null> {
  return tx.findOne(RolePageEntity, {
    where: { organisationId, askedBy, id },
    select: { organisationId: true, id: true, fileName: true, outcome: true, text: true, message: true },
  });
}

/** Those of them that have not been read. */
export function rolePagesToRead(
  tx: EntityManager,
  organisationId: string,
  ids: readonly string[],
): Promise<{ id: string; fileName: string; mediaType: string; bytes: Buffer }[]> {
  return tx.query<{ id: string; fileName: string; mediaType: string; bytes: Buffer }[]>(
    `SELECT id, file_name AS "fileName", media_type AS "mediaType", bytes FROM role_page
      WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND bytes IS NOT NULL`,
    [organisationId, ids],
  );
}

/** What reading gave; the file is gone with it. */
export async function saveRolePage(
  tx: EntityManager,
  organisationId: string,
  { id, outcome, text, message }: Pick<RolePageEntity, 'id' | 'outcome' | 'text' | 'message'>,
): Promise<void> {
  await tx.query(
    'UPDATE role_page SET outcome = $3, text = $4, message = $5, bytes = NULL WHERE organisation_id = $1 AND id = $2',
    [organisationId, id, outcome, text, message],
  );
}

/** Drops those of more than a day ago: whoever sent them has made a role of them, or never will. @returns how many */
export async function dropOldRolePages(tx: EntityManager, organisationId: string, limit: number): Promise<number> {
  const [, dropped] = await tx.query<[unknown[], number]>(
    `DELETE FROM role_page WHERE organisation_id = $1 AND id IN (
       SELECT id FROM role_page WHERE organisation_id = $1 AND created_at < now() - interval '1 day' ORDER BY created_at LIMIT $2)`,
    [organisationId, limit],
  );
  return dropped;
}
