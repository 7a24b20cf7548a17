/** The audit as admins read it. */
import { v7 } from 'uuid';
import type { AuditAction } from '#libs/contracts';
import { AuditEntryEntity } from '../../../schema/compliance/audit.entity.js';
import type { Tenant } from '../../../tenant.js';

/** What an audit entry has to be to be shown; null: whatever it is. */
export interface AuditFilter {
  subjectId: string | null;
  actorId: string | null;
  action: AuditAction | null;
  from: Date | null;
  until: Date | null;
}

/** Audit entries, newest first. */
export function list(
  tenant: Tenant,
  { after, limit, ...filter }: AuditFilter & { after: string | null; limit: number },
): Promise<AuditEntryEntity[]> {
  const query = tenant.manager
    .createQueryBuilder(AuditEntryEntity, 'e')
    .where('e.organisationId = :organisationId', { organisationId: tenant.organisationId })
    .orderBy('e.id', 'DESC')
    .limit(limit);
  if (after !== null) query.andWhere('e.id < :after', { after });
  for (const field of ['subjectId', 'actorId', 'action'] as const)
    if (filter[field] !== null) query.andWhere(`e.${field} = :${field}`, { [field]: filter[field] });
  const { from, until } = filter;
  // Ids sort by the time they were made: only those of the days in question are looked at.
  if (from !== null) query.andWhere('e.id >= :first AND e.at >= :from', { first: idMadeAt(from, -1), from });
  if (until !== null) query.andWhere('e.id < :last AND e.at < :until', { last: idMadeAt(until, 1), until });
  return query.getMany();
}

const DAY_MS = 86_400_000;

const NOTHING = new Uint8Array(16);

/** The first id of a moment, and `days` beside it: an id is made before its transaction has its time, on another clock maybe. */
function idMadeAt(moment: Date, days: number): string {
  return v7({ msecs: Math.max(0, moment.getTime() + days * DAY_MS), seq: 0, random: NOTHING });
}
