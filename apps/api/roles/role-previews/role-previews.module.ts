import { Module } from '@nestjs/common';
import { RoleReadingModule } from '../reading/role-reading.module.js';
import { RolePreviewsController } from './role-previews.controller.js';
import { RolePreviewsService } from './role-previews.service.js';

@Module({ imports: [RoleReadingModule], controllers: [RolePreviewsController], providers: [RolePreviewsService] })
export class RolePreviewsModule {}
