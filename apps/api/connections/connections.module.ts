import { Module } from '@nestjs/common';
import { RolesModule } from '../roles/roles.module.js';
import { AssessmentsController } from './assessments.controller.js';
import { AssessmentsService } from './assessments.service.js';
import { AtsJobsService } from './ats-jobs.service.js';
import { AtsRolesController } from './ats-roles.controller.js';
import { AtsRolesService } from './ats-roles.service.js';
import { AtsVendorsController } from './ats-vendors.controller.js';
import { ConnectionsController } from './connections.controller.js';
import { ConnectionsService } from './connections.service.js';
import { DeliveriesService } from './deliveries.service.js';
import { HooksController } from './hooks.controller.js';
import { HooksService } from './hooks.service.js';
import { SyncsService } from './syncs.service.js';

@Module({
  imports: [RolesModule],
  controllers: [
    ...[AssessmentsController, AtsRolesController, AtsVendorsController, ConnectionsController],
    HooksController,
  ],
  providers: [
    ...[AssessmentsService, AtsJobsService, AtsRolesService, ConnectionsService, DeliveriesService, HooksService],
    SyncsService,
  ],
})
export class ConnectionsModule {}
