import { Module } from '@nestjs/common';
import { DraftsController } from './drafts.controller.js';
import { DraftsService } from './drafts.service.js';
import { ReferenceCandidatesService } from './reference-candidates.service.js';
import { PreviewService } from './preview.service.js';
import { StabilityService } from './stability.service.js';
import { WeightsController } from './weights.controller.js';
import { WeightsService } from './weights.service.js';

@Module({
  controllers: [DraftsController, WeightsController],
  providers: [WeightsService, DraftsService, PreviewService, ReferenceCandidatesService, StabilityService],
  exports: [WeightsService],
})
export class WeightsModule {}
