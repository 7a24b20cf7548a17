/** All of the API: the modules of each area. What areas share stands in `platform`, what they show of each other's data in `views`. */
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DatabaseModule } from '#libs/database';
import { createEgress, EGRESS } from '#libs/egress';
import { openClamd, VIRUS_SCANNER } from '#libs/virus-scan';
import { CorrectionsModule } from './candidates/corrections/corrections.module.js';
import { PeopleModule } from './candidates/duplicates/people.module.js';
import { HiddenIdentitiesModule } from './candidates/hidden-identities/hidden-identities.module.js';
import { OverridesModule } from './candidates/overrides/overrides.module.js';
import { PhoneScreenModule } from './candidates/phone-screen/phone-screen.module.js';
import { CandidatesModule } from './candidates/profiles/candidates.module.js';
import { AnswersModule } from './candidates/screening-answers/answers.module.js';
import { AuditModule } from './compliance/audit/audit.module.js';
import { ErasureModule } from './compliance/erasure/erasure.module.js';
import { ExplanationsModule } from './compliance/explanations/explanations.module.js';
import { ModesModule } from './compliance/modes/modes.module.js';
import { NoticesModule } from './compliance/notices/notices.module.js';
import { RetentionModule } from './compliance/retention/retention.module.js';
import { DocumentsModule } from './intake/documents/documents.module.js';
import { ImportsModule } from './intake/imports/imports.module.js';
import { IntakeModule } from './intake/new-applications/intake.module.js';
import { AttachmentsModule } from './integrations/attachments/attachments.module.js';
import { ConnectionsModule } from './integrations/connections/connections.module.js';
import { WebhooksModule } from './integrations/webhooks/webhooks.module.js';
import { AccessModule } from './platform/auth/access.module.js';
import { StorageModule } from './platform/files/storage/storage.module.js';
import { OperationsModule } from './platform/health/operations.module.js';
import { QuarantineModule } from './platform/quarantine/quarantine.module.js';
import { API_OPTIONS, type ApiOptions } from './platform/settings/options.js';
import { TransactionsModule } from './platform/transactions/transactions.module.js';
import { MembersModule } from './roles/members/members.module.js';
import { PageLinesModule } from './roles/page-lines/page-lines.module.js';
import { RequirementsModule } from './roles/requirements/requirements.module.js';
import { RolePreviewsModule } from './roles/role-previews/role-previews.module.js';
import { RescoringModule } from './roles/rescoring/rescoring.module.js';
import { JobDescriptionsModule } from './roles/job-descriptions/job-descriptions.module.js';
import { RoleDraftsModule } from './roles/role-drafts/role-drafts.module.js';
import { RolesModule } from './roles/roles/roles.module.js';
import { ShippedRolesModule } from './roles/shipped-roles/shipped-roles.module.js';
import { RelatedWordsModule } from './roles/related-words/related-words.module.js';
import { SkillsModule } from './roles/skills/skills.module.js';
import { WeightsModule } from './roles/weights/weights.module.js';
import { ComparisonModule } from './shortlist/comparison/comparison.module.js';
import { DecisionsModule } from './shortlist/decisions/decisions.module.js';
import { LiveModule } from './shortlist/live/live.module.js';
import { NotesModule } from './shortlist/notes/notes.module.js';
import { ShortlistModule } from './shortlist/ranking/shortlist.module.js';
import { ReportsModule } from './shortlist/reports/reports.module.js';
import { ViewsModule } from './shortlist/saved-views/views.module.js';
import { ShareLinksModule } from './shortlist/share-links/share-links.module.js';
import { ApplicationsModule } from './views/application/applications.module.js';
import { InboxModule } from './views/inbox/inbox.module.js';

const AREAS = {
  platform: [OperationsModule, AccessModule, QuarantineModule],
  views: [ApplicationsModule, InboxModule],
  roles: [
    MembersModule,
    PageLinesModule,
    RequirementsModule,
    RolePreviewsModule,
    RescoringModule,
    JobDescriptionsModule,
    RoleDraftsModule,
    RolesModule,
    ShippedRolesModule,
    RelatedWordsModule,
    SkillsModule,
    WeightsModule,
  ],
  candidates: [
    CorrectionsModule,
    PeopleModule,
    HiddenIdentitiesModule,
    OverridesModule,
    PhoneScreenModule,
    CandidatesModule,
    AnswersModule,
  ],
  compliance: [AuditModule, ErasureModule, ExplanationsModule, ModesModule, NoticesModule, RetentionModule],
  intake: [DocumentsModule, ImportsModule, IntakeModule],
  shortlist: [
    ComparisonModule,
    DecisionsModule,
    LiveModule,
    NotesModule,
    ShortlistModule,
    ReportsModule,
    ViewsModule,
    ShareLinksModule,
  ],
  integrations: [AttachmentsModule, ConnectionsModule, WebhooksModule],
};

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
        ...Object.values(AREAS).flat(),
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
