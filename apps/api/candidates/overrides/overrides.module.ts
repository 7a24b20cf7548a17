import { Module } from '@nestjs/common';
import { DisagreementController } from './disagreement.controller.js';
import { DisagreementService } from './disagreement.service.js';
import { OverridesController } from './overrides.controller.js';
import { OverridesService } from './overrides.service.js';

@Module({
  controllers: [DisagreementController, OverridesController],
  providers: [DisagreementService, OverridesService],
})
export class OverridesModule {}
