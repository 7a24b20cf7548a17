import type { EntityManager } from 'typeorm';
import { AuditEntryEntity, type AuditActorKind, type AuditDetails } from '../entities/access.entity.js';
import { newId } from '../ids.js';

export interface AuditEntry {
  organisationId: string;
  actor: { kind: AuditActorKind; id: string | null };
  /** What was done, `<subject>.<verb in the past>`: `role.created`. */
  action: string;
  subject: { kind: string; id: string | null };
  /** Ids, counts and salted digests. Never names, addresses, text of documents or anything else about a person. */
  details?: AuditDetails;
  requestId?: string;
}

/** Writes down who did what, in the transaction that does it. The entry can never be changed or deleted by the app role. */
export async function appendAudit(tx: EntityManager, entry: AuditEntry): Promise<void> {
  await tx.insert(AuditEntryEntity, {
    organisationId: entry.organisationId,
    id: newId(),
    actorKind: entry.actor.kind,
    actorId: entry.actor.id,
    action: entry.action,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    details: entry.details ?? {},
    requestId: entry.requestId ?? null,
  });
}
