/** All of the API. Each resource has a folder with its module; what they share stands in `http`, `access` and `transactions`. */
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DatabaseModule } from '#libs/database';
import { createEgress, EGRESS } from '#libs/egress';
import { openClamd, VIRUS_SCANNER } from '#libs/virus-scan';
import { AccessModule } from './platform/auth/access.module.js';
import { AnswersModule } from './candidates/screening-answers/answers.module.js';
import { ApplicationsModule } from './views/application/applications.module.js';
import { AttachmentsModule } from './integrations/attachments/attachments.module.js';
import { AuditModule } from './compliance/audit/audit.module.js';
import { BlindModule } from './candidates/hidden-identities/blind.module.js';
import { CandidatesModule } from './candidates/profiles/candidates.module.js';
import { ConnectionsModule } from './integrations/connections/connections.module.js';
import { CorrectionsModule } from './candidates/corrections/corrections.module.js';
import { DocumentsModule } from './intake/documents/documents.module.js';
import { ErasureModule } from './compliance/erasure/erasure.module.js';
import { ExplanationsModule } from './compliance/explanations/explanations.module.js';
import { ImportsModule } from './intake/imports/imports.module.js';
import { InboxModule } from './views/inbox/inbox.module.js';
import { IntakeModule } from './intake/new-applications/intake.module.js';
import { LiveModule } from './shortlist/live/live.module.js';
import { NoticesModule } from './compliance/notices/notices.module.js';
import { OverridesModule } from './candidates/overrides/overrides.module.js';
import { QuarantineModule } from './platform/quarantine/quarantine.module.js';
import { ReportsModule } from './shortlist/reports/reports.module.js';
import { RescoringModule } from './roles/rescoring/rescoring.module.js';
import { RetentionModule } from './compliance/retention/retention.module.js';
import { RolePagesModule } from './roles/role-pages/role-pages.module.js';
import { RolesModule } from './roles/roles/roles.module.js';
import { ShareLinksModule } from './shortlist/share-links/share-links.module.js';
import { ShortlistModule } from './shortlist/ranking/shortlist.module.js';
import { SkillsModule } from './roles/skills/skills.module.js';
import { WebhooksModule } from './integrations/webhooks/webhooks.module.js';
import { WeightsModule } from './roles/weights/weights.module.js';
import { OperationsModule } from './platform/health/operations.module.js';
import { API_OPTIONS, type ApiOptions } from './platform/settings/options.js';
import { StorageModule } from './platform/files/storage/storage.module.js';
import { TransactionsModule } from './platform/transactions/transactions.module.js';

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
