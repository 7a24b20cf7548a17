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
    description: 'The name of a source: `attachment; filename="people.csv"`',
  })
  @Responds(
    202,
    {
      summary: 'Import candidates',
      description:
        'Accepts files (multipart, up to 20 MiB each) or one source of up to 512 MiB: JSON lines, a CSV table or a ZIP of files.',
    },
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
  @Responds(200, { summary: 'List the imports of a role', description: 'Newest first.' }, importPageSchema)
  list(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<Import>> {
    return this.imports.list(actor, roleId, query);
  }

  @Get('imports/:importId')
  @Allow(EVERYBODY, 'candidates:read')
  @Responds(200, { summary: 'Retrieve an import', description: 'Includes its progress.' }, importSchema)
  one(@Caller() actor: Actor, @Param('importId', { schema: idSchema }) importId: string): Promise<Import> {
    return this.imports.one(actor, importId);
  }

  @Get('imports/:importId/items')
  @Allow(EVERYBODY, 'candidates:read')
  @Responds(
    200,
    { summary: 'List the items of an import', description: 'One item for each file or candidate, with its outcome.' },
    importItemPageSchema,
  )
  items(
    @Caller() actor: Actor,
    @Param('importId', { schema: idSchema }) importId: string,
    @Query({ schema: importItemQuerySchema }) query: ImportItemQuery,
  ): Promise<Page<ImportItem>> {
    return this.imports.items(actor, importId, query);
  }

  @Get('imports/:importId/mapping')
  @Allow(EVERYBODY, 'candidates:read')
  @Responds(
    200,
    {
      summary: 'Retrieve the column mapping of an import',
      description: 'The mapping is guessed until a user confirms it.',
    },
    importMappingSchema,
  )
  mapping(@Caller() actor: Actor, @Param('importId', { schema: idSchema }) importId: string): Promise<ImportMapping> {
    return this.sources.mapping(actor, importId);
  }

  @Put('imports/:importId/mapping')
  @Allow(RECRUITING, 'candidates:write')
  @Responds(
    200,
    {
      summary: 'Confirm the column mapping of an import',
      description: 'Send corrections for columns whose guess is wrong.',
    },
    importMappingSchema,
  )
  confirm(
    @Caller() actor: Actor,
    @Param('importId', { schema: idSchema }) importId: string,
    @Body({ schema: confirmMappingSchema }) input: ConfirmMapping,
  ): Promise<ImportMapping> {
    return this.sources.confirm(actor, importId, input);
  }

  @Post('imports/:importId/pause')
  @Allow(RECRUITING, 'candidates:write')
  @Responds(
    200,
    { summary: 'Pause an import', description: 'Items in progress are completed. The others wait.' },
    importSchema,
  )
  pause(@Caller() actor: Actor, @Param('importId', { schema: idSchema }) importId: string): Promise<Import> {
    return this.control.pause(actor, importId);
  }

  @Post('imports/:importId/resume')
  @Allow(RECRUITING, 'candidates:write')
  @Responds(200, 'Resume an import', importSchema)
  resume(@Caller() actor: Actor, @Param('importId', { schema: idSchema }) importId: string): Promise<Import> {
    return this.control.resume(actor, importId);
  }

  @Post('imports/:importId/cancel')
  @Allow(RECRUITING, 'candidates:write')
  @Responds(
    200,
    { summary: 'Stop an import', description: 'Ranked candidates remain. The other items are skipped.' },
    importSchema,
  )
  cancel(@Caller() actor: Actor, @Param('importId', { schema: idSchema }) importId: string): Promise<Import> {
    return this.control.cancel(actor, importId);
  }

  @Post('imports/:importId/retry')
  @Allow(RECRUITING, 'candidates:write')
  @Responds(
    202,
    {
      summary: 'Retry failed items of an import',
      description: 'Retries all failed items, or the item at one position.',
    },
    retriedItemsSchema,
  )
  retry(
    @Caller() actor: Actor,
    @Param('importId', { schema: idSchema }) importId: string,
    @Query({ schema: retryQuerySchema }) query: RetryQuery,
  ): Promise<RetriedItems> {
    return this.control.retry(actor, importId, query.position ?? null);
  }
}
