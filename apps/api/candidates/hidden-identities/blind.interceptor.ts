import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { concatMap, type Observable } from 'rxjs';
import type { RequestWithActor } from '../../platform/permissions/actor.js';
import { Blinding, type AskedFor } from './blinding.service.js';

/**
 * Every answer goes through here, also one that was kept for a repeated call: a route that is new masks without knowing of it. Files are
 * masked where they are made.
 */
@Injectable()
export class BlindInterceptor implements NestInterceptor {
  constructor(private readonly blinding: Blinding) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const { actor } = request;
    if (!actor?.readsBlind) return next.handle();
    const { roleId, ...asked } = request.params as AskedFor;
    const isOfImports = request.routeOptions.url?.includes('/imports') === true;
    return next
      .handle()
      .pipe(
        concatMap(async (answer: unknown) =>
          answer instanceof StreamableFile
            ? answer
            : this.blinding.mask(actor, answer, { ...asked, ...(isOfImports && roleId !== undefined && { roleId }) }),
        ),
      );
  }
}
