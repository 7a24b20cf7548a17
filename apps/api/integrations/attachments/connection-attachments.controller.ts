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
  @Responds(
    200,
    { summary: 'List the attachments of a connection', description: 'Newest first, with the status of each file.' },
    attachmentPageSchema,
  )
  list(
    @Caller() actor: Actor,
    @Param('connectionId', { schema: idSchema }) connectionId: string,
    @Query({ schema: attachmentsQuerySchema }) query: AttachmentsQuery,
  ): Promise<Page<Attachment>> {
    return this.attachments.list(actor, connectionId, query);
  }

  @Post('retry')
  @Responds(
    202,
    { summary: 'Retry failed attachments of a connection', description: 'Retries the oldest 1,000 files.' },
    retriedAttachmentsSchema,
  )
  retryAll(
    @Caller() actor: Actor,
    @Param('connectionId', { schema: idSchema }) connectionId: string,
  ): Promise<RetriedAttachments> {
    return this.attachments.retryAll(actor, connectionId);
  }
}
