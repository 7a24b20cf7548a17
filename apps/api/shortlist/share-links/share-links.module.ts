import { Module } from '@nestjs/common';
import { Throttle } from '../../platform/http/requests/throttle.js';
import { ApplicationsModule } from '../../views/application/applications.module.js';
import { ShareLinksController } from './share-links.controller.js';
import { ShareLinksService } from './share-links.service.js';
import { SharedController } from './shared.controller.js';
import { SharedService } from './shared.service.js';

@Module({
  imports: [ApplicationsModule],
  controllers: [ShareLinksController, SharedController],
  providers: [ShareLinksService, SharedService, Throttle],
})
export class ShareLinksModule {}
