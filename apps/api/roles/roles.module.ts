import { Module } from '@nestjs/common';
import { MembersController } from './members.controller.js';
import { MembersService } from './members.service.js';
import { RequirementsController } from './requirements.controller.js';
import { RequirementsService } from './requirements.service.js';
import { RoleReader } from './role-reader.service.js';
import { RoleReading } from './role-reading.service.js';
import { RolesController } from './roles.controller.js';
import { ShippedRolesController } from './shipped-roles.controller.js';
import { ShippedRolesService } from './shipped-roles.service.js';
import { RolesService } from './roles.service.js';

@Module({
  controllers: [MembersController, RequirementsController, RolesController, ShippedRolesController],
  providers: [MembersService, RequirementsService, RoleReader, RoleReading, RolesService, ShippedRolesService],
  exports: [RoleReading, RolesService],
})
export class RolesModule {}
