import { Module } from '@nestjs/common';
import { ImportsModule } from '../../intake/imports/imports.module.js';
import { RolePagesController } from './role-pages.controller.js';
import { RolePagesService } from './role-pages.service.js';

@Module({ imports: [ImportsModule], controllers: [RolePagesController], providers: [RolePagesService] })
export class RolePagesModule {}
