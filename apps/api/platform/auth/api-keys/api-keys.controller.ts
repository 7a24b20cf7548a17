import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  apiKeyPageSchema,
  createdApiKeySchema,
  idSchema,
  newApiKeySchema,
  pageQuerySchema,
  type ApiKey,
  type CreatedApiKey,
  type NewApiKey,
  type Page,
  type PageQuery,
} from '#libs/contracts';
import { Responds } from '../../http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../permissions/actor.js';
import { Allow } from '../../permissions/allow.decorator.js';
import { ADMINS } from '../../permissions/rights.js';
import { ApiKeysService } from './api-keys.service.js';

@ApiTags('api-keys')
@Controller('api/v1/api-keys')
@Allow(ADMINS, 'admin')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeysService) {}

  @Get()
  @Responds(200, { summary: 'List API keys', description: 'Revoked keys are included.' }, apiKeyPageSchema)
  list(@Caller() actor: Actor, @Query({ schema: pageQuerySchema }) query: PageQuery): Promise<Page<ApiKey>> {
    return this.keys.list(actor, query);
  }

  @Post()
  @Responds(201, { summary: 'Create an API key', description: 'The key is shown once.' }, createdApiKeySchema)
  add(@Caller() actor: Actor, @Body({ schema: newApiKeySchema }) input: NewApiKey): Promise<CreatedApiKey> {
    return this.keys.add(actor, input);
  }

  @Delete(':keyId')
  @Responds(204, 'Revoke an API key')
  revoke(@Caller() actor: Actor, @Param('keyId', { schema: idSchema }) keyId: string): Promise<void> {
    return this.keys.revoke(actor, keyId);
  }
}
