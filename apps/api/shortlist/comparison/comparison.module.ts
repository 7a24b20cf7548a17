import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../../views/application/applications.module.js';
import { ComparisonController } from './comparison.controller.js';
import { ComparisonService } from './comparison.service.js';

@Module({ imports: [ApplicationsModule], controllers: [ComparisonController], providers: [ComparisonService] })
export class ComparisonModule {}
