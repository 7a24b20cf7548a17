import { Module } from '@nestjs/common';
import { RelatedWordsController } from './related-words.controller.js';
import { RelatedWordsService } from './related-words.service.js';

@Module({ controllers: [RelatedWordsController], providers: [RelatedWordsService] })
export class RelatedWordsModule {}
