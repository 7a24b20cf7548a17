import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { documentTextSchema, idSchema, type DocumentText } from '#libs/contracts';
import { Caller, type Actor } from '../access/actor.js';
import { Allow } from '../access/allow.decorator.js';
import { EVERYBODY } from '../access/rights.js';
import { Answers } from '../http/answers.decorator.js';
import { attachment } from './content-disposition.js';
import { DocumentsService } from './documents.service.js';

@ApiTags('documents')
@Controller('api/v1/documents/:documentId')
@Allow(EVERYBODY)
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  @Get('text')
  @Answers(200, 'The text of a document; offsets of evidence count in it', documentTextSchema)
  text(@Caller() actor: Actor, @Param('documentId', { schema: idSchema }) documentId: string): Promise<DocumentText> {
    return this.documents.text(actor, documentId);
  }

  @Get('content')
  @ApiProduces('application/octet-stream')
  @Answers(200, 'The document as it came')
  async content(
    @Caller() actor: Actor,
    @Param('documentId', { schema: idSchema }) documentId: string,
  ): Promise<StreamableFile> {
    const { bytes, mediaType, fileName } = await this.documents.original(actor, documentId);
    return new StreamableFile(bytes, { type: mediaType, disposition: attachment(fileName), length: bytes.length });
  }
}
