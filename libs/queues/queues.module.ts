/**
 * The backend as a Nest module, for `@Processor(queueName(name), workerOptions(concurrency))`. Processors take jobs from when the
 * application calls `useQueueBackend(backend)` and then `BullRegistrar.register()`.
 */
import { BullModule } from '@nestjs/bullmq';
import { Module, type DynamicModule } from '@nestjs/common';
import type { QueueBackend } from './backend.js';

/** Token of the {@link QueueBackend}. */
export const QUEUE_BACKEND = Symbol('queue backend');

@Module({})
export class QueuesModule {
  /** Workers of the application run on the given backend. Its owner closes it, after the application. */
  static on(backend: QueueBackend): DynamicModule {
    return {
      module: QueuesModule,
      global: true,
      imports: [
        BullModule.forRoot({ ...backend.consumer, extraOptions: { manualRegistration: true } } as never),
        // No queue: senders open their own. It brings what registers processors.
        BullModule.registerQueue(),
      ],
      providers: [{ provide: QUEUE_BACKEND, useValue: backend }],
      exports: [QUEUE_BACKEND],
    };
  }
}
