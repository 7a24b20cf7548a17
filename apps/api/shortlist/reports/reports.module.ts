import { Module } from '@nestjs/common';
import { WeightsModule } from '../../roles/weights/weights.module.js';
import { ApplicationsModule } from '../../views/application/applications.module.js';
import { PaperModule } from '../../views/paper/paper.module.js';
import { ShortlistModule } from '../ranking/shortlist.module.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';

@Module({
  imports: [ApplicationsModule, PaperModule, ShortlistModule, WeightsModule],
  controllers: [ReportsController],
  providers: [ReportsService],
})
export class ReportsModule {}
