import { Module } from '@nestjs/common';
import { NoticesController } from './notices.controller.js';
import { NoticesService } from './notices.service.js';
import { RightsService } from './rights.service.js';

@Module({ controllers: [NoticesController], providers: [NoticesService, RightsService] })
export class NoticesModule {}
