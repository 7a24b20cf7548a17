import { Module } from '@nestjs/common';
import { UploadRoom } from './upload-room.js';

/** One room for all uploads: what is being received counts together, whatever it is for. */
@Module({ providers: [{ provide: UploadRoom, useFactory: () => new UploadRoom() }], exports: [UploadRoom] })
export class UploadsModule {}
