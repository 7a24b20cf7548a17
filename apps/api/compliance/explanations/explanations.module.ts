import { Module } from '@nestjs/common';
import { LimitsModule } from '../../platform/auth/limits/limits.module.js';
import { ApplicationsModule } from '../../views/application/applications.module.js';
import { PaperModule } from '../../views/paper/paper.module.js';
import { ExplainedController } from './explained.controller.js';
import { ExplainedService } from './explained.service.js';
import { ExplanationService } from './explanation.service.js';
import { ExplanationsController } from './explanations.controller.js';
import { ExplanationsService } from './explanations.service.js';
import { RequestsService } from './requests.service.js';

@Module({
  imports: [ApplicationsModule, PaperModule, LimitsModule],
  controllers: [ExplanationsController, ExplainedController],
  providers: [ExplanationService, ExplanationsService, ExplainedService, RequestsService],
})
export class ExplanationsModule {}
