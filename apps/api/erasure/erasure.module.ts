import { Module } from '@nestjs/common';
import { ErasureController } from './erasure.controller.js';
import { ErasureService } from './erasure.service.js';
import { LegalHoldsController } from './legal-holds.controller.js';
import { LegalHoldsService } from './legal-holds.service.js';

@Module({
  controllers: [ErasureController, LegalHoldsController],
  providers: [ErasureService, LegalHoldsService],
})
export class ErasureModule {}
