import { Module } from '@nestjs/common';
import { FileCheckModule } from '../../platform/files/file-check/file-check.module.js';
import { ErasureController } from './erasure.controller.js';
import { ErasureService } from './erasure.service.js';
import { LegalHoldsController } from './legal-holds.controller.js';
import { LegalHoldsService } from './legal-holds.service.js';
import { PersonExportController } from './person-export.controller.js';
import { PersonExportService } from './person-export.service.js';

@Module({
  imports: [FileCheckModule],
  controllers: [ErasureController, LegalHoldsController, PersonExportController],
  providers: [ErasureService, LegalHoldsService, PersonExportService],
})
export class ErasureModule {}
