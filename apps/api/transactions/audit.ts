/** Writes down who changed what. Ids, counts and digests only. */
import type { EntityManager } from 'typeorm';
import { appendAudit, type AuditDetails } from '#libs/database';
import type { Actor } from '../access/actor.js';

export function audit(
  tx: EntityManager,
  actor: Actor,
  action: string,
  subject: { kind: string; id: string },
  details: AuditDetails = {},
): Promise<void> {
  return appendAudit(tx, {
    organisationId: actor.organisationId,
    actor: { kind: actor.via === 'session' ? 'user' : 'api-key', id: actor.id },
    action,
    subject,
    details,
    requestId: actor.request.id,
  });
}
