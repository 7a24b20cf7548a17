import { Module } from '@nestjs/common';
import { CallLimiter } from './call-limiter.js';
import { LinkLimiter } from './link-limiter.js';
import { SharedCounts } from './shared-counts.js';

@Module({ providers: [SharedCounts, CallLimiter, LinkLimiter], exports: [CallLimiter, LinkLimiter] })
export class LimitsModule {}
