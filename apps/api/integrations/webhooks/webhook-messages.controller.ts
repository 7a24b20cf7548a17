import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  replayedWebhooksSchema,
  webhookDeliveriesQuerySchema,
  webhookDeliveryDetailSchema,
  webhookDeliveryPageSchema,
  webhookReplaySchema,
  type Page,
  type ReplayedWebhooks,
  type WebhookDeliveriesQuery,
  type WebhookDelivery,
  type WebhookDeliveryDetail,
  type WebhookReplay,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { WebhookDeliveriesService } from './webhook-deliveries.service.js';

@ApiTags('webhooks')
@Controller('api/v1/webhook-endpoints/:endpointId')
@Allow(ADMINS, 'admin')
export class WebhookDeliveriesController {
  constructor(private readonly deliveries: WebhookDeliveriesService) {}

  @Get('deliveries')
  @Responds(
    200,
    { summary: 'List webhook messages', description: 'Newest first, with the outcome of each message.' },
    webhookDeliveryPageSchema,
  )
  list(
    @Caller() actor: Actor,
    @Param('endpointId', { schema: idSchema }) endpointId: string,
    @Query({ schema: webhookDeliveriesQuerySchema }) query: WebhookDeliveriesQuery,
  ): Promise<Page<WebhookDelivery>> {
    return this.deliveries.list(actor, endpointId, query);
  }

  @Get('deliveries/:messageId')
  @Responds(
    200,
    { summary: 'Retrieve a webhook message', description: 'Includes the payload and every attempt.' },
    webhookDeliveryDetailSchema,
  )
  find(
    @Caller() actor: Actor,
    @Param('endpointId', { schema: idSchema }) endpointId: string,
    @Param('messageId', { schema: idSchema }) messageId: string,
  ): Promise<WebhookDeliveryDetail> {
    return this.deliveries.find(actor, endpointId, messageId);
  }

  @Post('deliveries/:messageId/replay')
  @Responds(
    202,
    { summary: 'Resend a webhook message', description: 'The id stays the same. A waiting message is sent now.' },
    webhookDeliveryDetailSchema,
  )
  replay(
    @Caller() actor: Actor,
    @Param('endpointId', { schema: idSchema }) endpointId: string,
    @Param('messageId', { schema: idSchema }) messageId: string,
  ): Promise<WebhookDeliveryDetail> {
    return this.deliveries.replay(actor, endpointId, messageId);
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
    return this.deliveries.replayMany(actor, endpointId, input);
  }
}
