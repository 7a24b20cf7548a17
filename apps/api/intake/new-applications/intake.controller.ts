import { Body, Controller, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  applicationReceiptSchema,
  bulkAnswerSchema,
  bulkQuerySchema,
  idSchema,
  newApplicationSchema,
  type ApplicationReceipt,
  type BulkQuery,
  type NewApplication,
} from '#libs/contracts';
import { TakesRoom } from '../../platform/files/storage/takes-room.decorator.js';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { RECRUITING } from '../../platform/permissions/rights.js';
import { readBulkBody, requireLines } from './bulk/bulk-body.js';
import { BulkService } from './bulk/bulk.service.js';
import { IntakeService } from './intake.service.js';

const LINES = {
  type: 'string',
  description:
    'One candidate per line, in the format of `POST …/candidates` with an `externalId`; or `{"externalId": …, "candidate": {…}, "answers": {…}, "notice": {…}}`',
};

@ApiTags('candidates')
@Controller('api/v1/roles/:roleId/candidates')
@Allow(RECRUITING, 'candidates:write')
export class IntakeController {
  constructor(
    private readonly intake: IntakeService,
    private readonly bulk: BulkService,
  ) {}

  @Post()
  @TakesRoom()
  @Responds(
    202,
    {
      summary: 'Create a candidate with an application',
      description: 'Accepts a profile or a JSON Resume, with screening answers and the source.',
    },
    applicationReceiptSchema,
  )
  add(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: newApplicationSchema }) input: NewApplication,
  ): Promise<ApplicationReceipt> {
    return this.intake.add(actor, roleId, input);
  }

  @Post('bulk')
  @TakesRoom()
  @ApiConsumes('application/x-ndjson')
  @ApiBody({ schema: LINES })
  @ApiHeader({ name: 'Content-Encoding', required: false, description: '`gzip` if the body is compressed' })
  @ApiProduces('application/x-ndjson')
  @Responds(
    200,
    {
      summary: 'Create candidates in bulk',
      description: 'Accepts up to 10,000 JSON lines and returns one JSON line for each.',
    },
    bulkAnswerSchema,
  )
  async addMany(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Query({ schema: bulkQuerySchema }) { dryRun }: BulkQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    requireLines(request);
    const answer = await this.bulk.add(actor, roleId, () => readBulkBody(request), { dryRun: dryRun === 'true' });
    const bytes = Buffer.from(answer);
    return new StreamableFile(bytes, { type: 'application/x-ndjson; charset=utf-8', length: bytes.length });
  }
}
