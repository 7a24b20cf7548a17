import { Module } from '@nestjs/common';
import { MembersController } from '../members/members.controller.js';
import { MembersService } from '../members/members.service.js';
import { RequirementsController } from '../requirements/requirements.controller.js';
import { RequirementsService } from '../requirements/requirements.service.js';
import { RoleReader } from '../reading/role-reader.service.js';
import { RoleReading } from '../reading/role-reading.service.js';
import { RolesController } from './roles.controller.js';
import { ShippedRolesController } from '../shipped-roles/shipped-roles.controller.js';
import { ShippedRolesService } from '../shipped-roles/shipped-roles.service.js';
import { RolesService } from './roles.service.js';

@Module({
  controllers: [MembersController, RequirementsController, RolesController, ShippedRolesController],
  providers: [MembersService, RequirementsService, RoleReader, RoleReading, RolesService, ShippedRolesService],
  exports: [RoleReading, RolesService],
})
export class RolesModule {}
