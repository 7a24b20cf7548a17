import { Module } from '@nestjs/common';
import { RoleReadingModule } from '../../roles/reading/role-reading.module.js';
import { RolesModule } from '../../roles/roles/roles.module.js';
import { AssessmentsController } from '../assessments/assessments.controller.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { InboundEventLogService } from '../inbound-events/inbound-event-log.service.js';
import { EventIntakeController } from '../inbound-events/event-intake.controller.js';
import { EventIntakeService } from '../inbound-events/event-intake.service.js';
import { OpeningsService } from '../openings/openings.service.js';
import { AtsRolesController } from '../openings/ats-roles.controller.js';
import { AtsRolesService } from '../openings/ats-roles.service.js';
import { AtsVendorsController } from './ats-vendors.controller.js';
import { ConnectionsController } from './connections.controller.js';
import { ConnectionsService } from './connections.service.js';
import { SyncsService } from './syncs.service.js';

@Module({
  imports: [RoleReadingModule, RolesModule],
  controllers: [
    ...[AssessmentsController, AtsRolesController, AtsVendorsController, ConnectionsController],
    EventIntakeController,
  ],
  providers: [
    ...[
      AssessmentsService,
      OpeningsService,
      AtsRolesService,
      ConnectionsService,
      InboundEventLogService,
      EventIntakeService,
    ],
    SyncsService,
  ],
})
export class ConnectionsModule {}
