import { Controller, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { idSchema } from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { PersonExportService } from './person-export.service.js';

@ApiTags('erasure')
@Controller('api/v1/candidates/:candidateId/export')
@Allow(ADMINS, 'admin')
export class PersonExportController {
  constructor(private readonly exports: PersonExportService) {}

  @Post()
  @ApiProduces('application/zip')
  @Responds(200, {
    summary: 'Export the data of a candidate',
    description: 'Returns a ZIP of the data as JSON and the original files.',
  })
  async all(
    @Caller() actor: Actor,
    @Param('candidateId', { schema: idSchema }) candidateId: string,
  ): Promise<StreamableFile> {
    const bytes = await this.exports.all(actor, candidateId);
    return new StreamableFile(bytes, {
      type: 'application/zip',
      disposition: 'attachment; filename="person.zip"',
      length: bytes.length,
    });
  }
}
