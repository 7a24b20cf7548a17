import { Module } from '@nestjs/common';
import { UploadsModule } from '../../platform/files/uploads/uploads.module.js';
import { ReceivingModule } from '../receiving/receiving.module.js';
import { ImportControlService } from './import-control.service.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';
import { ImportSourcesService } from './sources/import-sources.service.js';
import { ImportView } from './view/import-view.js';

@Module({
  imports: [ReceivingModule, UploadsModule],
  controllers: [ImportsController],
  providers: [ImportView, ImportsService, ImportSourcesService, ImportControlService],
})
export class ImportsModule {}
