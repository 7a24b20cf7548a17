import { Controller, Get, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { LineLabelsService } from './line-labels.service.js';

@ApiTags('roles')
@Controller('api/v1/line-labels')
@Allow(ADMINS, 'exports:read')
export class LineLabelsController {
  constructor(private readonly labels: LineLabelsService) {}

  @Get()
  @ApiProduces('application/x-ndjson')
  @Responds(200, {
    summary: 'Export the lines whose class users changed',
    description:
      'Returns a `LineLabel` on each line: a line of a job description, its class by the reader and by a user, never who.',
  })
  async export(@Caller() actor: Actor): Promise<StreamableFile> {
    const bytes = Buffer.from(await this.labels.export(actor));
    return new StreamableFile(bytes, {
      type: 'application/x-ndjson; charset=utf-8',
      disposition: 'attachment; filename="line-labels.jsonl"',
      length: bytes.length,
    });
  }
}
