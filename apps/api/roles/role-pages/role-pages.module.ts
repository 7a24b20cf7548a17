import { Module } from '@nestjs/common';
import { UploadsModule } from '../../platform/files/uploads/uploads.module.js';
import { RolePagesController } from './role-pages.controller.js';
import { RolePagesService } from './role-pages.service.js';

@Module({ imports: [UploadsModule], controllers: [RolePagesController], providers: [RolePagesService] })
export class RolePagesModule {}
