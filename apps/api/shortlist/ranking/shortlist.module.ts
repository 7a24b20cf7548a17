import { Module } from '@nestjs/common';
import { ShortlistController } from './shortlist.controller.js';
import { ShortlistService } from './shortlist.service.js';
import { ViewsController } from '../saved-views/views.controller.js';
import { ViewsService } from '../saved-views/views.service.js';

@Module({
  controllers: [ShortlistController, ViewsController],
  providers: [ShortlistService, ViewsService],
  exports: [ShortlistService],
})
export class ShortlistModule {}
