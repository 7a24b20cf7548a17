import type { Actor } from '../../platform/permissions/actor.js';

/** The same request is one with the same content, when that is not the body of the call as it was read for the key. */
export function withDigest(actor: Actor, digest: Buffer): Actor {
  const { idempotency } = actor.request;
  return { ...actor, request: { ...actor.request, idempotency: idempotency && { ...idempotency, digest } } };
}
