/**
 * Declares the callers of a route. The guard reads it, and so does the OpenAPI document (`x-allowed`, `x-scope`), which
 * the tenant walk tests against.
 */
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';
import type { ActorKind, ApiScope } from '#libs/contracts';

export const ALLOWED = 'candor:allowed';
/** Kinds of users who reach a route although they do not see what its path names. */
export const EVEN_UNSEEN = 'candor:even-unseen';
export type Allowed = readonly ActorKind[] | 'anyone';

/** The scope that a narrowed key needs. `none`: any key may call, and the response is about the caller alone. */
export const SCOPE = 'candor:scope';
export type RouteScope = ApiScope | 'none';

/** Signed-in actors of these kinds; a key that names scopes needs this one among them. */
export function Allow(kinds: readonly ActorKind[], scope: RouteScope) {
  return applyDecorators(
    SetMetadata(ALLOWED, kinds),
    SetMetadata(SCOPE, scope),
    ApiExtension('x-allowed', [...kinds]),
    ApiExtension('x-scope', scope),
    ApiSecurity('apiKey'),
    ApiSecurity('session'),
  );
}

/** These kinds reach the route although they do not see what its path names: it tells them nothing of it. The service says whether there is one. */
export function EvenUnseen(kinds: readonly ActorKind[]) {
  return SetMetadata(EVEN_UNSEEN, kinds);
}

/** No credentials needed: signing in, health, documentation. */
export function Anyone() {
  return applyDecorators(SetMetadata(ALLOWED, 'anyone' satisfies Allowed), ApiExtension('x-allowed', 'anyone'));
}
