import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { idSchema, jobDescriptionReadingSchema, type JobDescriptionReading } from '#libs/contracts';
import { TakesRoom } from '../../platform/files/storage/takes-room.decorator.js';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { RECRUITING } from '../../platform/permissions/rights.js';
import { JobDescriptionsService } from './job-descriptions.service.js';

const FILE = {
  type: 'object',
  required: ['files'],
  properties: { files: { type: 'array', maxItems: 1, items: { type: 'string', format: 'binary' } } },
} as const;

@ApiTags('roles')
@Controller('api/v1/job-descriptions')
@Allow(RECRUITING, 'roles:write')
export class JobDescriptionsController {
  constructor(private readonly pages: JobDescriptionsService) {}

  @Post()
  @TakesRoom()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FILE as never })
  @Responds(
    202,
    { summary: 'Parse a job description', description: 'Accepts PDF, DOCX, HTML and the other document formats.' },
    jobDescriptionReadingSchema,
  )
  receive(@Caller() actor: Actor, @Req() request: FastifyRequest): Promise<JobDescriptionReading> {
    return this.pages.receive(actor, request);
  }

  @Get(':jobDescriptionId')
  @Responds(
    200,
    {
      summary: 'Retrieve a parsed job description',
      description: 'The caller must have sent the file. The result is stored for one day.',
    },
    jobDescriptionReadingSchema,
  )
  one(
    @Caller() actor: Actor,
    @Param('jobDescriptionId', { schema: idSchema }) jobDescriptionId: string,
  ): Promise<JobDescriptionReading> {
    return this.pages.one(actor, jobDescriptionId);
  }
}
