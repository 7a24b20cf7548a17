export {
  createDataSource,
  dataSourceOptions,
  loginOf,
  queuePoolConfig,
  POOLS,
  type Pool,
  type PoolOptions,
} from './data-source.js';
export { DatabaseModule, RELAY_DATA_SOURCE, type DatabaseModuleOptions } from './database.module.js';
export { isDatabaseUnavailable, isTransactionConflict, violatedUnique } from './failures.js';
export { newId } from './ids.js';
export { migrate, MigrationError, pendingMigrations } from './migrate.js';
export { inOrganisation, OrganisationIdError, type Isolation } from './tenancy.js';

export {
  ACTOR_KINDS,
  ApiKeyEntity,
  AuditEntryEntity,
  AuditHeadEntity,
  IdempotencyKeyEntity,
  LoginDirectoryEntity,
  OrganisationEntity,
  SessionEntity,
  SignInLinkEntity,
  USER_KINDS,
  UserEntity,
  type ActorKind,
  type AuditDetails,
  type UserKind,
} from './entities/access.entity.js';
export {
  BlobChunkEntity,
  BlobEntity,
  CandidateDocumentEntity,
  CandidateEntity,
  CandidateIdentityEntity,
  DOCUMENT_ORIGINS,
  DocumentEntity,
  DocumentTextEntity,
  ProfileCertificationEntity,
  ProfileEntity,
  ProfileSkillEntity,
  ProfileSourceEntity,
  READ_OUTCOMES,
  type DocumentOrigin,
  type ReadOutcome,
} from './entities/candidates.entity.js';
export {
  APPLICATION_MODES,
  ApplicationEntity,
  AssessmentEntity,
  AssessmentVectorEntity,
  DECISION_KINDS,
  DecisionEntity,
  NO_SCORE,
  RANKING_STATES,
  RankingEntity,
  ROLE_STATES,
  RoleEntity,
  RoleVersionEntity,
  WeightsRankingEntity,
  WeightsVersionEntity,
  type ApplicationMode,
  type DecisionKind,
  type RankingState,
  type RoleState,
} from './entities/roles.entity.js';
export {
  ConnectionEntity,
  DELIVERY_OUTCOMES,
  DeliveryEntity,
  ExternalObjectEntity,
  IMPORT_OUTCOMES,
  IMPORT_STATES,
  ImportEntity,
  ImportItemEntity,
  OutboxEntity,
  QuarantineEntity,
  type DeliveryOutcome,
  type ImportOutcome,
  type ImportState,
  type OutboxPayload,
} from './entities/intake.entity.js';

export { appendAudit, type AuditEntry } from './stores/audit.store.js';
export { loadDocument, storeDocument, type NewDocument } from './stores/document.store.js';
export {
  createOrganisation,
  createUser,
  EmailTakenError,
  findLogin,
  findOrganisation,
  findUser,
  listUsers,
  organisationIds,
} from './stores/organisation.store.js';
export {
  enqueue,
  fail,
  finish,
  outboxDepth,
  quarantine,
  recordDeath,
  type NewOutboxEntry,
  type OutboxDepth,
} from './stores/outbox.store.js';
export { claimOutboxBatch, releaseOutboxBatch, type ClaimedEntry } from './stores/outbox-claim.store.js';
