import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { BlindController } from './blind.controller.js';
import { BlindInterceptor } from './blind.interceptor.js';
import { BlindService } from './blind.service.js';
import { Blinding } from './blinding.service.js';

/** Global, since files are masked where they are made. */
@Global()
@Module({
  controllers: [BlindController],
  providers: [BlindService, Blinding, { provide: APP_INTERCEPTOR, useClass: BlindInterceptor }],
  exports: [Blinding],
})
export class BlindModule {}
