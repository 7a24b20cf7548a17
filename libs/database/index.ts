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

export {
  ApiKeyEntity,
  AuditEntryEntity,
  AUDIT_ACTOR_KINDS,
  IdempotencyKeyEntity,
  IdempotencyPartEntity,
  KnownBrowserEntity,
  SessionEntity,
  SignInLinkEntity,
  UserEntity,
  type AuditDetails,
} from './entities/access.entity.js';
export {
  CandidateDocumentEntity,
  CandidateEntity,
  CandidateIdentityEntity,
  DOCUMENT_ORIGINS,
  DocumentTextEntity,
  DocumentWordsEntity,
  DocumentWordsOwedEntity,
  ProfileCertificationEntity,
  ProfileEntity,
  ProfileSkillEntity,
  ProfileSourceEntity,
} from './entities/candidates.entity.js';
export {
  AnswerStatementEntity,
  ApplicationAnswersEntity,
  ApplicationAuthorisationEntity,
} from './entities/answers.entity.js';
export {
  AtsRoleEntity,
  WriteBackCursorEntity,
  WriteBackEntity,
  WriteBackRunEntity,
} from './entities/write-back.entity.js';
export { BlindViewEntity, RevealedPersonEntity } from './entities/blind.entity.js';
export { CandidateRequestEntity, ExplanationDueEntity, ExplanationLinkEntity } from './entities/explanations.entity.js';
export { ShareLinkApplicationEntity, ShareLinkEntity } from './entities/share-links.entity.js';
export { CorrectionEntity, OverrideEntity } from './entities/corrections.entity.js';
export {
  CandidateRightsEntity,
  ModeChangeEntity,
  NoticeInForceEntity,
  NoticeTextEntity,
} from './entities/rights.entity.js';
export {
  CandidateKeyEntity,
  CandidateMergeEntity,
  MergeSuggestionEntity,
  PERSON_KEY_KINDS,
} from './entities/people.entity.js';
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
} from './entities/erasure.entity.js';
export {
  AtsApplicationEntity,
  AtsAssessmentEntity,
  AtsAttachmentEntity,
  AtsJobEntity,
  AtsSyncEntity,
  ConnectionEntity,
  DeliveryEntity,
  ExternalObjectEntity,
  ImportEntity,
  ImportItemEntity,
  ImportSourceEntity,
  type Said,
  type SplitCursor,
  type StoredTable,
} from './entities/intake.entity.js';
export {
  APPLICATION_MODES,
  ApplicationEntity,
  AssessmentEntity,
  AssessmentVectorEntity,
  DecisionEntity,
  InboxItemEntity,
  KnownPersonEntity,
  NoteEntity,
  OpenedApplicationEntity,
  RankingEntity,
  DefaultViewEntity,
  RescoringEntity,
  RoleLookEntity,
  ShortlistViewEntity,
  RoleEntity,
  RolePageEntity,
  RoleVersionEntity,
  WeightsRankingEntity,
  WeightsDraftEntity,
  WeightsVersionEntity,
} from './entities/roles.entity.js';

export { OwnSkillsVersionEntity } from './entities/skills.entity.js';

export { currentOwnSkills } from './current-own-skills.js';

export { createApiKey, findApiKey, pageOfApiKeys, revokeApiKey, touchApiKey } from './stores/api-keys.store.js';
export {
  applicationsOfCandidate,
  documentsOfCandidate,
  documentsOfProfile,
  findApplication,
  findAssessment,
  findCandidate,
  findLatestProfile,
  findRanking,
  latestTextOfDocument,
  remarksOfProfile,
  geometryOfDocument,
  textsOfProfile,
  type ApplicationRow,
  type AssessmentRow,
} from './stores/applications.store.js';
export {
  applicationIdsOf,
  lockApplications,
  lockApplicationsOf,
  roleVersionContent,
  saveAssessments,
  scoredApplicationsAfter,
  type LockedApplication,
  type NewAssessment,
} from './stores/assessment.store.js';
export {
  blindPeopleAmong,
  blindStateOf,
  isReadBlind,
  profilesToMask,
  setBlindFor,
  setBlindForEverybody,
  setRevealed,
  type BlindPerson,
} from './stores/blind.store.js';
export {
  addRescoring,
  endRescoring,
  isBeingPrepared,
  latestRescoring,
  whatScoresRestOn,
  type RescoringRow,
} from './stores/rescoring.store.js';
export {
  atsJobNamed,
  candidateOfAtsApplication,
  hasOtherAtsApplication,
  holdAtsApplication,
  holdAtsJob,
  holdAtsJobsOfRole,
  findAtsJob,
  mapAtsJob,
  mappedAtsJob,
  noteAtsJob,
  pageOfAtsJobs,
  roleOfApplication,
  saveAtsApplication,
  waitingOfAtsCandidate,
  waitingOfAtsJob,
  withdrawApplication,
  type AtsApplication,
  type AtsJobRow,
} from './stores/ats-applications.store.js';
export {
  atsAssessmentsOf,
  findAtsAssessment,
  noteAtsAssessment,
  noteAtsAssessmentFault,
} from './stores/ats-assessments.store.js';
export {
  applicationInAts,
  atsJobsOfRole,
  atsRoles,
  decisionOfAts,
  saveAtsChoices,
  saveAtsRole,
  type AtsRoleRow,
  type AtsStandingRow,
} from './stores/ats-roles.store.js';
export {
  connectionsToSync,
  endAtsSync,
  findRunningAtsSync,
  holdAtsSync,
  pageOfAtsSyncs,
  saveAtsSync,
  startAtsSync,
} from './stores/ats-syncs.store.js';
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
} from './stores/ats-candidates.store.js';
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
} from './stores/audit-chain.store.js';
export { pageOfAudit } from './stores/audit-page.store.js';
export {
  auditCandidates,
  auditLinks,
  auditRoles,
  type AuditCandidate,
  type AuditLink,
  type AuditRole,
} from './stores/audit-subjects.store.js';
export { appendAudit, type AuditActor } from './stores/audit.store.js';
export {
  changeConnection,
  createConnection,
  findConnection,
  holdConnection,
  pageOfConnections,
  recordDelivery,
  revokeConnection,
  saveAccount,
} from './stores/connections.store.js';
export {
  candidateOfText,
  correctionsNamed,
  createCorrection,
  findCorrection,
  pageOfCorrections,
  standingCorrections,
  type CorrectionRow,
} from './stores/corrections.store.js';
export {
  countOverrides,
  countRanked,
  decidedPlaces,
  type DecidedPlace,
  type OverridesOfCriterion,
} from './stores/disagreement.store.js';
export {
  createOverride,
  markOverridden,
  overridesOf,
  standingOverrides,
  type OverrideRow,
} from './stores/overrides.store.js';
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
} from './stores/decisions.store.js';
export {
  addCandidateDocument,
  dropBodiesOfRevoked,
  dropOldBodies,
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
} from './stores/delivery.store.js';
export {
  CHUNK,
  documentsToRead,
  documentsToRecognise,
  loadDocument,
  readingOf,
  storeDocument,
  type DocumentToRead,
  type NewDocument,
} from './stores/document.store.js';
export { addIdentities, candidatesWithEmail, findIdentity, type StatedIdentity } from './stores/identity.store.js';
export {
  holdPeople,
  lockPerson,
  marksOf,
  personOf,
  removePerson,
  type PersonMarks,
  type Removed,
} from './stores/erasure.store.js';
export {
  countWordsOwed,
  isWorkOwed,
  organisationsOwingWords,
  saveWords,
  textsOfPlaces,
  textsOwingWords,
  type SearchedText,
} from './stores/document-words.store.js';
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
} from './stores/filling.store.js';
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
} from './stores/candidate-merges.store.js';
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
} from './stores/merge-suggestions.store.js';
export { activityOfPerson, type ActivityRow } from './stores/activity.store.js';
export { HELD_PARTS, heldAboutPerson } from './stores/person-export.store.js';
export {
  freePeople,
  isProfileOwed,
  lockPeople,
  lockPeopleOfDocuments,
  markOutOfDate,
  settleOutOfDate,
  settleOwedProfiles,
} from './stores/people.store.js';
export {
  addCandidateRequest,
  lockCandidateRequest,
  pageOfCandidateRequests,
  requestsOfApplication,
  settleCandidateRequest,
  type CandidateRequestRow,
} from './stores/candidate-requests.store.js';
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
} from './stores/explanations.store.js';
export {
  addShareLink,
  findShareLink,
  noteShareOpened,
  revokeShareLink,
  shareLinksOf,
  type ShareLinkRow,
} from './stores/share-links.store.js';
export { findCandidateRights, setCandidateRights } from './stores/candidate-rights.store.js';
export { changeMode, holdPlaces, modeChangesOf, noteMode, type ModeChangeRow } from './stores/modes.store.js';
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
} from './stores/notices.store.js';
export {
  dropExpiredAnswers,
  keepAnswer,
  keepPart,
  keptPart,
  keptParts,
  takeIdempotencyKey,
  type EarlierCall,
  type IdempotencyKey,
} from './stores/idempotency.store.js';
export { withoutHeld } from './stores/held-work.store.js';
export {
  cancelImportJobs,
  holdImportJobs,
  hurryImportJobs,
  releaseImportJobs,
  retryImportItems,
  retrySplitting,
} from './stores/import-control.store.js';
export { addImportItems, finishIfLast, settleImportItems, waitsInImport } from './stores/import-item.store.js';
export {
  emptyAnsweredNames,
  emptyImportNames,
  namedImports,
  namedTables,
  renameTable,
} from './stores/import-names.store.js';
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
} from './stores/import-source.store.js';
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
} from './stores/imports.store.js';
export {
  addCandidatesOfDocuments,
  knownApplications,
  knownPeople,
  storeTextDocuments,
} from './stores/intake-many.store.js';
export {
  addApplication,
  addCandidate,
  candidateOfDocument,
  hasProfile,
  holdApplicant,
  type Applicant,
} from './stores/intake.store.js';
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
} from './stores/leftovers.store.js';
export {
  addLegalHold,
  findLegalHold,
  liftLegalHold,
  openHoldsOn,
  pageOfLegalHolds,
} from './stores/legal-holds.store.js';
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
} from './stores/inbox.store.js';
export {
  changeNote,
  createNote,
  findNote,
  pageOfNotes,
  readersOfNotes,
  removeNote,
  setMentions,
  type NoteRow,
} from './stores/notes.store.js';
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
} from './stores/live-events.store.js';
export {
  forgetWorkers,
  HEARTBEAT_MS,
  noteHeartbeat,
  noteWorkerEnd,
  workerHeartbeats,
  type WorkerHeartbeats,
} from './stores/workers.store.js';
export { forgetEvents, numberEvents, organisationsToNumber } from './stores/live-numbering.store.js';
export { noteLooked, noteOpened, openedAmong } from './stores/opened.store.js';
export { assessmentsToReplay, type AssessmentToReplay } from './stores/replay.store.js';
export { knownPeopleOf, lockKnownPeople, setKnownPeople, type KnownRow } from './stores/known-people.store.js';
export {
  createOrganisation,
  createUser,
  EmailTakenError,
  findLogin,
  findOrganisation,
  findUser,
  organisationIds,
} from './stores/organisation.store.js';
export { claimOutboxBatch, releaseOutboxBatch, type ClaimedEntry } from './stores/outbox-claim.store.js';
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
} from './stores/outbox.store.js';
export {
  candidatesReadOtherwise,
  findProfilesBuiltFrom,
  newestProfiles,
  saveProfiles,
  saveTexts,
  textsOfPeople,
  type NewProfile,
  type ProfileKey,
  type StoredText,
} from './stores/profile.store.js';
export { readPool, type StoredPool } from './stores/pool.store.js';
export { findProfileVersion, pageOfProfiles } from './stores/profile-versions.store.js';
export { addOwnSkills, currentOwnSkillsNumber, findOwnSkills, pageOfOwnSkills } from './stores/own-skills.store.js';
export { pageOfQuarantine, retryQuarantined, type QuarantinedJobRow } from './stores/quarantine.store.js';
export {
  addMissingRankings,
  rankingTargets,
  saveRankings,
  weightsVersionContent,
  type RankingRow,
  type RankingTarget,
} from './stores/ranking.store.js';
export {
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
} from './stores/retention.store.js';
export {
  addRoleMember,
  hasMemberBesides,
  isRoleMember,
  membersOfRole,
  removeRoleMember,
  usersBesidesMembers,
} from './stores/role-members.store.js';
export type { RoleMemberRow } from './stores/role-members.store.js';
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
} from './stores/roles.store.js';
export { holdSampleRoles, peopleIn, removeRole, samplePeopleOf } from './stores/samples.store.js';
export {
  addRolePage,
  dropOldRolePages,
  findRolePage,
  rolePagesToRead,
  saveRolePage,
} from './stores/role-pages.store.js';
export { findVersionOfRole, pageOfRoleVersions, type RoleVersionRow } from './stores/role-versions.store.js';
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
} from './stores/sessions.store.js';
export {
  countSignInFailure,
  dropOldSignInCounts,
  forgetSignInFailures,
  takeBackSignInFailure,
} from './stores/sign-in-counts.store.js';
export { knownBrowsersOf, rememberBrowser, touchBrowser } from './stores/known-browsers.store.js';
export { keepSecretKeyCheck, replaceSecretKeyCheck } from './stores/secret-key-check.store.js';
export { addCallCounts, trimCallCounts } from './stores/call-counts.store.js';
export { findCaller, sees } from './stores/sight.store.js';
export type { Named, SeenThing, Sight } from './stores/sight.store.js';
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
} from './stores/shortlist.store.js';
export { type RankingPlace, type SortedPlace } from './stores/shortlist-sorts.js';
export { countFiltered, countUnanswered, type FilterCounts } from './stores/shortlist-counts.store.js';
export {
  changeView,
  createView,
  findView,
  pageOfViews,
  removeView,
  setDefaultView,
  type ViewRow,
} from './stores/shortlist-views.store.js';
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
} from './stores/ats-attachments.store.js';
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
} from './stores/answers.store.js';
export { leavesUnknownOut, NO_FILTERS, type RankingFilters } from './stores/shortlist-filters.js';
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
} from './stores/tombstones.store.js';
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
} from './stores/webhook-deliveries.store.js';
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
} from './stores/webhook-endpoints.store.js';
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
} from './stores/webhook-fan-out.store.js';
export { changeUser, countOtherAdmins, pageOfUsers } from './stores/users.store.js';
export {
  changeDraft,
  createDraft,
  findDraft,
  pageOfDrafts,
  removeDraft,
  type DraftRow,
} from './stores/weights-drafts.store.js';
export {
  createWeightsVersion,
  findWeights,
  findWeightsVersion,
  newestWeightsOf,
  nextWeightsNumber,
  pageOfWeights,
  type WeightsRow,
  type WeightsVersionRow,
} from './stores/weights.store.js';
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
} from './stores/write-backs.store.js';
export { keepExplanationDue, seenOfApplication } from './stores/decision-context.store.js';
