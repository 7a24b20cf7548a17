import { Module } from '@nestjs/common';
import { UploadSemaphore } from './upload-semaphore.js';

/** Imports and bulk calls take turns at storing. */
@Module({ providers: [UploadSemaphore], exports: [UploadSemaphore] })
export class ReceivingModule {}
