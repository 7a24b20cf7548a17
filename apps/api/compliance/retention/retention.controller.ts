import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  currentRetentionPolicySchema,
  idSchema,
  pageQuerySchema,
  retentionPolicySchema,
  retentionPreviewQuerySchema,
  retentionPreviewSchema,
  retentionRunPageSchema,
  type CurrentRetentionPolicy,
  type Page,
  type PageQuery,
  type RetentionPolicy,
  type RetentionPreview,
  type RetentionPreviewQuery,
  type RetentionRun,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { RetentionService } from './retention.service.js';

@ApiTags('retention')
@Controller('api/v1/retention')
@Allow(ADMINS, 'admin')
export class RetentionController {
  constructor(private readonly retention: RetentionService) {}

  @Get('policy')
  @Responds(200, 'Retrieve the retention policy', currentRetentionPolicySchema)
  policy(@Caller() actor: Actor): Promise<CurrentRetentionPolicy> {
    return this.retention.policy(actor);
  }

  @Put('policy')
  @Responds(
    200,
    {
      summary: 'Update the retention policy',
      description: 'Cancels the erasures that were announced under the previous policy.',
    },
    currentRetentionPolicySchema,
  )
  setPolicy(
    @Caller() actor: Actor,
    @Body({ schema: retentionPolicySchema }) input: RetentionPolicy,
  ): Promise<CurrentRetentionPolicy> {
    return this.retention.setPolicy(actor, input);
  }

  @Get('preview')
  @Responds(
    200,
    {
      summary: 'Preview a retention policy',
      description: 'Lists the candidates that the current or a proposed policy would erase now.',
    },
    retentionPreviewSchema,
  )
  preview(
    @Caller() actor: Actor,
    @Query({ schema: retentionPreviewQuerySchema }) query: RetentionPreviewQuery,
  ): Promise<RetentionPreview> {
    return this.retention.preview(actor, query);
  }

  @Get('runs')
  @Responds(
    200,
    { summary: 'List retention runs', description: 'Announced and completed erasures, newest first.' },
    retentionRunPageSchema,
  )
  runs(@Caller() actor: Actor, @Query({ schema: pageQuerySchema }) query: PageQuery): Promise<Page<RetentionRun>> {
    return this.retention.runs(actor, query);
  }

  @Post('runs/:runId/confirm')
  @Responds(204, {
    summary: 'Run an announced erasure now',
    description: 'Does not wait for the end of the notice period.',
  })
  confirm(@Caller() actor: Actor, @Param('runId', { schema: idSchema }) runId: string): Promise<void> {
    return this.retention.close(actor, runId, 'confirmed');
  }

  @Post('runs/:runId/cancel')
  @Responds(204, {
    summary: 'Cancel an announced erasure',
    description: 'Candidates who are still due are announced again on another day.',
  })
  cancel(@Caller() actor: Actor, @Param('runId', { schema: idSchema }) runId: string): Promise<void> {
    return this.retention.close(actor, runId, 'cancelled');
  }
}
