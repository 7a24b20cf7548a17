import { Module } from '@nestjs/common';
import { ImportControlService } from './import-control.service.js';
import { ImportSourcesService } from './sources/import-sources.service.js';
import { ImportView } from './view/import-view.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';
import { StoringTurns } from '../receiving/storing-turns.js';
import { UploadRoom } from '../../platform/files/uploads/upload-room.js';

@Module({
  controllers: [ImportsController],
  providers: [
    StoringTurns,
    ImportView,
    { provide: UploadRoom, useFactory: () => new UploadRoom() },
    ImportsService,
    ImportSourcesService,
    ImportControlService,
  ],
  exports: [StoringTurns, UploadRoom],
})
export class ImportsModule {}
