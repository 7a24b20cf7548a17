import { Module } from '@nestjs/common';
import { ConnectionsController } from './connections.controller.js';
import { ConnectionsService } from './connections.service.js';
import { HooksController } from './hooks.controller.js';
import { HooksService } from './hooks.service.js';

@Module({ controllers: [ConnectionsController, HooksController], providers: [ConnectionsService, HooksService] })
export class ConnectionsModule {}
