import { Module } from '@nestjs/common';
import { ApplicationsController } from './applications.controller.js';
import { ApplicationsService } from './applications.service.js';
import { ComparisonController } from '../../shortlist/comparison/comparison.controller.js';
import { ComparisonService } from '../../shortlist/comparison/comparison.service.js';
import { DecisionsController } from '../../shortlist/decisions/decisions.controller.js';
import { DecisionsService } from '../../shortlist/decisions/decisions.service.js';
import { ModesController } from '../../compliance/modes/modes.controller.js';
import { ModesService } from '../../compliance/modes/modes.service.js';
import { NotesController } from '../../shortlist/notes/notes.controller.js';
import { NotesService } from '../../shortlist/notes/notes.service.js';

@Module({
  controllers: [ApplicationsController, ComparisonController, DecisionsController, ModesController, NotesController],
  providers: [ApplicationsService, ComparisonService, DecisionsService, ModesService, NotesService],
  exports: [ApplicationsService],
})
export class ApplicationsModule {}
