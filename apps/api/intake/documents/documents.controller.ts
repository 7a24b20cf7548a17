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
  @Responds(200, 'The text of a document; offsets of evidence count in it', documentTextSchema)
  text(@Caller() actor: Actor, @Param('documentId', { schema: idSchema }) documentId: string): Promise<DocumentText> {
    return this.documents.text(actor, documentId);
  }

  @Get('highlights')
  @Responds(200, 'Where ranges of the text stand on the pages of the document', highlightsSchema)
  highlights(
    @Caller() actor: Actor,
    @Param('documentId', { schema: idSchema }) documentId: string,
    @Query({ schema: highlightsQuerySchema }) query: HighlightsQuery,
  ): Promise<Highlights> {
    return this.documents.highlights(actor, documentId, query);
  }

  @Get('content')
  @ApiProduces('application/octet-stream')
  @Responds(200, 'The document as it came')
  async content(
    @Caller() actor: Actor,
    @Param('documentId', { schema: idSchema }) documentId: string,
  ): Promise<StreamableFile> {
    const { bytes, mediaType, fileName } = await this.documents.original(actor, documentId);
    return new StreamableFile(bytes, { type: mediaType, disposition: attachment(fileName), length: bytes.length });
  }
}
