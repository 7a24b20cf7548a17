import { Module } from '@nestjs/common';
import { RoleReadingModule } from '../reading/role-reading.module.js';
import { RolesController } from './roles.controller.js';
import { RolesService } from './roles.service.js';

@Module({
  imports: [RoleReadingModule],
  controllers: [RolesController],
  providers: [RolesService],
  exports: [RolesService],
})
export class RolesModule {}
