import { BullRegistrar } from '@nestjs/bullmq';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { checkProcessors } from './boot-check.js';

/** Where `@Processor` keeps the name of its queue. */
const PROCESSOR_METADATA = 'bullmq:processor_metadata';

/** Checks the processors that the application really has, and only then lets them take jobs. */
@Injectable()
export class BootCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly registrar: BullRegistrar,
  ) {}

  onApplicationBootstrap(): void {
    checkProcessors(this.queues());
    this.registrar.register();
  }

  private queues(): string[] {
    return this.discovery.getProviders().flatMap(({ instance }) => {
      const metadata = instance && (Reflect.getMetadata(PROCESSOR_METADATA, instance.constructor) as { name?: string });
      return metadata?.name === undefined ? [] : [metadata.name];
    });
  }
}
