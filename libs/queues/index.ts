export {
  JOBS,
  JOB_NAMES,
  UnknownJobError,
  isJobName,
  jobId,
  outboxJob,
  parsePayload,
  queueName,
  type JobName,
  type JobPayload,
  type OutboxJob,
  type QueuedJob,
} from './jobs.js';
export { DEATH_BUDGET, JOB_OPTIONS, LOCK, SOLITARY_AFTER_STALLS, workerOptions } from './options.js';
export { QUEUE_SCHEMA, migrateQueueSchema, openQueuePool } from './postgres.js';
export {
  openQueueBackend,
  useQueueBackend,
  withDeadline,
  type QueueBackend,
  type QueueBackendOptions,
  type QueueConnection,
} from './backend.js';
export { QueueUnavailableError, openSender, type LeasedEntry, type Sender } from './sender.js';
export { QUEUE_BACKEND, QueuesModule } from './queues.module.js';
