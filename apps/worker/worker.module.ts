/** How the worker is put together: once with queues, relay and solitary runs, once as the process that solitary runs use. */
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DatabaseModule } from '#libs/database';
import { createEgress, EGRESS, type Egress } from '#libs/egress';
import type { StorageWatch } from '#libs/service';
import { STORAGE } from './runtime/tokens.js';
import type { SecretKeys } from '#libs/erasure';
import { QueuesModule, type QueueBackend } from '#libs/queues';
import { openClamd, VIRUS_SCANNER, type VirusScanner } from '#libs/virus-scan';
import { AssessApplicationProcessor } from './jobs/shortlist/assess-application/assess-application.job.js';
import { AssessApplicationService } from './domain/assessments/application-assessor.service.js';
import { Scoring } from './domain/assessments/scoring-cache.service.js';
import { AssessRoleProcessor } from './jobs/shortlist/assess-role/assess-role.job.js';
import { AssessRoleService } from './jobs/shortlist/assess-role/assess-role.service.js';
import { AtsApplications } from './domain/ats/applications/ats-applications.service.js';
import { AtsCalls } from './domain/ats/calls/ats-calls.service.js';
import { AtsChanges } from './domain/ats/ats-changes.service.js';
import { AtsEndings } from './domain/ats/candidates/candidate-removals.service.js';
import { AtsMerges } from './domain/ats/candidates/candidate-merges.service.js';
import { AtsRecords } from './domain/ats/candidates/candidate-records.service.js';
import { Deliveries } from './domain/ats/inbound-events.service.js';
import { BootCheck } from './runtime/boot/boot-check.service.js';
import { BuildProfileProcessor } from './jobs/candidates/build-profile/build-profile.job.js';
import { BuildProfileService, SECRET_KEYS } from './domain/profiles/profile-builder.service.js';
import { DeliverSlowWebhooksProcessor } from './jobs/integrations/deliver-webhooks-slow-lane/deliver-webhooks-slow-lane.job.js';
import { DeliverWebhooksProcessor } from './jobs/integrations/deliver-webhooks/deliver-webhooks.job.js';
import { DeliverWebhooksService } from './domain/webhooks/deliver-webhooks.service.js';
import { FetchAttachmentProcessor } from './jobs/integrations/fetch-attachment/fetch-attachment.job.js';
import { FetchAttachmentService } from './jobs/integrations/fetch-attachment/fetch-attachment.service.js';
import { FillRankingProcessor } from './jobs/shortlist/build-ranking/build-ranking.job.js';
import { FillRankingService } from './jobs/shortlist/build-ranking/build-ranking.service.js';
import { HeartbeatService } from './runtime/health/heartbeat.service.js';
import { IndexWordsService } from './schedules/intake/index-documents.service.js';
import { Attempts } from './runtime/runner/job-attempts.service.js';
import { Effects, NUDGE_RELAY } from './runtime/outbox/outbox-transaction.service.js';
import { Failures } from './runtime/runner/job-failures.service.js';
import { CAUSE_SET_ASIDE, JobRunner, SOLITARY } from './runtime/runner/job-runner.service.js';
import type { Solitary, SolitarySettings } from './runtime/runner/isolated-runner.js';
import { WorkerMetrics } from './runtime/health/worker-metrics.service.js';
import { ListAtsChoicesProcessor } from './jobs/integrations/list-ats-choices/list-ats-choices.job.js';
import { ListAtsChoicesService } from './jobs/integrations/list-ats-choices/list-ats-choices.service.js';
import { LookUpDeliveryProcessor } from './jobs/integrations/look-up-inbound-event/look-up-inbound-event.job.js';
import { LookUpDeliveryService } from './jobs/integrations/look-up-inbound-event/look-up-inbound-event.service.js';
import { MAILER, NO_MAIL, openMailer, type MailSettings } from './domain/mail/mailer.js';
import { ProcessDeliveryProcessor } from './jobs/integrations/process-inbound-event/process-inbound-event.job.js';
import { ProcessDeliveryService } from './jobs/integrations/process-inbound-event/process-inbound-event.service.js';
import { ReadBulkDocumentProcessor } from './jobs/intake/read-bulk-document/read-bulk-document.job.js';
import { ReadBulkDocumentService } from './jobs/intake/read-bulk-document/read-bulk-document.service.js';
import { ReadDocumentProcessor } from './jobs/intake/read-document/read-document.job.js';
import { FILE_READER, ReadDocumentService, type FileReader } from './domain/reading/document-reading.service.js';
import { ReadJsonProcessor } from './jobs/intake/read-json/read-json.job.js';
import { RecogniseDocumentProcessor } from './jobs/intake/ocr-document/ocr-document.job.js';
import { RecogniseDocumentService } from './jobs/intake/ocr-document/ocr-document.service.js';
import { NumberEventsService } from './schedules/shortlist/number-live-events.service.js';
import { Rounds } from './runtime/periodic-tasks/periodic-tasks.service.js';
import { RelayService } from './runtime/relay/relay.service.js';
import { TIMES, type WorkerTimes } from './runtime/periodic-tasks/repeat.js';
import { LeftoversService } from './schedules/compliance/residual-data.service.js';
import { RetentionService } from './schedules/compliance/retention.service.js';
import { RECORDS_FOLDER, SealAuditService } from './schedules/compliance/seal-audit.service.js';
import { SendAccountNoticeProcessor } from './jobs/platform/send-account-notice/send-account-notice.job.js';
import { SendAccountNoticeService } from './jobs/platform/send-account-notice/send-account-notice.service.js';
import { SendLinkProcessor } from './jobs/platform/send-sign-in-link/send-sign-in-link.job.js';
import { SendLinkService } from './jobs/platform/send-sign-in-link/send-sign-in-link.service.js';
import { ReadRolePageProcessor } from './jobs/roles/read-role-page/read-role-page.job.js';
import { RolePageReader } from './jobs/roles/read-role-page/role-page-reader.service.js';
import { ReadRolePageService } from './jobs/roles/read-role-page/read-role-page.service.js';
import { SettleAtsJobProcessor } from './jobs/integrations/apply-opening-mapping/apply-opening-mapping.job.js';
import { SettleAtsJobService } from './jobs/integrations/apply-opening-mapping/apply-opening-mapping.service.js';
import { LeftSourcesService } from './schedules/intake/orphaned-sources.service.js';
import { NightlySyncsService } from './schedules/integrations/nightly-syncs.service.js';
import { SyncConnectionProcessor } from './jobs/integrations/sync-connection/sync-connection.job.js';
import { SyncConnectionService } from './jobs/integrations/sync-connection/sync-connection.service.js';
import { SplitImportProcessor } from './jobs/intake/split-import/split-import.job.js';
import { SplitImportService } from './jobs/intake/split-import/split-import.service.js';
import { TellEndpointsService } from './schedules/integrations/webhook-fan-out/webhook-fan-out.service.js';
import { NoteWriteBacksService } from './schedules/integrations/schedule-write-backs.service.js';
import { WriteBackProcessor } from './jobs/integrations/write-back/write-back.job.js';
import { PUBLIC_URL, WriteBackService } from './jobs/integrations/write-back/write-back.service.js';

/** What carries jobs out, in either process. */
const WORK: Provider[] = [
  Attempts,
  Effects,
  Failures,
  Scoring,
  ReadDocumentService,
  ReadBulkDocumentService,
  RecogniseDocumentService,
  ReadRolePageService,
  RolePageReader,
  BuildProfileService,
  AssessApplicationService,
  AssessRoleService,
  FillRankingService,
  SplitImportService,
  AtsApplications,
  AtsCalls,
  AtsChanges,
  AtsEndings,
  AtsMerges,
  AtsRecords,
  Deliveries,
  ProcessDeliveryService,
  LookUpDeliveryService,
  SettleAtsJobService,
  FetchAttachmentService,
  WriteBackService,
  ListAtsChoicesService,
  SyncConnectionService,
  SendLinkService,
  SendAccountNoticeService,
  DeliverWebhooksService,
];

/** What takes jobs from the queues: one for each kind, or the boot check stops the start. */
const PROCESSORS: Provider[] = [
  ReadDocumentProcessor,
  ReadBulkDocumentProcessor,
  ReadJsonProcessor,
  RecogniseDocumentProcessor,
  ReadRolePageProcessor,
  BuildProfileProcessor,
  AssessApplicationProcessor,
  AssessRoleProcessor,
  FillRankingProcessor,
  SplitImportProcessor,
  ProcessDeliveryProcessor,
  LookUpDeliveryProcessor,
  SettleAtsJobProcessor,
  FetchAttachmentProcessor,
  WriteBackProcessor,
  ListAtsChoicesProcessor,
  SyncConnectionProcessor,
  SendLinkProcessor,
  SendAccountNoticeProcessor,
  DeliverWebhooksProcessor,
  DeliverSlowWebhooksProcessor,
];

export interface WorkerParts {
  databaseUrl: string;
  databasePool: number;
  secretKeys: SecretKeys;
  /** Where is noted what must outlive the database; null: nowhere. */
  recordsFolder: string | null;
  times: WorkerTimes;
  backend: QueueBackend;
  files: FileReader;
  /** Null: files are not scanned. */
  scanner: VirusScanner | null;
  mail: MailSettings;
  egress: Egress;
  solitary: Solitary;
  storage: StorageWatch;
  /** See `WorkerOptions`. */
  onCauseSetAside: () => void;
}

@Module({})
export class WorkerModule {
  static with({
    databaseUrl,
    databasePool,
    secretKeys,
    recordsFolder,
    times,
    backend,
    files,
    scanner,
    mail,
    egress,
    solitary,
    storage,
    onCauseSetAside,
  }: WorkerParts): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.forRoot({ url: databaseUrl, pool: { size: databasePool }, relay: { size: 2 }, sealer: true }),
        QueuesModule.on(backend),
        DiscoveryModule,
      ],
      providers: [
        ...WORK,
        ...PROCESSORS,
        BootCheck,
        JobRunner,
        WorkerMetrics,
        RelayService,
        Rounds,
        HeartbeatService,
        NightlySyncsService,
        RetentionService,
        LeftSourcesService,
        LeftoversService,
        SealAuditService,
        NumberEventsService,
        TellEndpointsService,
        NoteWriteBacksService,
        IndexWordsService,
        { provide: TIMES, useValue: times },
        { provide: RECORDS_FOLDER, useValue: recordsFolder },
        { provide: FILE_READER, useValue: files },
        { provide: VIRUS_SCANNER, useValue: scanner },
        { provide: MAILER, useValue: openMailer(mail) },
        { provide: PUBLIC_URL, useValue: mail.publicUrl },
        { provide: EGRESS, useValue: egress },
        { provide: SECRET_KEYS, useValue: secretKeys },
        { provide: SOLITARY, useValue: solitary },
        { provide: STORAGE, useValue: storage },
        { provide: CAUSE_SET_ASIDE, useValue: onCauseSetAside },
        { provide: NUDGE_RELAY, useFactory: (relay: RelayService) => () => relay.nudge(), inject: [RelayService] },
      ],
    };
  }
}

@Module({})
export class SolitaryModule {
  static with(
    { databaseUrl, secretKeys = [], clamd = null, mail = NO_MAIL, egressAllow = [] }: SolitarySettings,
    files: FileReader,
  ): DynamicModule {
    return {
      module: SolitaryModule,
      imports: [DatabaseModule.forRoot({ url: databaseUrl, pool: { size: 2, applicationName: 'candor-solitary' } })],
      providers: [
        ...WORK,
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
