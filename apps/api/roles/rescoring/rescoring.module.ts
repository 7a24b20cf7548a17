import { Module } from '@nestjs/common';
import { RoleReadingModule } from '../reading/role-reading.module.js';
import { RescoringController } from './rescoring.controller.js';
import { RescoringService } from './rescoring.service.js';

@Module({ imports: [RoleReadingModule], controllers: [RescoringController], providers: [RescoringService] })
export class RescoringModule {}
