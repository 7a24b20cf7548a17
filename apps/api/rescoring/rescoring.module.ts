import { Module } from '@nestjs/common';
import { RescoringController } from './rescoring.controller.js';
import { RescoringService } from './rescoring.service.js';

@Module({ controllers: [RescoringController], providers: [RescoringService] })
export class RescoringModule {}
