import { Module } from '@nestjs/common';
import { ImportsModule } from '../imports/imports.module.js';
import { BulkPlaces } from './bulk/bulk-places.js';
import { BulkService } from './bulk/bulk.service.js';
import { IntakeController } from './intake.controller.js';
import { IntakeService } from './intake.service.js';

@Module({
  imports: [ImportsModule],
  controllers: [IntakeController],
  providers: [IntakeService, BulkService, BulkPlaces],
})
export class IntakeModule {}
