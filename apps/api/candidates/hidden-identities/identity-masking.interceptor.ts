import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { concatMap, type Observable } from 'rxjs';
import type { RequestWithActor } from '../../platform/permissions/actor.js';
import { IdentityMaskingService, type AskedFor } from './identity-masking.service.js';

/**
 * Every answer goes through here, also one that was kept for a repeated call: a route that is new masks without knowing of it. Files are
 * masked where they are made.
 */
@Injectable()
export class IdentityMaskingInterceptor implements NestInterceptor {
  constructor(private readonly masking: IdentityMaskingService) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const { actor } = request;
    if (!actor?.hasHiddenIdentities) return next.handle();
    const { roleId, ...asked } = request.params as AskedFor;
    const isOfImports = request.routeOptions.url?.includes('/imports') === true;
    return next
      .handle()
      .pipe(
        concatMap(async (answer: unknown) =>
          answer instanceof StreamableFile
            ? answer
            : this.masking.mask(actor, answer, { ...asked, ...(isOfImports && roleId !== undefined && { roleId }) }),
        ),
      );
  }
}
