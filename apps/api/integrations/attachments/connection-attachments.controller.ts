import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  attachmentPageSchema,
  attachmentsQuerySchema,
  idSchema,
  retriedAttachmentsSchema,
  type Attachment,
  type AttachmentsQuery,
  type Page,
  type RetriedAttachments,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { AttachmentsService } from './attachments.service.js';

@ApiTags('connections')
@Controller('api/v1/connections/:connectionId/attachments')
@Allow(ADMINS, 'admin')
export class ConnectionAttachmentsController {
  constructor(private readonly attachments: AttachmentsService) {}

  @Get()
  @Responds(200, 'Files that an ATS named and what became of them, newest first', attachmentPageSchema)
  list(
    @Caller() actor: Actor,
    @Param('connectionId', { schema: idSchema }) connectionId: string,
    @Query({ schema: attachmentsQuerySchema }) query: AttachmentsQuery,
  ): Promise<Page<Attachment>> {
    return this.attachments.list(actor, connectionId, query);
  }

  @Post('retry')
  @Responds(202, 'Fetch files that were given up, the oldest thousand of a connection', retriedAttachmentsSchema)
  retryAll(
    @Caller() actor: Actor,
    @Param('connectionId', { schema: idSchema }) connectionId: string,
  ): Promise<RetriedAttachments> {
    return this.attachments.retryAll(actor, connectionId);
  }
}
