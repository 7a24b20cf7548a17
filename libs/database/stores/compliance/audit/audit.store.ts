// SQL by hand: every change appends an entry: prepared.
import type { AuditAction } from '#libs/contracts';
import { newId } from '../../../ids.js';
import { prepared } from '../../../prepared.js';
import type { AuditActorKind, AuditDetails } from '../../../schema/compliance/audit.entity.js';
import type { Tenant } from '../../../tenant.js';

export interface AuditActor {
  kind: AuditActorKind;
  id: string | null;
}

export interface AuditEntry {
  actor: AuditActor;
  action: AuditAction;
  subject: { kind: string; id: string | null };
  /** IDs, counts and salted digests. Never names, addresses, texts of documents or other personal data. */
  details?: AuditDetails;
  requestId?: string;
}

const APPEND = prepared(
  'append-audit',
  `INSERT INTO audit_entry (organisation_id, id, actor_kind, actor_id, action, subject_kind, subject_id, details, request_id)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/** Appends an entry, in the transaction of the change. The app role can never change or delete it. */
export async function append(tenant: Tenant, entry: AuditEntry): Promise<void> {
  const { actor, action, subject, details = {}, requestId = null } = entry;
  await tenant.query(APPEND, [
    tenant.organisationId,
    newId(),
    actor.kind,
    actor.id,
    action,
    subject.kind,
    subject.id,
    JSON.stringify(details),
    requestId,
  ]);
}
