import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  pageQuerySchema,
  quarantinePageSchema,
  retriedJobSchema,
  type Page,
  type PageQuery,
  type QuarantinedJob,
  type RetriedJob,
} from '#libs/contracts';
import { Responds } from '../http/responses/responds.decorator.js';
import { Caller, type Actor } from '../permissions/actor.js';
import { Allow } from '../permissions/allow.decorator.js';
import { ADMINS } from '../permissions/rights.js';
import { QuarantineService } from './quarantine.service.js';

@ApiTags('operations')
@Controller('api/v1/quarantine')
@Allow(ADMINS, 'admin')
export class QuarantineController {
  constructor(private readonly quarantine: QuarantineService) {}

  @Get()
  @Responds(200, { summary: 'List quarantined jobs', description: 'Newest first.' }, quarantinePageSchema)
  list(@Caller() actor: Actor, @Query({ schema: pageQuerySchema }) query: PageQuery): Promise<Page<QuarantinedJob>> {
    return this.quarantine.list(actor, query);
  }

  @Post(':jobId/retry')
  @Responds(202, 'Retry a quarantined job', retriedJobSchema)
  retry(@Caller() actor: Actor, @Param('jobId', { schema: idSchema }) jobId: string): Promise<RetriedJob> {
    return this.quarantine.retry(actor, jobId);
  }
}
