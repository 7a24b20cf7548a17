import { Module } from '@nestjs/common';
import { MetricsService } from './metrics.service.js';
import { OperationsController } from './operations.controller.js';
import { ReadinessService } from './readiness.service.js';
import { SystemStatusController } from './system-status.controller.js';
import { SystemStatusService } from './system-status.service.js';
import { WorkersService } from './workers.service.js';

@Module({
  controllers: [OperationsController, SystemStatusController],
  providers: [MetricsService, ReadinessService, SystemStatusService, WorkersService],
})
export class OperationsModule {}
