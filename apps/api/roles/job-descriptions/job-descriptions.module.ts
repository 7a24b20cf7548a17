import { Module } from '@nestjs/common';
import { UploadsModule } from '../../platform/files/uploads/uploads.module.js';
import { JobDescriptionsController } from './job-descriptions.controller.js';
import { JobDescriptionsService } from './job-descriptions.service.js';

@Module({ imports: [UploadsModule], controllers: [JobDescriptionsController], providers: [JobDescriptionsService] })
export class JobDescriptionsModule {}
