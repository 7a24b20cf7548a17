import { Module } from '@nestjs/common';
import { ReceivingModule } from '../receiving/receiving.module.js';
import { BulkPlaces } from './bulk/bulk-places.js';
import { BulkService } from './bulk/bulk.service.js';
import { IntakeController } from './intake.controller.js';
import { IntakeService } from './intake.service.js';

@Module({
  imports: [ReceivingModule],
  controllers: [IntakeController],
  providers: [IntakeService, BulkService, BulkPlaces],
})
export class IntakeModule {}
