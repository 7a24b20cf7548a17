/** How the worker is put together: once with queues, relay and solitary runs, once as the process that solitary runs use. */
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DatabaseModule } from '#libs/database';
import { createEgress, EGRESS, type Egress } from '#libs/egress';
import type { StorageWatch } from '#libs/service';
import { STORAGE } from './storage.js';
import type { SecretKeys } from '#libs/erasure';
import { QueuesModule, type QueueBackend } from '#libs/queues';
import { openClamd, VIRUS_SCANNER, type VirusScanner } from '#libs/virus-scan';
import { AssessApplicationProcessor } from './assess-application/assess-application.processor.js';
import { AssessApplicationService } from './assess-application/assess-application.service.js';
import { Scoring } from './assess-application/scoring.js';
import { AssessRoleProcessor } from './assess-role/assess-role.processor.js';
import { AssessRoleService } from './assess-role/assess-role.service.js';
import { AtsApplications } from './ats/ats-applications.service.js';
import { AtsCalls } from './ats/ats-calls.service.js';
import { AtsChanges } from './ats/apply-changes.service.js';
import { AtsEndings } from './ats/people/endings.service.js';
import { AtsMerges } from './ats/people/merges.service.js';
import { AtsRecords } from './ats/people/records.service.js';
import { Deliveries } from './ats/deliveries.service.js';
import { BootCheck } from './boot/boot-check.service.js';
import { BuildProfileProcessor } from './build-profile/build-profile.processor.js';
import { BuildProfileService, SECRET_KEYS } from './build-profile/build-profile.service.js';
import { DeliverSlowWebhooksProcessor } from './deliver-webhooks/deliver-slow-webhooks.processor.js';
import { DeliverWebhooksProcessor } from './deliver-webhooks/deliver-webhooks.processor.js';
import { DeliverWebhooksService } from './deliver-webhooks/deliver-webhooks.service.js';
import { FetchAttachmentProcessor } from './fetch-attachment/fetch-attachment.processor.js';
import { FetchAttachmentService } from './fetch-attachment/fetch-attachment.service.js';
import { FillRankingProcessor } from './fill-ranking/fill-ranking.processor.js';
import { FillRankingService } from './fill-ranking/fill-ranking.service.js';
import { HeartbeatService } from './heartbeat/heartbeat.service.js';
import { IndexWordsService } from './index-words/index-words.service.js';
import { Attempts } from './jobs/attempts.service.js';
import { Effects, NUDGE_RELAY } from './jobs/effects.service.js';
import { Failures } from './jobs/failures.service.js';
import { CAUSE_SET_ASIDE, JobRunner, SOLITARY } from './jobs/job-runner.service.js';
import type { Solitary, SolitarySettings } from './jobs/solitary.js';
import { WorkerMetrics } from './metrics/worker-metrics.js';
import { ListAtsChoicesProcessor } from './list-ats-choices/list-ats-choices.processor.js';
import { ListAtsChoicesService } from './list-ats-choices/list-ats-choices.service.js';
import { LookUpDeliveryProcessor } from './look-up-delivery/look-up-delivery.processor.js';
import { LookUpDeliveryService } from './look-up-delivery/look-up-delivery.service.js';
import { MAILER, NO_MAIL, openMailer, type MailSettings } from './mail/mailer.js';
import { ProcessDeliveryProcessor } from './process-delivery/process-delivery.processor.js';
import { ProcessDeliveryService } from './process-delivery/process-delivery.service.js';
import { ReadBulkDocumentProcessor } from './read-document/read-bulk-document.processor.js';
import { ReadBulkDocumentService } from './read-document/read-bulk-document.service.js';
import { ReadDocumentProcessor } from './read-document/read-document.processor.js';
import { FILE_READER, ReadDocumentService, type FileReader } from './read-document/read-document.service.js';
import { ReadJsonProcessor } from './read-document/read-json.processor.js';
import { RecogniseDocumentProcessor } from './recognise-document/recognise-document.processor.js';
import { RecogniseDocumentService } from './recognise-document/recognise-document.service.js';
import { NumberEventsService } from './number-events/number-events.service.js';
import { Rounds } from './passes/rounds.service.js';
import { RelayService } from './relay/relay.service.js';
import { TIMES, type WorkerTimes } from './passes/passes.js';
import { LeftoversService } from './retention/leftovers.service.js';
import { RetentionService } from './retention/retention.service.js';
import { RECORDS_FOLDER, SealAuditService } from './seal-audit/seal-audit.service.js';
import { SendAccountNoticeProcessor } from './send-account-notice/send-account-notice.processor.js';
import { SendAccountNoticeService } from './send-account-notice/send-account-notice.service.js';
import { SendLinkProcessor } from './send-link/send-link.processor.js';
import { SendLinkService } from './send-link/send-link.service.js';
import { ReadRolePageProcessor } from './read-role-page/read-role-page.processor.js';
import { RolePageReader } from './read-role-page/role-page-reader.service.js';
import { ReadRolePageService } from './read-role-page/read-role-page.service.js';
import { SettleAtsJobProcessor } from './settle-ats-job/settle-ats-job.processor.js';
import { SettleAtsJobService } from './settle-ats-job/settle-ats-job.service.js';
import { LeftSourcesService } from './split-import/left-sources.service.js';
import { NightlySyncsService } from './sync-connection/nightly-syncs.service.js';
import { SyncConnectionProcessor } from './sync-connection/sync-connection.processor.js';
import { SyncConnectionService } from './sync-connection/sync-connection.service.js';
import { SplitImportProcessor } from './split-import/split-import.processor.js';
import { SplitImportService } from './split-import/split-import.service.js';
import { TellEndpointsService } from './tell-endpoints/tell-endpoints.service.js';
import { NoteWriteBacksService } from './write-back/note-write-backs.service.js';
import { WriteBackProcessor } from './write-back/write-back.processor.js';
import { PUBLIC_URL, WriteBackService } from './write-back/write-back.service.js';

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
