import { Module } from '@nestjs/common';
import { ApplicationAttachmentsController } from './application-attachments.controller.js';
import { AttachmentsService } from './attachments.service.js';
import { ConnectionAttachmentsController } from './connection-attachments.controller.js';

@Module({
  controllers: [ApplicationAttachmentsController, ConnectionAttachmentsController],
  providers: [AttachmentsService],
})
export class AttachmentsModule {}
