/** Drafts as responses have them, and whose they are. */
import type { RoleDraftReceipt } from '#libs/contracts';
import { NotFound } from '../../platform/http/problems/problem.js';
import { userOf, type Actor } from '../../platform/permissions/actor.js';

/** Returns the user whose drafts a caller reaches. @throws NotFound for an API key: it has none */
export function authorOf(actor: Actor): string {
  const user = userOf(actor);
  if (user === null) throw new NotFound('draft');
  return user;
}

/** Returns the response to a stored draft. */
export function receiptOf({ revision, changedAt }: { revision: number; changedAt: Date }): RoleDraftReceipt {
  return { revision, changedAt: changedAt.toISOString() };
}

/** Returns when a draft was begun and last changed. */
export function timesOf({ createdAt, changedAt }: { createdAt: Date; changedAt: Date }) {
  return { createdAt: createdAt.toISOString(), changedAt: changedAt.toISOString() };
}
