import { Body, Controller, Get, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  confirmMappingSchema,
  idSchema,
  importItemPageSchema,
  importItemQuerySchema,
  importMappingSchema,
  importPageSchema,
  importQuerySchema,
  importSchema,
  pageQuerySchema,
  retriedItemsSchema,
  retryQuerySchema,
  type ConfirmMapping,
  type Import,
  type ImportItem,
  type ImportItemQuery,
  type ImportMapping,
  type ImportQuery,
  type Page,
  type PageQuery,
  type RetriedItems,
  type RetryQuery,
} from '#libs/contracts';
import { TakesRoom } from '../../platform/files/storage/takes-room.decorator.js';
import { UploadRoom } from '../../platform/files/uploads/upload-room.js';
import { uploadedFiles } from '../../platform/files/uploads/uploaded-files.js';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY, RECRUITING } from '../../platform/permissions/rights.js';
import { sourceFormat, sourcePieces, SOURCE_TYPES } from '../receiving/source-body.js';
import { ImportControlService } from './import-control.service.js';
import { ImportsService } from './imports.service.js';
import { ImportSourcesService } from './sources/import-sources.service.js';
import { sourceName } from './sources/source-name.js';

const FILES = {
  type: 'object',
  required: ['files'],
  properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
};

@ApiTags('imports')
@Controller('api/v1')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly sources: ImportSourcesService,
    private readonly control: ImportControlService,
    private readonly room: UploadRoom,
  ) {}

  @Post('roles/:roleId/imports')
  @TakesRoom()
  @Allow(RECRUITING, 'candidates:write')
  @ApiConsumes('multipart/form-data', ...SOURCE_TYPES)
  @ApiBody({ schema: FILES })
  @ApiHeader({
    name: 'Content-Disposition',
    required: false,
    description: 'Of a source: what it is called, as `attachment; filename="people.csv"`',
  })
  @Responds(
    202,
    'Import candidates for a role: files (multipart, up to 20 MiB each), or one source of up to 512 MiB: candidates as lines of JSON, a CSV table, or a ZIP of files',
    importSchema,
  )
  receive(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Query({ schema: importQuerySchema }) query: ImportQuery,
    @Req() request: FastifyRequest,
  ): Promise<Import> {
    const format = sourceFormat(request);
    if (format === null) return this.imports.receive(actor, roleId, uploadedFiles(request, this.room), query);
    const body = { name: sourceName(request.headers['content-disposition']), pieces: sourcePieces(request) };
    return this.sources.receive(actor, roleId, format, body, query);
  }

  @Get('roles/:roleId/imports')
  @Allow(EVERYBODY, 'candidates:read')
  @Responds(200, 'The imports of a role, newest first', importPageSchema)
  list(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<Import>> {
    return this.imports.list(actor, roleId, query);
  }

  @Get('imports/:importId')
  @Allow(EVERYBODY, 'candidates:read')
  @Responds(200, 'How far an import is', importSchema)
  one(@Caller() actor: Actor, @Param('importId', { schema: idSchema }) importId: string): Promise<Import> {
    return this.imports.one(actor, importId);
  }

  @Get('imports/:importId/items')
  @Allow(EVERYBODY, 'candidates:read')
  @Responds(200, 'What became of each file', importItemPageSchema)
  items(
    @Caller() actor: Actor,
    @Param('importId', { schema: idSchema }) importId: string,
    @Query({ schema: importItemQuerySchema }) query: ImportItemQuery,
  ): Promise<Page<ImportItem>> {
    return this.imports.items(actor, importId, query);
  }

  @Get('imports/:importId/mapping')
  @Allow(EVERYBODY, 'candidates:read')
  @Responds(200, 'What the columns of a table hold, as guessed or confirmed', importMappingSchema)
  mapping(@Caller() actor: Actor, @Param('importId', { schema: idSchema }) importId: string): Promise<ImportMapping> {
    return this.sources.mapping(actor, importId);
  }

  @Put('imports/:importId/mapping')
  @Allow(RECRUITING, 'candidates:write')
  @Responds(200, 'Confirm what the columns of a table hold, put right where the guess is wrong', importMappingSchema)
  confirm(
    @Caller() actor: Actor,
    @Param('importId', { schema: idSchema }) importId: string,
    @Body({ schema: confirmMappingSchema }) input: ConfirmMapping,
  ): Promise<ImportMapping> {
    return this.sources.confirm(actor, importId, input);
  }

  @Post('imports/:importId/pause')
  @Allow(RECRUITING, 'candidates:write')
  @Responds(200, 'Hold an import: what is under way ends, the rest waits', importSchema)
  pause(@Caller() actor: Actor, @Param('importId', { schema: idSchema }) importId: string): Promise<Import> {
    return this.control.pause(actor, importId);
  }

  @Post('imports/:importId/resume')
  @Allow(RECRUITING, 'candidates:write')
  @Responds(200, 'Let a held import go on', importSchema)
  resume(@Caller() actor: Actor, @Param('importId', { schema: idSchema }) importId: string): Promise<Import> {
    return this.control.resume(actor, importId);
  }

  @Post('imports/:importId/cancel')
  @Allow(RECRUITING, 'candidates:write')
  @Responds(200, 'End an import: what is ranked stays, the rest is left out', importSchema)
  cancel(@Caller() actor: Actor, @Param('importId', { schema: idSchema }) importId: string): Promise<Import> {
    return this.control.cancel(actor, importId);
  }

  @Post('imports/:importId/retry')
  @Allow(RECRUITING, 'candidates:write')
  @Responds(202, 'Try the failed items of an import again: all of them, or the one at a place', retriedItemsSchema)
  retry(
    @Caller() actor: Actor,
    @Param('importId', { schema: idSchema }) importId: string,
    @Query({ schema: retryQuerySchema }) query: RetryQuery,
  ): Promise<RetriedItems> {
    return this.control.retry(actor, importId, query.position ?? null);
  }
}
