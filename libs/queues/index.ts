/** The list of jobs, and BullMQ behind it on Postgres or Redis. What is owed stands in the outbox of `libs/database`. */
export {
  JOBS,
  JOB_NAMES,
  isJobName,
  outboxJob,
  parsePayload,
  queueName,
  type JobName,
  type JobPayload,
  type QueuedBatch,
  type QueuedEntry,
} from './jobs.js';
export {
  defineJob,
  type CompletedEntries,
  type JobDefinition,
  type JobHandler,
  type JobRegistry,
} from './define-job.js';
export { BULK_BATCH, DEATH_BUDGET, JOB_OPTIONS, ISOLATE_AFTER_STALLS, workerOptions } from './options.js';
export { migrateQueueSchema, openQueuePool } from './postgres.js';
export { openQueueBackend, useQueueBackend, withDeadline, type QueueBackend } from './backend.js';
export { QueueUnavailableError, openSender, type LeasedEntry, type Sender } from './sender.js';
export { QUEUE_BACKEND, QueuesModule } from './queues.module.js';
