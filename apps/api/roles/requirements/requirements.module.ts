import { Module } from '@nestjs/common';
import { RoleReadingModule } from '../reading/role-reading.module.js';
import { RequirementsController } from './requirements.controller.js';
import { RequirementsService } from './requirements.service.js';

@Module({ imports: [RoleReadingModule], controllers: [RequirementsController], providers: [RequirementsService] })
export class RequirementsModule {}
