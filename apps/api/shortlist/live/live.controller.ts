import { Controller, Headers, Param, Req, Sse, type MessageEvent } from '@nestjs/common';
import { ApiHeader, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { idSchema } from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { LiveService } from './live.service.js';

@ApiTags('live')
@Controller('api/v1/roles/:roleId/events')
@Allow(EVERYBODY, 'candidates:read')
export class LiveController {
  constructor(private readonly live: LiveService) {}

  @Sse()
  @ApiProduces('text/event-stream')
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Id of the last event that was received' })
  @Responds(200, {
    summary: 'Stream the events of a role',
    description: 'Server-sent events. See docs/reference/events.md.',
  })
  open(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Headers('last-event-id') lastId: string | undefined,
    @Req() { raw: { socket } }: FastifyRequest,
  ): Promise<Observable<MessageEvent>> {
    return this.live.open(actor, roleId, lastId ?? null, () => !socket.writableNeedDrain);
  }
}
