/** PostgreSQL: pools and migrations, transactions of an organization, tables as entities, and the stores, which hold every query. */
export {
  bulkClientConfig,
  createDataSource,
  loginOf,
  passwordOf,
  queuePoolConfig,
  type PoolOptions,
} from './data-source.js';
export { DatabaseModule, RELAY_DATA_SOURCE, SEALER_DATA_SOURCE } from './database.module.js';
export { isDatabaseUnavailable, isOutage, isStorageFull, isTransactionConflict, violatedUnique } from './failures.js';
export { databaseTime } from './clock.js';
export { newId } from './ids.js';
export { migrate, type MigrateOptions, MigrationError, migrationNames, pendingMigrations } from './migrate.js';
export {
  isRestoreUnfinished,
  MARK_RESTORE,
  refuseUnfinishedRestore,
  UNMARK_RESTORE,
  UnfinishedRestoreError,
} from './unfinished-restore.js';
export { OWNER_ROLE, QUEUE_SCHEMA } from '#migrations';
export { inOrganisation, OrganisationIdError, Tenant } from './tenant.js';

export { currentCustomSkills } from './cached/current-custom-skills.js';
export { relatedWordsVersions } from './cached/related-words-versions.js';
export { APPLICATION_MODES, ApplicationEntity } from './schema/candidates/applications.entity.js';
export {
  CandidateDocumentEntity,
  CandidateEntity,
  CandidateIdentityEntity,
} from './schema/candidates/candidates.entity.js';
export { CorrectionEntity, OverrideEntity } from './schema/candidates/corrections.entity.js';
export {
  CandidateKeyEntity,
  CandidateMergeEntity,
  MergeSuggestionEntity,
  PERSON_KEY_KINDS,
} from './schema/candidates/duplicates.entity.js';
export { HiddenIdentitiesEntity, RevealedCandidateEntity } from './schema/candidates/hidden-identities.entity.js';
export {
  ProfileCertificationEntity,
  ProfileEntity,
  ProfileSkillEntity,
  ProfileSourceEntity,
} from './schema/candidates/profiles.entity.js';
export {
  ScreeningAnswerEntity,
  ApplicationAnswersEntity,
  ApplicationAuthorisationEntity,
} from './schema/candidates/screening-answers.entity.js';
export { AuditEntryEntity, AUDIT_ACTOR_KINDS, type AuditDetails } from './schema/compliance/audit.entity.js';
export {
  CandidateRightsEntity,
  ModeChangeEntity,
  NoticeInForceEntity,
  NoticeTextEntity,
} from './schema/compliance/candidate-rights.entity.js';
export {
  SuppressedCandidateEntity,
  LegalHoldEntity,
  RETENTION_RUN_STATES,
  RetentionItemEntity,
  RetentionPolicyEntity,
  RetentionRunEntity,
  SUPPRESSION_KINDS,
  SuppressionEntity,
  type SuppressionKind,
} from './schema/compliance/erasure.entity.js';
export {
  CandidateRequestEntity,
  ExplanationDueEntity,
  ExplanationLinkEntity,
} from './schema/compliance/explanations.entity.js';
export {
  DOCUMENT_ORIGINS,
  DocumentTextEntity,
  DocumentWordsEntity,
  DocumentWordsPendingEntity,
} from './schema/intake/documents.entity.js';
export {
  ImportEntity,
  ImportItemEntity,
  ImportSourceEntity,
  type SplitCursor,
  type StoredTable,
} from './schema/intake/imports.entity.js';
export {
  AtsApplicationEntity,
  AtsAssessmentEntity,
  AtsAttachmentEntity,
  OpeningEntity,
  AtsSyncEntity,
  type FieldVersions,
} from './schema/integrations/ats.entity.js';
export {
  ConnectionEntity,
  InboundEventEntity,
  ExternalObjectEntity,
} from './schema/integrations/connections.entity.js';
export {
  AtsRoleEntity,
  WriteBackCursorEntity,
  WriteBackEntity,
  WriteBackRunEntity,
} from './schema/integrations/write-backs.entity.js';
export {
  ApiKeyEntity,
  KnownBrowserEntity,
  SessionEntity,
  SignInLinkEntity,
  UserEntity,
} from './schema/platform/access.entity.js';
export { IdempotencyKeyEntity, IdempotencyPartEntity } from './schema/platform/idempotency.entity.js';
export { InboxItemEntity } from './schema/platform/inbox.entity.js';
export type { QuarantineEntity } from './schema/platform/outbox.entity.js';
export { CustomSkillsVersionEntity } from './schema/roles/custom-skills.entity.js';
export { LineClassEntity } from './schema/roles/line-classes.entity.js';
export {
  COMPUTATION_OUTCOMES,
  RelatedWordsComputationEntity,
  RelatedWordsSettingEntity,
  RelatedWordsVersionEntity,
} from './schema/roles/related-words.entity.js';
export { CriteriaDraftEntity, NewRoleDraftEntity } from './schema/roles/role-drafts.entity.js';
export { RescoringEntity, RoleEntity, JobDescriptionEntity, RoleVersionEntity } from './schema/roles/roles.entity.js';
export {
  ReferenceCandidateEntity,
  WeightsRankingEntity,
  WeightsDraftEntity,
  WeightsVersionEntity,
} from './schema/roles/weights.entity.js';
export { DecisionEntity } from './schema/shortlist/decisions.entity.js';
export { NoteEntity } from './schema/shortlist/notes.entity.js';
export { AssessmentEntity, AssessmentVectorEntity, RankingEntity } from './schema/shortlist/rankings.entity.js';
export { ShareLinkApplicationEntity, ShareLinkEntity } from './schema/shortlist/share-links.entity.js';
export {
  OpenedApplicationEntity,
  DefaultViewEntity,
  RoleSeenEntity,
  ShortlistViewEntity,
} from './schema/shortlist/views.entity.js';
export type { ApplicationRow } from './stores/candidates/applications.store.js';
export type { Applicant } from './stores/candidates/candidates/candidates.store.js';
export type { ActivityRow } from './stores/candidates/candidates/activity.store.js';
export type { StatedIdentity } from './stores/candidates/candidates/identity.store.js';
export type { CorrectionRow } from './stores/candidates/corrections.store.js';
export type { MergeableCandidate } from './stores/candidates/duplicates/candidate-merges.store.js';
export type { FoundPair, PersonKeyRow, SuggestionRow } from './stores/candidates/duplicates/merge-suggestions.store.js';
export type { HiddenCandidate } from './stores/candidates/hidden-identities.store.js';
export type { OverrideRow } from './stores/candidates/overrides.store.js';
export type { NewProfile, ProfileKey } from './stores/candidates/profiles/profiles.store.js';
export type { ScreeningAnswerRow, NewScreeningAnswer } from './stores/candidates/screening-answers.store.js';
export type { AuditCheckpoint, AuditSeal, EntryAsSealed } from './stores/compliance/audit-chain.store.js';
export type { AuditCandidate, AuditLink, AuditRole } from './stores/compliance/audit/audit-subjects.store.js';
export type { AuditActor } from './stores/compliance/audit/audit.store.js';
export type { PersonMarks, Removed } from './stores/compliance/erasure/erasure.store.js';
export { EXPORT_PARTS } from './stores/compliance/erasure/person-export.store.js';
export type { KeptSource } from './stores/compliance/erasure/residual-data.store.js';
export type { CandidateRequestRow } from './stores/compliance/explanations/candidate-requests.store.js';
export type { DueRow, ExplanationDueRow } from './stores/compliance/explanations/explanations.store.js';
export type { ModeChangeRow } from './stores/compliance/notices/modes.store.js';
export type { ApplicationNoticeRow, NoticedRow, NoticeTextRow } from './stores/compliance/notices/notices.store.js';
export type { RetentionRunRow } from './stores/compliance/retention.store.js';
export type { ErasedRow } from './stores/compliance/suppressions.store.js';
export type { SearchedText } from './stores/intake/documents/document-words.store.js';
export {
  CHUNK,
  type DocumentToRead,
  type NewDocument,
  type StoredText,
} from './stores/intake/documents/documents.store.js';
export { SOURCE_PIECE, type ImportToSplit } from './stores/intake/imports/import-sources.store.js';
export type { ImportProgress } from './stores/intake/imports/imports.store.js';
export type { AtsApplication } from './stores/integrations/ats-applications.store.js';
export type { AtsCandidate } from './stores/integrations/ats-candidates.store.js';
export type { AtsRoleRow, AtsApplicationStatusRow } from './stores/integrations/ats-roles.store.js';
export type { AttachmentRow, AttachmentToFetch, MissingAttachment } from './stores/integrations/attachments.store.js';
export type {
  InboundEventRow,
  InboundEventResult,
  PendingInboundEvent,
} from './stores/integrations/inbound-events.store.js';
export type { OpeningRow } from './stores/integrations/openings.store.js';
export type {
  DueWebhook,
  LoggedMessageRow,
  WebhookAttemptRow,
} from './stores/integrations/webhooks/webhook-attempts.store.js';
export type { WebhookEndpointRow } from './stores/integrations/webhooks/webhook-endpoints.store.js';
export type {
  NumberedEvent as EventToTell,
  MessageApplication as ToldApplication,
} from './stores/integrations/webhooks/webhook-fan-out.store.js';
export {
  WRITE_BACK_EVENTS,
  type DueWriteBack,
  type EndedWriteBack,
  type WriteBackRow,
} from './stores/integrations/write-backs.store.js';
export type { EarlierCall, IdempotencyKey } from './stores/platform/idempotency.store.js';
export type { InboxRow } from './stores/platform/inbox.store.js';
export { HEARTBEAT_MS, type WorkerHeartbeats } from './stores/platform/installation/workers.store.js';
export type {
  LastLiveEvent as LiveHead,
  LookingOn,
  NumberedEvent,
} from './stores/platform/live-events/live-events.store.js';
export type { ClaimedEntry } from './stores/platform/outbox/outbox-claim.store.js';
export type { NewOutboxEntry } from './stores/platform/outbox/outbox.store.js';
export { EmailTakenError } from './stores/platform/users.store.js';
export type { Named, SeenThing } from './stores/platform/visibility.store.js';
export type { LineClassCursor, NewLineClass } from './stores/roles/line-classes.store.js';
export type { CountedResume } from './stores/roles/related-words.store.js';
export type { RescoringRow } from './stores/roles/rescorings.store.js';
export type { RoleMemberRow } from './stores/roles/roles/role-members.store.js';
export type { RoleVersionRow } from './stores/roles/roles/role-versions.store.js';
export type { ReferenceCandidateRow } from './stores/roles/weights/reference-candidates.store.js';
export type { WeightsRow, WeightsVersionRow } from './stores/roles/weights/weights.store.js';
export type {
  AssessmentRow,
  LockedApplication,
  NewAssessment,
} from './stores/shortlist/assessments/assessments.store.js';
export type { AssessmentToReplay } from './stores/shortlist/assessments/replay.store.js';
export type { Decidable, CurrentDecision } from './stores/shortlist/decisions/decisions.store.js';
export type { DecidedPlace, OverridesOfCriterion } from './stores/shortlist/decisions/disagreement.store.js';
export type { NoteRow } from './stores/shortlist/notes.store.js';
export type { StoredVector } from './stores/shortlist/rankings/ranking-build.store.js';
export type { RankingRow, RankingTarget } from './stores/shortlist/rankings/rankings.store.js';
export type { ScoreVectors } from './stores/shortlist/rankings/score-vectors.store.js';
export type { ViewRow } from './stores/shortlist/saved-views.store.js';
export type { ShareLinkRow } from './stores/shortlist/share-links.store.js';
export type { FilterCounts } from './stores/shortlist/shortlist/shortlist-counts.store.js';
export { leavesUnknownOut, NO_FILTERS, type RankingFilters } from './stores/shortlist/shortlist/shortlist-filters.js';
export type { RankingPlace, SortedPlace } from './stores/shortlist/shortlist/shortlist-sorts.js';
export type { PersonOfApplication, ShortlistPage, ShortlistRow } from './stores/shortlist/shortlist/shortlist.store.js';
export type { VisibilityScope } from './stores/sql/visibility.js';

// Functions of stores, by aggregate: `applications.find(tenant, id)`.
export * as users from './stores/platform/users.store.js';
export * as organisations from './stores/platform/organisations.store.js';
export * as installation from './stores/platform/installation/index.js';
export * as sessions from './stores/platform/sessions/index.js';
export * as apiKeys from './stores/platform/api-keys.store.js';
export * as rateLimits from './stores/platform/rate-limits/index.js';
export * as outbox from './stores/platform/outbox/index.js';
export * as idempotency from './stores/platform/idempotency.store.js';
export * as inbox from './stores/platform/inbox.store.js';
export * as liveEvents from './stores/platform/live-events/index.js';
export * as visibility from './stores/platform/visibility.store.js';
export * as roles from './stores/roles/roles/index.js';
export * as roleDrafts from './stores/roles/drafts/index.js';
export * as rescorings from './stores/roles/rescorings.store.js';
export * as lineClasses from './stores/roles/line-classes.store.js';
export * as weights from './stores/roles/weights/index.js';
export * as customSkills from './stores/roles/custom-skills.store.js';
export * as relatedWords from './stores/roles/related-words.store.js';
export * as candidates from './stores/candidates/candidates/index.js';
export * as applications from './stores/candidates/applications.store.js';
export * as profiles from './stores/candidates/profiles/index.js';
export * as corrections from './stores/candidates/corrections.store.js';
export * as overrides from './stores/candidates/overrides.store.js';
export * as screeningAnswers from './stores/candidates/screening-answers.store.js';
export * as duplicates from './stores/candidates/duplicates/index.js';
export * as hiddenIdentities from './stores/candidates/hidden-identities.store.js';
export * as assessments from './stores/shortlist/assessments/index.js';
export * as rankings from './stores/shortlist/rankings/index.js';
export * as shortlist from './stores/shortlist/shortlist/index.js';
export * as savedViews from './stores/shortlist/saved-views.store.js';
export * as decisions from './stores/shortlist/decisions/index.js';
export * as notes from './stores/shortlist/notes.store.js';
export * as shareLinks from './stores/shortlist/share-links.store.js';
export * as documents from './stores/intake/documents/index.js';
export * as imports from './stores/intake/imports/index.js';
export * as newApplications from './stores/intake/new-applications/index.js';
export * as notices from './stores/compliance/notices/index.js';
export * as explanations from './stores/compliance/explanations/index.js';
export * as legalHolds from './stores/compliance/legal-holds.store.js';
export * as retention from './stores/compliance/retention.store.js';
export { ERASURE_PLAN } from './stores/compliance/erasure/erasure-plan.js';
export * as erasure from './stores/compliance/erasure/index.js';
export * as suppressions from './stores/compliance/suppressions.store.js';
export * as auditLog from './stores/compliance/audit/index.js';
export * as auditChain from './stores/compliance/audit-chain.store.js';
export * as connections from './stores/integrations/connections.store.js';
export * as inboundEvents from './stores/integrations/inbound-events.store.js';
export * as openings from './stores/integrations/openings.store.js';
export * as atsApplications from './stores/integrations/ats-applications.store.js';
export * as atsAssessments from './stores/integrations/ats-assessments.store.js';
export * as atsCandidates from './stores/integrations/ats-candidates.store.js';
export * as atsRoles from './stores/integrations/ats-roles.store.js';
export * as attachments from './stores/integrations/attachments.store.js';
export * as syncs from './stores/integrations/syncs.store.js';
export * as webhooks from './stores/integrations/webhooks/index.js';
export * as writeBacks from './stores/integrations/write-backs.store.js';
