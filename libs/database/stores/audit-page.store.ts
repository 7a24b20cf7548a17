/** The audit as admins read it. */
import type { EntityManager } from 'typeorm';
import { AuditEntryEntity } from '../entities/access.entity.js';

/** Audit entries, newest first. */
export function pageOfAudit(
  tx: EntityManager,
  organisationId: string,
  page: { subjectId: string | null; after: string | null; limit: number },
): Promise<AuditEntryEntity[]> {
  const query = tx
    .createQueryBuilder(AuditEntryEntity, 'e')
    .where('e.organisationId = :organisationId', { organisationId })
    .orderBy('e.id', 'DESC')
    .limit(page.limit);
  if (page.after !== null) query.andWhere('e.id < :after', { after: page.after });
  if (page.subjectId !== null) query.andWhere('e.subjectId = :subjectId', { subjectId: page.subjectId });
  return query.getMany();
}
