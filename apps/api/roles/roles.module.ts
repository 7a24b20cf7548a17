import { Module } from '@nestjs/common';
import { RolesController } from './roles.controller.js';
import { ShippedRolesController } from './shipped-roles.controller.js';
import { RolesService } from './roles.service.js';

@Module({ controllers: [RolesController, ShippedRolesController], providers: [RolesService] })
export class RolesModule {}
