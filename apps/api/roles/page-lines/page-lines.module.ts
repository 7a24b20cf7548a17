import { Module } from '@nestjs/common';
import { RoleReadingModule } from '../reading/role-reading.module.js';
import { LineLabelsController } from './line-labels.controller.js';
import { LineLabelsService } from './line-labels.service.js';
import { PageLinesController } from './page-lines.controller.js';
import { PageLinesService } from './page-lines.service.js';

@Module({
  imports: [RoleReadingModule],
  controllers: [PageLinesController, LineLabelsController],
  providers: [PageLinesService, LineLabelsService],
})
export class PageLinesModule {}
