import { Module } from '@nestjs/common';
import { CriteriaDraftsController } from './criteria-drafts.controller.js';
import { CriteriaDraftsService } from './criteria-drafts.service.js';
import { NewRoleDraftsController } from './new-role-drafts.controller.js';
import { NewRoleDraftsService } from './new-role-drafts.service.js';

@Module({
  controllers: [NewRoleDraftsController, CriteriaDraftsController],
  providers: [NewRoleDraftsService, CriteriaDraftsService],
})
export class RoleDraftsModule {}
