import { Module } from '@nestjs/common';
import { ApplicationsController } from './applications.controller.js';
import { ApplicationsService } from './applications.service.js';
import { ComparisonController } from './comparison.controller.js';
import { ComparisonService } from './comparison.service.js';
import { DecisionsController } from './decisions.controller.js';
import { DecisionsService } from './decisions.service.js';
import { ModesController } from './modes.controller.js';
import { ModesService } from './modes.service.js';
import { NotesController } from './notes.controller.js';
import { NotesService } from './notes.service.js';

@Module({
  controllers: [ApplicationsController, ComparisonController, DecisionsController, ModesController, NotesController],
  providers: [ApplicationsService, ComparisonService, DecisionsService, ModesService, NotesService],
  exports: [ApplicationsService],
})
export class ApplicationsModule {}
