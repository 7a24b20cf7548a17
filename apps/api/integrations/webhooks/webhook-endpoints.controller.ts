import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  createdWebhookEndpointSchema,
  idSchema,
  newWebhookEndpointSchema,
  pageQuerySchema,
  triedWebhookSchema,
  webhookEndpointChangeSchema,
  webhookEndpointPageSchema,
  webhookEndpointSchema,
  type CreatedWebhookEndpoint,
  type NewWebhookEndpoint,
  type Page,
  type PageQuery,
  type TriedWebhook,
  type WebhookEndpoint,
  type WebhookEndpointChange,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { WebhookEndpointsService } from './webhook-endpoints.service.js';
import { WebhookTestsService } from './webhook-tests.service.js';

@ApiTags('webhooks')
@Controller('api/v1/webhook-endpoints')
@Allow(ADMINS, 'admin')
export class WebhookEndpointsController {
  constructor(
    private readonly endpoints: WebhookEndpointsService,
    private readonly tests: WebhookTestsService,
  ) {}

  @Get()
  @Responds(200, 'List webhook endpoints', webhookEndpointPageSchema)
  list(@Caller() actor: Actor, @Query({ schema: pageQuerySchema }) query: PageQuery): Promise<Page<WebhookEndpoint>> {
    return this.endpoints.list(actor, query);
  }

  @Post()
  @Responds(
    201,
    {
      summary: 'Create a webhook endpoint',
      description: 'Receives events from now on. Its signing secret is shown once.',
    },
    createdWebhookEndpointSchema,
  )
  add(
    @Caller() actor: Actor,
    @Body({ schema: newWebhookEndpointSchema }) input: NewWebhookEndpoint,
  ): Promise<CreatedWebhookEndpoint> {
    return this.endpoints.add(actor, input);
  }

  @Get(':endpointId')
  @Responds(
    200,
    { summary: 'Retrieve a webhook endpoint', description: 'Includes its recent success and failure.' },
    webhookEndpointSchema,
  )
  find(
    @Caller() actor: Actor,
    @Param('endpointId', { schema: idSchema }) endpointId: string,
  ): Promise<WebhookEndpoint> {
    return this.endpoints.find(actor, endpointId);
  }

  @Patch(':endpointId')
  @Responds(
    200,
    { summary: 'Update a webhook endpoint', description: 'Changes, disables or enables the endpoint.' },
    webhookEndpointSchema,
  )
  change(
    @Caller() actor: Actor,
    @Param('endpointId', { schema: idSchema }) endpointId: string,
    @Body({ schema: webhookEndpointChangeSchema }) input: WebhookEndpointChange,
  ): Promise<WebhookEndpoint> {
    return this.endpoints.change(actor, endpointId, input);
  }

  @Delete(':endpointId')
  @Responds(204, {
    summary: 'Delete a webhook endpoint',
    description: 'Also deletes its pending messages and its log.',
  })
  remove(@Caller() actor: Actor, @Param('endpointId', { schema: idSchema }) endpointId: string): Promise<void> {
    return this.endpoints.remove(actor, endpointId);
  }

  @Post(':endpointId/secret')
  @Responds(
    201,
    {
      summary: 'Rotate the signing secret of a webhook endpoint',
      description: 'The new secret is shown once. For one day, the previous secret also signs.',
    },
    createdWebhookEndpointSchema,
  )
  rotate(
    @Caller() actor: Actor,
    @Param('endpointId', { schema: idSchema }) endpointId: string,
  ): Promise<CreatedWebhookEndpoint> {
    return this.endpoints.rotate(actor, endpointId);
  }

  @Post(':endpointId/test')
  @Responds(
    200,
    {
      summary: 'Test a webhook endpoint',
      description: 'Sends `webhook.test` now and returns the outcome, even for a disabled endpoint.',
    },
    triedWebhookSchema,
  )
  test(@Caller() actor: Actor, @Param('endpointId', { schema: idSchema }) endpointId: string): Promise<TriedWebhook> {
    return this.tests.test(actor, endpointId);
  }
}
