import { Module } from '@nestjs/common';
import { RolesModule } from '../roles/roles.module.js';
import { AtsJobsService } from './ats-jobs.service.js';
import { ConnectionsController } from './connections.controller.js';
import { ConnectionsService } from './connections.service.js';
import { DeliveriesService } from './deliveries.service.js';
import { HooksController } from './hooks.controller.js';
import { HooksService } from './hooks.service.js';

@Module({
  imports: [RolesModule],
  controllers: [ConnectionsController, HooksController],
  providers: [AtsJobsService, ConnectionsService, DeliveriesService, HooksService],
})
export class ConnectionsModule {}
