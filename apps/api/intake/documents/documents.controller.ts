import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  attachment,
  documentTextSchema,
  highlightsQuerySchema,
  highlightsSchema,
  idSchema,
  type DocumentText,
  type Highlights,
  type HighlightsQuery,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { DocumentsService } from './documents.service.js';

@ApiTags('documents')
@Controller('api/v1/documents/:documentId')
@Allow(EVERYBODY, 'candidates:read')
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  @Get('text')
  @Responds(
    200,
    { summary: 'Retrieve the text of a document', description: 'The offsets of evidence refer to this text.' },
    documentTextSchema,
  )
  text(@Caller() actor: Actor, @Param('documentId', { schema: idSchema }) documentId: string): Promise<DocumentText> {
    return this.documents.text(actor, documentId);
  }

  @Get('highlights')
  @Responds(
    200,
    { summary: 'Locate text ranges on the pages of a document', description: 'Returns rectangles for each range.' },
    highlightsSchema,
  )
  highlights(
    @Caller() actor: Actor,
    @Param('documentId', { schema: idSchema }) documentId: string,
    @Query({ schema: highlightsQuerySchema }) query: HighlightsQuery,
  ): Promise<Highlights> {
    return this.documents.highlights(actor, documentId, query);
  }

  @Get('content')
  @ApiProduces('application/octet-stream')
  @Responds(200, 'Download the original document')
  async content(
    @Caller() actor: Actor,
    @Param('documentId', { schema: idSchema }) documentId: string,
  ): Promise<StreamableFile> {
    const { bytes, mediaType, fileName } = await this.documents.original(actor, documentId);
    return new StreamableFile(bytes, { type: mediaType, disposition: attachment(fileName), length: bytes.length });
  }
}
