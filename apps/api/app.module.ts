/** All of the API. Each resource has a folder with its module; what they share stands in `http`, `access` and `transactions`. */
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DatabaseModule } from '#libs/database';
import { createEgress, EGRESS } from '#libs/egress';
import { openClamd, VIRUS_SCANNER } from '#libs/virus-scan';
import { AccessModule } from './access/access.module.js';
import { AnswersModule } from './answers/answers.module.js';
import { ApplicationsModule } from './applications/applications.module.js';
import { AttachmentsModule } from './attachments/attachments.module.js';
import { AuditModule } from './audit/audit.module.js';
import { BlindModule } from './blind/blind.module.js';
import { CandidatesModule } from './candidates/candidates.module.js';
import { ConnectionsModule } from './connections/connections.module.js';
import { CorrectionsModule } from './corrections/corrections.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { ErasureModule } from './erasure/erasure.module.js';
import { ExplanationsModule } from './explanations/explanations.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { InboxModule } from './inbox/inbox.module.js';
import { IntakeModule } from './intake/intake.module.js';
import { LiveModule } from './live/live.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { OverridesModule } from './overrides/overrides.module.js';
import { QuarantineModule } from './quarantine/quarantine.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { RescoringModule } from './rescoring/rescoring.module.js';
import { RetentionModule } from './retention/retention.module.js';
import { RolePagesModule } from './role-pages/role-pages.module.js';
import { RolesModule } from './roles/roles.module.js';
import { ShareLinksModule } from './share-links/share-links.module.js';
import { ShortlistModule } from './shortlist/shortlist.module.js';
import { SkillsModule } from './skills/skills.module.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';
import { WeightsModule } from './weights/weights.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { API_OPTIONS, type ApiOptions } from './options.js';
import { StorageModule } from './storage/storage.module.js';
import { TransactionsModule } from './transactions/transactions.module.js';

@Global()
@Module({})
export class AppModule {
  static with(options: ApiOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot({
          url: options.databaseUrl,
          pool: { size: options.databasePool, applicationName: 'candor-api' },
          relay: { size: 1, applicationName: 'candor-api-metrics' },
        }),
        StorageModule.watching(options),
        TransactionsModule,
        OperationsModule,
        AccessModule,
        AnswersModule,
        ApplicationsModule,
        AttachmentsModule,
        AuditModule,
        BlindModule,
        CandidatesModule,
        ConnectionsModule,
        CorrectionsModule,
        DocumentsModule,
        ErasureModule,
        ExplanationsModule,
        ImportsModule,
        InboxModule,
        IntakeModule,
        LiveModule,
        NoticesModule,
        OverridesModule,
        QuarantineModule,
        ReportsModule,
        RescoringModule,
        RetentionModule,
        RolePagesModule,
        RolesModule,
        ShareLinksModule,
        ShortlistModule,
        SkillsModule,
        WebhooksModule,
        WeightsModule,
      ],
      providers: [
        { provide: API_OPTIONS, useValue: options },
        { provide: EGRESS, useFactory: () => createEgress({ allow: options.egressAllow }) },
        { provide: VIRUS_SCANNER, useValue: options.clamd && openClamd(options.clamd) },
      ],
      exports: [API_OPTIONS, EGRESS, VIRUS_SCANNER],
    };
  }
}
