/** PostgreSQL: pools and migrations, tenancy, tables as entities, and the stores, which hold every query. */
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
export { inOrganisation, OrganisationIdError } from './tenancy.js';

export { recentlyUsed } from './recently-used.js';
export { currentOwnSkills } from './current-own-skills.js';
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
export { BlindViewEntity, RevealedPersonEntity } from './schema/candidates/hidden-identities.entity.js';
export {
  ProfileCertificationEntity,
  ProfileEntity,
  ProfileSkillEntity,
  ProfileSourceEntity,
} from './schema/candidates/profiles.entity.js';
export {
  AnswerStatementEntity,
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
  HeldCandidateEntity,
  LegalHoldEntity,
  RETENTION_RUN_STATES,
  RetentionItemEntity,
  RetentionPolicyEntity,
  RetentionRunEntity,
  TOMBSTONE_KINDS,
  TombstoneEntity,
  type TombstoneKind,
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
  DocumentWordsOwedEntity,
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
  AtsJobEntity,
  AtsSyncEntity,
  type Said,
} from './schema/integrations/ats.entity.js';
export { ConnectionEntity, DeliveryEntity, ExternalObjectEntity } from './schema/integrations/connections.entity.js';
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
export { OwnSkillsVersionEntity } from './schema/roles/own-skills.entity.js';
export { RescoringEntity, RoleEntity, RolePageEntity, RoleVersionEntity } from './schema/roles/roles.entity.js';
export {
  KnownPersonEntity,
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
  RoleLookEntity,
  ShortlistViewEntity,
} from './schema/shortlist/views.entity.js';
export {
  applicationsOfCandidate,
  findApplication,
  type ApplicationRow,
} from './stores/candidates/applications.store.js';
export { activityOfPerson, type ActivityRow } from './stores/candidates/candidates/activity.store.js';
export {
  holdPeople,
  lockPerson,
  personOf,
  freePeople,
  isProfileOwed,
  lockPeople,
  lockPeopleOfDocuments,
  markOutOfDate,
  settleOutOfDate,
  settleOwedProfiles,
} from './stores/candidates/candidates/candidate-locks.store.js';
export {
  documentsOfCandidate,
  findCandidate,
  addCandidateDocument,
  candidatesWithEmail,
  addCandidate,
  candidateOfDocument,
  holdApplicant,
} from './stores/candidates/candidates/candidates.store.js';
export { addIdentities, findIdentity, type StatedIdentity } from './stores/candidates/candidates/identity.store.js';
export {
  candidateOfText,
  correctionsNamed,
  createCorrection,
  findCorrection,
  pageOfCorrections,
  standingCorrections,
  type CorrectionRow,
} from './stores/candidates/corrections.store.js';
export {
  addMerge,
  dropMixedProfiles,
  dropSupersededPlaces,
  endMerge,
  findMerge,
  lockForMerge,
  mergeable,
  pageOfMerges,
  pointToPeople,
  settleApplicationsOf,
  type MergeableCandidate,
} from './stores/candidates/duplicates/candidate-merges.store.js';
export {
  findSuggestion,
  holdersOfKeys,
  identitiesOf,
  pageOfSuggestions,
  reopenSuggestionsOfMerge,
  savePersonKeys,
  saveSuggestions,
  sayDifferent,
  settleSuggestionsOfMerge,
  type FoundPair,
  type PersonKeyRow,
  type SuggestionRow,
} from './stores/candidates/duplicates/merge-suggestions.store.js';
export {
  blindPeopleAmong,
  blindStateOf,
  isReadBlind,
  setBlindFor,
  setBlindForEverybody,
  setRevealed,
  type BlindPerson,
} from './stores/candidates/hidden-identities.store.js';
export {
  createOverride,
  markOverridden,
  overridesOf,
  standingOverrides,
  type OverrideRow,
} from './stores/candidates/overrides.store.js';
export {
  documentsOfProfile,
  findLatestProfile,
  remarksOfProfile,
  textsOfProfile,
  profilesToMask,
  hasProfile,
  findProfileVersion,
  pageOfProfiles,
} from './stores/candidates/profiles/profile-versions.store.js';
export {
  candidatesReadOtherwise,
  findProfilesBuiltFrom,
  newestProfiles,
  saveProfiles,
  type NewProfile,
  type ProfileKey,
} from './stores/candidates/profiles/profiles.store.js';
export {
  addAnswerStatements,
  answersOf,
  answerStatements,
  holdAnswers,
  renewAnswers,
  renewAnswersOf,
  standingStatements,
  writeAnswers,
  type AnswerStatementRow,
  type NewAnswerStatement,
} from './stores/candidates/screening-answers.store.js';
export {
  addSeals,
  countUnsealed,
  digestAt,
  entriesToSeal,
  entryPastTheList,
  findAuditHead,
  holdAuditHead,
  organisationsToSeal,
  pageOfChain,
  type AuditHead,
  type AuditSeal,
  type EntryAsSealed,
} from './stores/compliance/audit-chain.store.js';
export { pageOfAudit } from './stores/compliance/audit/audit-page.store.js';
export {
  auditCandidates,
  auditLinks,
  auditRoles,
  type AuditCandidate,
  type AuditLink,
  type AuditRole,
} from './stores/compliance/audit/audit-subjects.store.js';
export { appendAudit, type AuditActor } from './stores/compliance/audit/audit.store.js';
export { marksOf, removePerson, type PersonMarks, type Removed } from './stores/compliance/erasure/erasure.store.js';
export { HELD_PARTS, heldAboutPerson } from './stores/compliance/erasure/person-export.store.js';
export {
  emptyItemNames,
  emptySettledDeliveries,
  emptyWaitingDeliveries,
  filesOfNameless,
  holdSource,
  keptSources,
  lateArrivals,
  notesWith,
  refusedItems,
  replaceSourcePiece,
  sharingKeysWith,
  sourcePiece,
  staleSources,
  deliveriesNaming,
  emptyDeliveries,
  withNumbersEndingIn,
  type KeptSource,
} from './stores/compliance/erasure/residual-data.store.js';
export {
  addCandidateRequest,
  lockCandidateRequest,
  pageOfCandidateRequests,
  requestsOfApplication,
  settleCandidateRequest,
  type CandidateRequestRow,
} from './stores/compliance/explanations/candidate-requests.store.js';
export { findCandidateRights, setCandidateRights } from './stores/compliance/explanations/candidate-rights.store.js';
export {
  addExplanationLink,
  datesOfExplanation,
  explanationLinks,
  findExplanationLink,
  latestExplanationDue,
  noteExplanationOpened,
  pageOfExplanationsDue,
  revokeExplanationLink,
  settleExplanationDue,
  type DueRow,
  type ExplanationDueRow,
} from './stores/compliance/explanations/explanations.store.js';
export {
  addLegalHold,
  findLegalHold,
  liftLegalHold,
  openHoldsOn,
  pageOfLegalHolds,
} from './stores/compliance/legal-holds.store.js';
export {
  changeMode,
  holdPlaces,
  modeChangesOf,
  noteMode,
  type ModeChangeRow,
} from './stores/compliance/notices/modes.store.js';
export {
  addNoticeText,
  findNoticeText,
  noticeOf,
  noticesInForce,
  noticeTexts,
  pageOfNoticeOwed,
  putInForce,
  recordNotice,
  rolesOwingNotice,
  releaseNoticeOwed,
  type ApplicationNoticeRow,
  type NoticedRow,
  type NoticeTextRow,
} from './stores/compliance/notices/notices.store.js';
export {
  dropBodiesOfRevoked,
  dropOldBodies,
  announceRetention,
  duePeople,
  findRetentionPolicy,
  finishRetention,
  holdRetentionPolicy,
  nextOfRetention,
  openRetentionRun,
  pageOfRetentionRuns,
  setRetentionPolicy,
  settleRetentionItem,
  settleRetentionRun,
  type RetentionRunRow,
} from './stores/compliance/retention.store.js';
export {
  anybodyErasedAfter,
  metErasedAfter,
  addTombstones,
  erasedAfter,
  erasedSince,
  hasTombstones,
  holdCandidate,
  newcomersAmong,
  notErased,
  pageOfHeld,
  removeTombstones,
  reopenItemsOf,
  settleHeldCandidate,
  tombstonesWith,
  type ErasedRow,
} from './stores/compliance/suppressions.store.js';
export {
  countWordsOwed,
  isWorkOwed,
  organisationsOwingWords,
  saveWords,
  textsOfPlaces,
  textsOwingWords,
  type SearchedText,
} from './stores/intake/documents/document-words.store.js';
export {
  latestTextOfDocument,
  geometryOfDocument,
  CHUNK,
  documentsToRead,
  documentsToRecognise,
  loadDocument,
  readingOf,
  storeDocument,
  type DocumentToRead,
  type NewDocument,
  saveTexts,
  textsOfPeople,
  type StoredText,
} from './stores/intake/documents/documents.store.js';
export {
  cancelImportJobs,
  holdImportJobs,
  hurryImportJobs,
  releaseImportJobs,
  retryImportItems,
  retrySplitting,
} from './stores/intake/imports/import-control.store.js';
export {
  addImportItems,
  finishIfLast,
  settleImportItems,
  waitsInImport,
} from './stores/intake/imports/import-items.store.js';
export {
  emptyAnsweredNames,
  emptyImportNames,
  namedImports,
  namedTables,
  renameTable,
} from './stores/intake/imports/import-names.store.js';
export {
  addSourcePiece,
  claimSplitting,
  dropLeftSources,
  dropSource,
  emptySamples,
  failImport,
  reviveImport,
  endImport,
  findImportToSplit,
  lockImport,
  noteImport,
  readSource,
  SOURCE_PIECE,
  splitCursorOf,
  type ImportToSplit,
} from './stores/intake/imports/import-sources.store.js';
export {
  addImportItem,
  beginImport,
  closeImport,
  deleteEmptyImport,
  findImportItem,
  pageOfImportItems,
  pageOfImports,
  progressOfImport,
  type ImportProgress,
} from './stores/intake/imports/imports.store.js';
export { withoutHeld } from './stores/intake/imports/paused-work.store.js';
export {
  addCandidatesOfDocuments,
  knownApplications,
  knownPeople,
  storeTextDocuments,
} from './stores/intake/new-applications/bulk.store.js';
export { addApplication, type Applicant } from './stores/intake/new-applications/new-applications.store.js';
export {
  candidateOfAtsApplication,
  hasOtherAtsApplication,
  holdAtsApplication,
  roleOfApplication,
  saveAtsApplication,
  waitingOfAtsCandidate,
  withdrawApplication,
  type AtsApplication,
} from './stores/integrations/ats-applications.store.js';
export {
  atsAssessmentsOf,
  findAtsAssessment,
  noteAtsAssessment,
  noteAtsAssessmentFault,
} from './stores/integrations/ats-assessments.store.js';
export {
  atsApplicationsOf,
  atsCandidateMergedInto,
  atsCandidateWithEmail,
  buryAtsCandidates,
  documentWithBytes,
  hasGoneAtsCandidate,
  holdAtsCandidates,
  isAnotherAtsCandidate,
  mergedIntoAtsCandidate,
  addReplacedRecord,
  putRecordDocument,
  saveAtsCandidate,
  type AtsCandidate,
} from './stores/integrations/ats-candidates.store.js';
export {
  applicationInAts,
  atsJobsOfRole,
  atsRoles,
  decisionOfAts,
  saveAtsChoices,
  saveAtsRole,
  type AtsRoleRow,
  type AtsStandingRow,
} from './stores/integrations/ats-roles.store.js';
export {
  attachmentsOfDelivery,
  awaitedOfPeople,
  deferAttachment,
  dismissAttachment,
  findAttachmentToFetch,
  giveUpAttachment,
  holdAskedAttachment,
  missingAttachmentsOf,
  dateAtsAttachments,
  noteAtsAttachments,
  pageOfAttachments,
  reviveAttachment,
  reviveAttachmentsOf,
  settleAtsAttachment,
  type AttachmentRow,
  type AttachmentToFetch,
  type MissingAttachment,
} from './stores/integrations/attachments.store.js';
export {
  changeConnection,
  createConnection,
  findConnection,
  holdConnection,
  pageOfConnections,
  revokeConnection,
  saveAccount,
} from './stores/integrations/connections.store.js';
export {
  recordDelivery,
  findDelivery,
  findWaitingDelivery,
  reopenDeliveries,
  reopenDelivery,
  noteEventOfDelivery,
  pageOfDeliveries,
  keepBodyOfDelivery,
  settleDelivery,
  settleWaitingDelivery,
  type DeliveryRow,
  type SettledDelivery,
  type WaitingDelivery,
} from './stores/integrations/inbound-events.store.js';
export {
  atsJobNamed,
  holdAtsJob,
  holdAtsJobsOfRole,
  findAtsJob,
  mapAtsJob,
  mappedAtsJob,
  noteAtsJob,
  pageOfAtsJobs,
  waitingOfAtsJob,
  type AtsJobRow,
} from './stores/integrations/openings.store.js';
export {
  connectionsToSync,
  endAtsSync,
  findRunningAtsSync,
  holdAtsSync,
  pageOfAtsSyncs,
  saveAtsSync,
  startAtsSync,
} from './stores/integrations/syncs.store.js';
export {
  addTriedWebhook,
  addWebhookMessage,
  attemptsOfWebhook,
  dueWebhooks,
  findWebhookDelivery,
  forgetWebhookMessages,
  noteWebhookAttempts,
  oweWebhookRun,
  pageOfWebhookDeliveries,
  replayWebhook,
  replayWebhooks,
  type DueWebhook,
  type LoggedWebhookRow,
  type WebhookAttemptRow,
} from './stores/integrations/webhooks/webhook-attempts.store.js';
export {
  changeWebhookEndpoint,
  countWebhookEndpoints,
  createWebhookEndpoint,
  disableWebhookEndpoint,
  enableWebhookEndpoint,
  forgetEarlierEvents,
  lockWebhookCursor,
  endWebhookPause,
  findWebhookEndpoint,
  holdEnabledWebhookEndpoints,
  holdWebhookEndpoint,
  noteWebhookHealth,
  pageOfWebhookEndpoints,
  removeWebhookEndpoint,
  renewWebhookEndpoint,
  type WebhookEndpointRow,
} from './stores/integrations/webhooks/webhook-endpoints.store.js';
export {
  addWebhookMessages,
  confidentialAmong,
  eventsToTell,
  holdWebhookCursor,
  moveWebhookCursor,
  organisationsToTell,
  organisationsWithWebhooks,
  rolesAppliedFor,
  toldApplications,
  toldImport,
  toldWeights,
  type EventToTell,
  type ToldApplication,
} from './stores/integrations/webhooks/webhook-fan-out.store.js';
export {
  WRITE_BACK_EVENTS,
  beginWriteBack,
  dueWriteBacks,
  findWriteBackRun,
  followEventsForAts,
  holdWriteBackCursor,
  makeWriteBacksDue,
  moveWriteBackCursor,
  noteWriteBackRun,
  noteWriteBacks,
  organisationsToWriteBack,
  oweWriteBackRun,
  pageOfWriteBacks,
  retryWriteBacks,
  type DueWriteBack,
  type EndedWriteBack,
  type WriteBackRow,
} from './stores/integrations/write-backs.store.js';
export {
  createApiKey,
  findApiKey,
  pageOfApiKeys,
  revokeApiKey,
  touchApiKey,
} from './stores/platform/api-keys.store.js';
export {
  dropExpiredAnswers,
  keepAnswer,
  keepPart,
  keptPart,
  keptParts,
  takeIdempotencyKey,
  type EarlierCall,
  type IdempotencyKey,
} from './stores/platform/idempotency.store.js';
export {
  countUnreadInbox,
  markInboxItem,
  markInboxRead,
  pageOfInbox,
  tellAboutAccount,
  tellDeliveryIdReused,
  tellOfQuestions,
  tellOfRequest,
  type InboxRow,
} from './stores/platform/inbox.store.js';
export { keepSecretKeyCheck, replaceSecretKeyCheck } from './stores/platform/installation/secret-key-check.store.js';
export {
  forgetWorkers,
  HEARTBEAT_MS,
  noteHeartbeat,
  noteWorkerEnd,
  workerHeartbeats,
  type WorkerHeartbeats,
} from './stores/platform/installation/workers.store.js';
export {
  announce,
  announceErased,
  announceErasedPerson,
  eventsAfter,
  liveHead,
  whoStillSees,
  type LiveHead,
  type LookingOn,
  type NumberedEvent,
} from './stores/platform/live-events/live-events.store.js';
export { forgetEvents, numberEvents, organisationsToNumber } from './stores/platform/live-events/numbering.store.js';
export { createOrganisation, findOrganisation, organisationIds } from './stores/platform/organisations.store.js';
export {
  claimOutboxBatch,
  releaseOutboxBatch,
  type ClaimedEntry,
} from './stores/platform/outbox/outbox-claim.store.js';
export {
  enqueue,
  fail,
  finish,
  outboxDepth,
  outboxDepthByJob,
  quarantine,
  recordDeath,
  retryLater,
  type NewOutboxEntry,
} from './stores/platform/outbox/outbox.store.js';
export {
  pageOfQuarantine,
  retryQuarantined,
  type QuarantinedJobRow,
} from './stores/platform/outbox/quarantine.store.js';
export { addCallCounts } from './stores/platform/rate-limits/call-counts.store.js';
export {
  countSignInFailure,
  dropOldSignInCounts,
  forgetSignInFailures,
  takeBackSignInFailure,
} from './stores/platform/rate-limits/sign-in-counts.store.js';
export { knownBrowsersOf, rememberBrowser, touchBrowser } from './stores/platform/sessions/known-browsers.store.js';
export {
  createSession,
  createSignInLink,
  endSession,
  endSessionsOfUser,
  forgetBrowsers,
  lastSeenOf,
  openSessionsOf,
  lockOpenSignInLink,
  touchSession,
  useSignInLink,
} from './stores/platform/sessions/sessions.store.js';
export {
  createUser,
  EmailTakenError,
  findLogin,
  findUser,
  changeUser,
  countOtherAdmins,
  pageOfUsers,
} from './stores/platform/users.store.js';
export { findCaller, sees, type Named, type SeenThing } from './stores/platform/visibility.store.js';
export {
  addOwnSkills,
  currentOwnSkillsNumber,
  findOwnSkills,
  pageOfOwnSkills,
} from './stores/roles/own-skills.store.js';
export {
  addRescoring,
  endRescoring,
  isBeingPrepared,
  latestRescoring,
  whatScoresRestOn,
  type RescoringRow,
} from './stores/roles/rescorings.store.js';
export {
  addRoleMember,
  hasMemberBesides,
  isRoleMember,
  membersOfRole,
  removeRoleMember,
  usersBesidesMembers,
  type RoleMemberRow,
} from './stores/roles/roles/role-members.store.js';
export {
  addRolePage,
  dropOldRolePages,
  findRolePage,
  rolePagesToRead,
  saveRolePage,
} from './stores/roles/roles/role-pages.store.js';
export {
  findVersionOfRole,
  pageOfRoleVersions,
  type RoleVersionRow,
} from './stores/roles/roles/role-versions.store.js';
export {
  changeRole,
  createRole,
  createRoleVersion,
  findRole,
  findRoleVersion,
  lockRole,
  pendingRoleVersion,
  nextRoleVersionNumber,
  openRole,
  pageOfRoles,
  rolesToShow,
} from './stores/roles/roles/roles.store.js';
export { holdSampleRoles, peopleIn, removeRole, samplePeopleOf } from './stores/roles/roles/samples.store.js';
export {
  knownPeopleOf,
  lockKnownPeople,
  setKnownPeople,
  type KnownRow,
} from './stores/roles/weights/reference-candidates.store.js';
export {
  changeDraft,
  createDraft,
  findDraft,
  pageOfDrafts,
  removeDraft,
  type DraftRow,
} from './stores/roles/weights/weights-drafts.store.js';
export {
  createWeightsVersion,
  findWeights,
  findWeightsVersion,
  newestWeightsOf,
  nextWeightsNumber,
  pageOfWeights,
  type WeightsRow,
  type WeightsVersionRow,
} from './stores/roles/weights/weights.store.js';
export {
  findAssessment,
  type AssessmentRow,
  applicationIdsOf,
  lockApplications,
  lockApplicationsOf,
  roleVersionContent,
  saveAssessments,
  scoredApplicationsAfter,
  type LockedApplication,
  type NewAssessment,
} from './stores/shortlist/assessments/assessments.store.js';
export { assessmentsToReplay, type AssessmentToReplay } from './stores/shortlist/assessments/replay.store.js';
export { keepExplanationDue, seenOfApplication } from './stores/shortlist/decisions/decision-context.store.js';
export {
  applicationsOfBatch,
  createDecision,
  decidables,
  isBatchUndone,
  lockForDecisions,
  pageOfDecisions,
  standingDecision,
  wasTakenBack,
  type Decidable,
  type Standing,
} from './stores/shortlist/decisions/decisions.store.js';
export {
  countOverrides,
  countRanked,
  decidedPlaces,
  type DecidedPlace,
  type OverridesOfCriterion,
} from './stores/shortlist/decisions/disagreement.store.js';
export {
  changeNote,
  createNote,
  findNote,
  pageOfNotes,
  readersOfNotes,
  removeNote,
  setMentions,
  type NoteRow,
} from './stores/shortlist/notes.store.js';
export {
  askedForLast,
  clearForFilling,
  fillingsOf,
  finishFilling,
  holdFilling,
  isRankingFull,
  startFilling,
  vectorsAfter,
  type StoredVector,
} from './stores/shortlist/rankings/ranking-build.store.js';
export {
  findRanking,
  addMissingRankings,
  rankingTargets,
  saveRankings,
  weightsVersionContent,
  type RankingRow,
  type RankingTarget,
} from './stores/shortlist/rankings/rankings.store.js';
export { readPool, type StoredPool } from './stores/shortlist/rankings/score-vectors.store.js';
export {
  changeView,
  createView,
  findView,
  pageOfViews,
  removeView,
  setDefaultView,
  type ViewRow,
} from './stores/shortlist/saved-views.store.js';
export {
  addShareLink,
  findShareLink,
  noteShareOpened,
  revokeShareLink,
  shareLinksOf,
  type ShareLinkRow,
} from './stores/shortlist/share-links.store.js';
export { noteLooked, noteOpened, openedAmong } from './stores/shortlist/shortlist/opened.store.js';
export {
  countFiltered,
  countUnanswered,
  type FilterCounts,
} from './stores/shortlist/shortlist/shortlist-counts.store.js';
export { leavesUnknownOut, NO_FILTERS, type RankingFilters } from './stores/shortlist/shortlist/shortlist-filters.js';
export { type RankingPlace, type SortedPlace } from './stores/shortlist/shortlist/shortlist-sorts.js';
export {
  countApplications,
  countBefore,
  countShortlist,
  pageByPeople,
  pageOfShortlist,
  pageOfSortedShortlist,
  emailsOfApplications,
  peopleOfApplications,
  rankedApplications,
  scoreAtPlace,
  type PersonOfApplication,
  type ShortlistPage,
  type ShortlistRow,
} from './stores/shortlist/shortlist/shortlist.store.js';
export { type Sight } from './stores/sql/visibility.js';
