import { Module } from '@nestjs/common';
import { ShippedRolesController } from './shipped-roles.controller.js';
import { ShippedRolesService } from './shipped-roles.service.js';

@Module({ controllers: [ShippedRolesController], providers: [ShippedRolesService] })
export class ShippedRolesModule {}
