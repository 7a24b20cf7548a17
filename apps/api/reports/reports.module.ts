import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.js';
import { PaperModule } from '../paper/paper.module.js';
import { ShortlistModule } from '../shortlist/shortlist.module.js';
import { WeightsModule } from '../weights/weights.module.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';

@Module({
  imports: [ApplicationsModule, PaperModule, ShortlistModule, WeightsModule],
  controllers: [ReportsController],
  providers: [ReportsService],
})
export class ReportsModule {}
