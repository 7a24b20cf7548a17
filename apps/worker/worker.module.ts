/** Assembles the worker: with queues, relay and isolated runs, or as the process that isolated runs use. */
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { ClamdAddress, Destination } from '#libs/config';
import { DatabaseModule } from '#libs/database';
import { createEgress, EGRESS, type Egress } from '#libs/egress';
import type { SecretKeys } from '#libs/erasure';
import { QueuesModule, type JobRegistry, type QueueBackend } from '#libs/queues';
import type { StorageWatch } from '#libs/process';
import { openClamd, VIRUS_SCANNER, type VirusScanner } from '#libs/virus-scan';
import { DOMAIN_SERVICES } from './domain/domain-services.js';
import { NO_MAIL, openMailer, type MailSettings } from './domain/mail/mailer.js';
import type { FileReader } from './domain/reading/file-reader.js';
import { loadJobs } from './jobs/registry.js';
import { BootCheckService } from './runtime/boot/boot-check.service.js';
import { HeartbeatService } from './runtime/health/heartbeat.service.js';
import { WorkerMetricsService } from './runtime/health/worker-metrics.service.js';
import { OutboxTransactionService } from './runtime/outbox/outbox-transaction.service.js';
import { PeriodicTasksService } from './runtime/periodic-tasks/periodic-tasks.service.js';
import type { TaskIntervals } from './runtime/periodic-tasks/repeat.js';
import { RelayService } from './runtime/relay/relay.service.js';
import type { IsolatedRunner } from './runtime/runner/isolated-runner.js';
import { JobAttemptsService } from './runtime/runner/job-attempts.service.js';
import { JobFailuresService } from './runtime/runner/job-failures.service.js';
import { processorOf } from './runtime/runner/job-processor.js';
import { JobRunnerService } from './runtime/runner/job-runner.service.js';
import {
  FILE_READER,
  ISOLATED_RUNNER,
  JOB_REGISTRY,
  MAILER,
  NUDGE_RELAY,
  ON_POISON_JOB_QUARANTINED,
  PERIODIC_TASK_INTERVALS,
  PUBLIC_URL,
  RECORDS_FOLDER,
  SECRET_KEYS,
  STORAGE_WATCH,
} from './runtime/tokens.js';
import { SCHEDULES } from './schedules/schedules.js';

/** Returns the providers that run jobs, in either process. */
function workOf(jobs: JobRegistry): Provider[] {
  const ofJobs = Object.values(jobs).flatMap(({ handler, providers = [] }) => [handler, ...providers]);
  return [
    ...[JobAttemptsService, JobFailuresService, OutboxTransactionService],
    ...DOMAIN_SERVICES,
    ...new Set(ofJobs),
    { provide: JOB_REGISTRY, useValue: jobs },
  ];
}

export interface WorkerParts {
  databaseUrl: string;
  databasePool: number;
  secretKeys: SecretKeys;
  /** The folder for records that must outlive the database; null if none are kept. */
  recordsFolder: string | null;
  intervals: TaskIntervals;
  backend: QueueBackend;
  files: FileReader;
  /** Null: files are not scanned. */
  scanner: VirusScanner | null;
  mail: MailSettings;
  egress: Egress;
  isolated: IsolatedRunner;
  storage: StorageWatch;
  /** See `WorkerOptions`. */
  onPoisonJobQuarantined: () => void;
}

@Module({})
export class WorkerModule {
  /** @throws JobDefinitionsError */
  static async with({
    databaseUrl,
    databasePool,
    secretKeys,
    recordsFolder,
    intervals,
    backend,
    files,
    scanner,
    mail,
    egress,
    isolated,
    storage,
    onPoisonJobQuarantined,
  }: WorkerParts): Promise<DynamicModule> {
    const jobs = await loadJobs();
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.forRoot({ url: databaseUrl, pool: { size: databasePool }, relay: { size: 2 }, sealer: true }),
        QueuesModule.on(backend),
        DiscoveryModule,
      ],
      providers: [
        ...workOf(jobs),
        // One for each job, or the boot check stops the start.
        ...Object.values(jobs).map(processorOf),
        BootCheckService,
        JobRunnerService,
        WorkerMetricsService,
        RelayService,
        PeriodicTasksService,
        HeartbeatService,
        ...SCHEDULES,
        { provide: PERIODIC_TASK_INTERVALS, useValue: intervals },
        { provide: RECORDS_FOLDER, useValue: recordsFolder },
        { provide: FILE_READER, useValue: files },
        { provide: VIRUS_SCANNER, useValue: scanner },
        { provide: MAILER, useValue: openMailer(mail) },
        { provide: PUBLIC_URL, useValue: mail.publicUrl },
        { provide: EGRESS, useValue: egress },
        { provide: SECRET_KEYS, useValue: secretKeys },
        { provide: ISOLATED_RUNNER, useValue: isolated },
        { provide: STORAGE_WATCH, useValue: storage },
        { provide: ON_POISON_JOB_QUARANTINED, useValue: onPoisonJobQuarantined },
        { provide: NUDGE_RELAY, useFactory: (relay: RelayService) => () => relay.nudge(), inject: [RelayService] },
      ],
    };
  }
}

/** The settings that the process for isolated jobs shares with its parent. */
export interface IsolatedJobsSettings {
  databaseUrl: string;
  /** See `SECRET_KEYS`. */
  secretKeys?: readonly string[];
  logLevel: 'error' | 'warn' | 'info' | 'debug';
  /** Languages of text recognition; null, or left out: off. */
  ocr?: string | null;
  /** Address of the virus scanner; null, or left out, if files are not scanned. */
  clamd?: ClamdAddress | null;
  /** Settings of mail; left out if none is sent. */
  mail?: MailSettings;
  /** Destinations that requests may reach in addition to public https servers; none if left out. */
  egressAllow?: readonly Destination[];
}

@Module({})
export class IsolatedJobsModule {
  /** @throws JobDefinitionsError */
  static async with(
    { databaseUrl, secretKeys = [], clamd = null, mail = NO_MAIL, egressAllow = [] }: IsolatedJobsSettings,
    files: FileReader,
  ): Promise<DynamicModule> {
    return {
      module: IsolatedJobsModule,
      imports: [DatabaseModule.forRoot({ url: databaseUrl, pool: { size: 2, applicationName: 'candor-isolated' } })],
      providers: [
        ...workOf(await loadJobs()),
        { provide: FILE_READER, useValue: files },
        { provide: VIRUS_SCANNER, useValue: clamd && openClamd(clamd) },
        { provide: MAILER, useValue: openMailer(mail) },
        { provide: PUBLIC_URL, useValue: mail.publicUrl },
        { provide: EGRESS, useFactory: () => createEgress({ allow: egressAllow }) },
        { provide: SECRET_KEYS, useValue: secretKeys },
        { provide: NUDGE_RELAY, useValue: () => undefined }, // The parent does it when the job has ended.
      ],
    };
  }
}
