import { Module } from '@nestjs/common';
import { RoleReadingModule } from '../reading/role-reading.module.js';
import { ShippedRolesController } from './shipped-roles.controller.js';
import { ShippedRolesService } from './shipped-roles.service.js';

@Module({ imports: [RoleReadingModule], controllers: [ShippedRolesController], providers: [ShippedRolesService] })
export class ShippedRolesModule {}
