import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { inboundEventReceiptSchema, type InboundEventReceipt } from '#libs/contracts';
import { TakesRoom } from '../../platform/files/storage/takes-room.decorator.js';
import type { RequestWithBytes } from '../../platform/http/requests/body-parser.js';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Anyone } from '../../platform/permissions/allow.decorator.js';
import { headersOf } from './connection-address.js';
import { EventIntakeService } from './event-intake.service.js';

@ApiTags('connections')
@Controller('hooks')
@Anyone()
export class EventIntakeController {
  constructor(private readonly intake: EventIntakeService) {}

  @Post(':connectionId')
  @TakesRoom()
  @ApiParam({ name: 'connectionId', description: 'The part of the `eventsPath` of the connection after `/hooks/`' })
  @ApiBody({
    description: 'The event as the vendor sends and signs it. `docs/how-to/connect` has a page for each vendor.',
    schema: {},
  })
  @Responds(
    202,
    { summary: 'Receive an inbound event', description: 'The signature of the ATS is the credential.' },
    inboundEventReceiptSchema,
  )
  async receive(
    @Param('connectionId') address: string,
    @Req() request: RequestWithBytes,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InboundEventReceipt | undefined> {
    const answer = await this.intake.receive(address, {
      headers: headersOf(request),
      rawBody: request.rawBody ?? Buffer.alloc(0),
    });
    // The status that this sender takes for "arrived".
    reply.status(answer.status).headers(answer.headers);
    return answer.body ?? undefined;
  }
}
