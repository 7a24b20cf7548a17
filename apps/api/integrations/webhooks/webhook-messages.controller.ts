import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  replayedWebhooksSchema,
  webhookMessageQuerySchema,
  webhookMessageDetailSchema,
  webhookMessagePageSchema,
  webhookReplaySchema,
  type Page,
  type ReplayedWebhooks,
  type WebhookMessageQuery,
  type WebhookMessage,
  type WebhookMessageDetail,
  type WebhookReplay,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { WebhookMessagesService } from './webhook-messages.service.js';

@ApiTags('webhooks')
@Controller('api/v1/webhook-endpoints/:endpointId')
@Allow(ADMINS, 'admin')
export class WebhookMessagesController {
  constructor(private readonly messages: WebhookMessagesService) {}

  @Get('messages')
  @Responds(
    200,
    { summary: 'List webhook messages', description: 'Newest first, with the outcome of each message.' },
    webhookMessagePageSchema,
  )
  list(
    @Caller() actor: Actor,
    @Param('endpointId', { schema: idSchema }) endpointId: string,
    @Query({ schema: webhookMessageQuerySchema }) query: WebhookMessageQuery,
  ): Promise<Page<WebhookMessage>> {
    return this.messages.list(actor, endpointId, query);
  }

  @Get('messages/:messageId')
  @Responds(
    200,
    { summary: 'Retrieve a webhook message', description: 'Includes the payload and every attempt.' },
    webhookMessageDetailSchema,
  )
  find(
    @Caller() actor: Actor,
    @Param('endpointId', { schema: idSchema }) endpointId: string,
    @Param('messageId', { schema: idSchema }) messageId: string,
  ): Promise<WebhookMessageDetail> {
    return this.messages.find(actor, endpointId, messageId);
  }

  @Post('messages/:messageId/replay')
  @Responds(
    202,
    { summary: 'Resend a webhook message', description: 'The id stays the same. A waiting message is sent now.' },
    webhookMessageDetailSchema,
  )
  replay(
    @Caller() actor: Actor,
    @Param('endpointId', { schema: idSchema }) endpointId: string,
    @Param('messageId', { schema: idSchema }) messageId: string,
  ): Promise<WebhookMessageDetail> {
    return this.messages.replay(actor, endpointId, messageId);
  }

  @Post('replay')
  @Responds(
    202,
    { summary: 'Resend webhook messages of a period', description: 'Resends failed messages by default.' },
    replayedWebhooksSchema,
  )
  replayMany(
    @Caller() actor: Actor,
    @Param('endpointId', { schema: idSchema }) endpointId: string,
    @Body({ schema: webhookReplaySchema }) input: WebhookReplay,
  ): Promise<ReplayedWebhooks> {
    return this.messages.replayMany(actor, endpointId, input);
  }
}
