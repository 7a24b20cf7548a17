import { Module } from '@nestjs/common';
import { StoringTurns } from './storing-turns.js';

/** Imports and bulk calls take turns at storing. */
@Module({ providers: [StoringTurns], exports: [StoringTurns] })
export class ReceivingModule {}
