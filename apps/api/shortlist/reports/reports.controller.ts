import { Body, Controller, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { idSchema, shortlistReportSchema, type ShortlistReport } from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { ReportsService } from './reports.service.js';

@ApiTags('reports')
@Controller('api/v1')
@Allow(EVERYBODY, 'exports:read')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Post('applications/:applicationId/report')
  @ApiProduces('application/pdf')
  @Responds(200, {
    summary: 'Download a candidate report',
    description: 'A PDF with the score breakdown and its evidence.',
  })
  async candidate(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
  ): Promise<StreamableFile> {
    return pdf(await this.reports.candidate(actor, applicationId), 'candidate.pdf');
  }

  @Post('roles/:roleId/shortlist/report')
  @ApiProduces('application/pdf')
  @Responds(200, {
    summary: 'Download a shortlist report',
    description: 'A PDF of the top applications with the reasons for their scores.',
  })
  async shortlist(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: shortlistReportSchema }) query: ShortlistReport,
  ): Promise<StreamableFile> {
    return pdf(await this.reports.shortlist(actor, roleId, query), 'shortlist.pdf');
  }
}

function pdf(bytes: Buffer, name: string): StreamableFile {
  return new StreamableFile(bytes, {
    type: 'application/pdf',
    disposition: `attachment; filename="${name}"`,
    length: bytes.length,
  });
}
