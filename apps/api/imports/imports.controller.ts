import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  idSchema,
  importItemPageSchema,
  importItemQuerySchema,
  importSchema,
  type Import,
  type ImportItem,
  type ImportItemQuery,
  type Page,
} from '#libs/contracts';
import { Caller, type Actor } from '../access/actor.js';
import { Allow } from '../access/allow.decorator.js';
import { EVERYBODY, RECRUITING } from '../access/rights.js';
import { Answers } from '../http/answers.decorator.js';
import { ImportsService } from './imports.service.js';
import { uploadedFiles } from './uploaded-files.js';

const FILES = {
  type: 'object',
  required: ['files'],
  properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
};

@ApiTags('imports')
@Controller('api/v1')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Post('roles/:roleId/imports')
  @Allow(RECRUITING)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FILES })
  @Answers(
    202,
    'Upload files of candidates for a role: PDF, DOCX, HTML, Markdown or text, up to 20 MiB each',
    importSchema,
  )
  receive(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Req() request: FastifyRequest,
  ): Promise<Import> {
    return this.imports.receive(actor, roleId, uploadedFiles(request));
  }

  @Get('imports/:importId')
  @Allow(EVERYBODY)
  @Answers(200, 'How far an import is', importSchema)
  one(@Caller() actor: Actor, @Param('importId', { schema: idSchema }) importId: string): Promise<Import> {
    return this.imports.one(actor, importId);
  }

  @Get('imports/:importId/items')
  @Allow(EVERYBODY)
  @Answers(200, 'What became of each file', importItemPageSchema)
  items(
    @Caller() actor: Actor,
    @Param('importId', { schema: idSchema }) importId: string,
    @Query({ schema: importItemQuerySchema }) query: ImportItemQuery,
  ): Promise<Page<ImportItem>> {
    return this.imports.items(actor, importId, query);
  }
}
