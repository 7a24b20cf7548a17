/** Writes down who changed what. Ids, counts and digests only. */
import type { AuditAction } from '#libs/contracts';
import { type AuditActor, type AuditDetails, auditLog, type Tenant } from '#libs/database';
import type { Actor } from '../permissions/actor.js';

export function audit(
  tenant: Tenant,
  actor: Actor,
  action: AuditAction,
  subject: { kind: string; id: string },
  details: AuditDetails = {},
): Promise<void> {
  return auditLog.append(tenant, {
    actor: auditActor(actor),
    action,
    subject,
    details,
    requestId: actor.request.id,
  });
}

/** Returns the actor as the audit names them. */
export function auditActor({ via, id }: Actor): AuditActor {
  return { kind: via === 'session' ? 'user' : 'api-key', id };
}
