import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { HiddenIdentitiesController } from './hidden-identities.controller.js';
import { IdentityMaskingInterceptor } from './identity-masking.interceptor.js';
import { HiddenIdentitiesService } from './hidden-identities.service.js';
import { IdentityMaskingService } from './identity-masking.service.js';

/** Global, since files are masked where they are made. */
@Global()
@Module({
  controllers: [HiddenIdentitiesController],
  providers: [
    HiddenIdentitiesService,
    IdentityMaskingService,
    { provide: APP_INTERCEPTOR, useClass: IdentityMaskingInterceptor },
  ],
  exports: [IdentityMaskingService],
})
export class HiddenIdentitiesModule {}
