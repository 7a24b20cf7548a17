import { Module } from '@nestjs/common';
import { WebhookMessagesController } from './webhook-messages.controller.js';
import { WebhookMessagesService } from './webhook-messages.service.js';
import { WebhookEndpointsController } from './webhook-endpoints.controller.js';
import { WebhookEndpointsService } from './webhook-endpoints.service.js';
import { WebhookTestsService } from './webhook-tests.service.js';

@Module({
  controllers: [WebhookEndpointsController, WebhookMessagesController],
  providers: [WebhookEndpointsService, WebhookMessagesService, WebhookTestsService],
})
export class WebhooksModule {}
