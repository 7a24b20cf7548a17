import { Module } from '@nestjs/common';
import { FileCheckModule } from '../../platform/files/file-check/file-check.module.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';

@Module({ imports: [FileCheckModule], controllers: [DocumentsController], providers: [DocumentsService] })
export class DocumentsModule {}
