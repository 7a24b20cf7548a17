/** Who may call a route. The guard reads it, and so does the OpenAPI document (`x-allowed`), which the tenant walk tests against. */
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';
import type { ActorKind } from '#libs/contracts';

export const ALLOWED = 'candor:allowed';
/** Kinds of users who reach a route although they do not see what its path names. */
export const EVEN_UNSEEN = 'candor:even-unseen';
export type Allowed = readonly ActorKind[] | 'anyone';

/** Signed-in actors of these kinds. */
export function Allow(kinds: readonly ActorKind[]) {
  return applyDecorators(
    SetMetadata(ALLOWED, kinds),
    ApiExtension('x-allowed', [...kinds]),
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
