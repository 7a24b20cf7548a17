/** The audit log as admins read it. */
import { And, LessThan, MoreThanOrEqual } from 'typeorm';
import { v7 } from 'uuid';
import type { AuditAction } from '#libs/contracts';
import { AuditEntryEntity } from '../../../schema/compliance/audit.entity.js';
import type { Tenant } from '../../../tenant.js';

/** Conditions on audit entries; null: any. */
export interface AuditFilter {
  subjectId: string | null;
  actorId: string | null;
  action: AuditAction | null;
  from: Date | null;
  until: Date | null;
}

/** Lists audit entries, newest first. */
export function list(
  tenant: Tenant,
  { after, limit, ...filter }: AuditFilter & { after: string | null; limit: number },
): Promise<AuditEntryEntity[]> {
  const { subjectId, actorId, action, from, until } = filter;
  // IDs sort by the time at which they were made: only those of the days in question are read.
  const ids = [
    ...(after === null ? [] : [LessThan(after)]),
    ...(from === null ? [] : [MoreThanOrEqual(idMadeAt(from, -1))]),
    ...(until === null ? [] : [LessThan(idMadeAt(until, 1))]),
  ];
  const times = [...(from === null ? [] : [MoreThanOrEqual(from)]), ...(until === null ? [] : [LessThan(until)])];
  return tenant.find(AuditEntryEntity, {
    where: {
      ...(subjectId !== null && { subjectId }),
      ...(actorId !== null && { actorId }),
      ...(action !== null && { action }),
      ...(ids.length > 0 && { id: And(...ids) }),
      ...(times.length > 0 && { at: And(...times) }),
    },
    order: { id: 'DESC' },
    take: limit,
  });
}

const DAY_MS = 86_400_000;

const NOTHING = new Uint8Array(16);

/** The first ID of a moment, moved by `days`: an ID is made before the time of its transaction, perhaps by another clock. */
function idMadeAt(moment: Date, days: number): string {
  return v7({ msecs: Math.max(0, moment.getTime() + days * DAY_MS), seq: 0, random: NOTHING });
}
