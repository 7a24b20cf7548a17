import { Module } from '@nestjs/common';
import { LimitsModule } from '../../platform/auth/limits/limits.module.js';
import { ApplicationsModule } from '../../views/application/applications.module.js';
import { ShareLinksController } from './share-links.controller.js';
import { ShareLinksService } from './share-links.service.js';
import { SharedController } from './shared.controller.js';
import { SharedService } from './shared.service.js';

@Module({
  imports: [ApplicationsModule, LimitsModule],
  controllers: [ShareLinksController, SharedController],
  providers: [ShareLinksService, SharedService],
})
export class ShareLinksModule {}
