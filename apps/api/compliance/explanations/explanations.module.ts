import { Module } from '@nestjs/common';
import { LimitsModule } from '../../platform/auth/limits/limits.module.js';
import { ApplicationsModule } from '../../views/application/applications.module.js';
import { PaperModule } from '../../views/paper/paper.module.js';
import { PublicExplanationController } from './public-explanation.controller.js';
import { PublicExplanationService } from './public-explanation.service.js';
import { ExplanationService } from './explanation.service.js';
import { ExplanationsController } from './explanations.controller.js';
import { ExplanationsService } from './explanations.service.js';
import { RequestsService } from './requests.service.js';

@Module({
  imports: [ApplicationsModule, PaperModule, LimitsModule],
  controllers: [ExplanationsController, PublicExplanationController],
  providers: [ExplanationService, ExplanationsService, PublicExplanationService, RequestsService],
})
export class ExplanationsModule {}
