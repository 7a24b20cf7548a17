import { Module } from '@nestjs/common';
import { RolesModule } from '../roles/roles.module.js';
import { RescoringController } from './rescoring.controller.js';
import { RescoringService } from './rescoring.service.js';

@Module({ imports: [RolesModule], controllers: [RescoringController], providers: [RescoringService] })
export class RescoringModule {}
