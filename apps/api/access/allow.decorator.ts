/** Who may call a route. The guard reads it, and so does the OpenAPI document (`x-allowed`), which the tenant walk tests against. */
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';
import type { ActorKind } from '#libs/contracts';

export const ALLOWED = 'candor:allowed';
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

/** No credentials needed: signing in, health, documentation. */
export function Anyone() {
  return applyDecorators(SetMetadata(ALLOWED, 'anyone' satisfies Allowed), ApiExtension('x-allowed', 'anyone'));
}
