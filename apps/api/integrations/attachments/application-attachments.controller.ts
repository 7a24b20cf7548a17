import { Controller, Delete, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idSchema, retriedAttachmentsSchema, type RetriedAttachments } from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { RECRUITING } from '../../platform/permissions/rights.js';
import { AttachmentsService } from './attachments.service.js';

@ApiTags('applications')
@Controller('api/v1/applications/:applicationId/attachments/:attachmentId')
@Allow(RECRUITING, 'candidates:write')
export class ApplicationAttachmentsController {
  constructor(private readonly attachments: AttachmentsService) {}

  @Post('retry')
  @Responds(
    202,
    {
      summary: 'Fetch the missing attachments of an application',
      description: 'Downloads the files that the ATS listed and Candor does not have.',
    },
    retriedAttachmentsSchema,
  )
  retry(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Param('attachmentId', { schema: idSchema }) attachmentId: string,
  ): Promise<RetriedAttachments> {
    return this.attachments.retry(actor, applicationId, attachmentId);
  }

  @Delete()
  @Responds(204, {
    summary: 'Skip the missing attachments of an application',
    description: 'The application is scored without the missing files.',
  })
  dismiss(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Param('attachmentId', { schema: idSchema }) attachmentId: string,
  ): Promise<void> {
    return this.attachments.dismiss(actor, applicationId, attachmentId);
  }
}
