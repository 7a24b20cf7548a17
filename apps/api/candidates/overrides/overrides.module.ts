import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../../views/application/applications.module.js';
import { DisagreementController } from './disagreement.controller.js';
import { DisagreementService } from './disagreement.service.js';
import { OverridesController } from './overrides.controller.js';
import { OverridesService } from './overrides.service.js';
import { PhoneScreenController } from '../phone-screen/phone-screen.controller.js';
import { PhoneScreenService } from '../phone-screen/phone-screen.service.js';

@Module({
  imports: [ApplicationsModule],
  controllers: [DisagreementController, OverridesController, PhoneScreenController],
  providers: [DisagreementService, OverridesService, PhoneScreenService],
})
export class OverridesModule {}
