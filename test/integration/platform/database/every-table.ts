/** One row, and what it hangs on, in every tenant table: for specs about what holds in all of them. */
import { randomBytes } from 'node:crypto';
import { NO_ANSWERS } from '#libs/contracts';
import {
  ScreeningAnswerEntity,
  ApiKeyEntity,
  ApplicationAnswersEntity,
  ApplicationAuthorisationEntity,
  ApplicationEntity,
  AssessmentEntity,
  AssessmentVectorEntity,
  AtsApplicationEntity,
  AtsAssessmentEntity,
  AtsAttachmentEntity,
  OpeningEntity,
  AtsRoleEntity,
  AtsSyncEntity,
  auditChain,
  auditLog,
  HiddenIdentitiesEntity,
  CandidateDocumentEntity,
  CandidateEntity,
  CandidateIdentityEntity,
  CandidateKeyEntity,
  CandidateMergeEntity,
  CandidateRequestEntity,
  CandidateRightsEntity,
  ConnectionEntity,
  CorrectionEntity,
  DecisionEntity,
  DefaultViewEntity,
  InboundEventEntity,
  documents,
  DocumentTextEntity,
  DocumentWordsEntity,
  DocumentWordsPendingEntity,
  ExplanationDueEntity,
  ExplanationLinkEntity,
  ExternalObjectEntity,
  SuppressedCandidateEntity,
  IdempotencyKeyEntity,
  IdempotencyPartEntity,
  ImportEntity,
  ImportItemEntity,
  ImportSourceEntity,
  InboxItemEntity,
  inOrganisation,
  KnownBrowserEntity,
  ReferenceCandidateEntity,
  LegalHoldEntity,
  LineClassEntity,
  liveEvents,
  MergeSuggestionEntity,
  ModeChangeEntity,
  newId,
  NoteEntity,
  NoticeInForceEntity,
  NoticeTextEntity,
  OpenedApplicationEntity,
  organisations,
  outbox,
  OverrideEntity,
  CriteriaDraftEntity,
  CustomSkillsVersionEntity,
  RelatedWordsComputationEntity,
  RelatedWordsSettingEntity,
  RelatedWordsVersionEntity,
  NewRoleDraftEntity,
  ProfileCertificationEntity,
  ProfileEntity,
  ProfileSkillEntity,
  ProfileSourceEntity,
  RankingEntity,
  RescoringEntity,
  RetentionItemEntity,
  RetentionPolicyEntity,
  RetentionRunEntity,
  RevealedCandidateEntity,
  RoleEntity,
  RoleSeenEntity,
  JobDescriptionEntity,
  roles,
  RoleVersionEntity,
  SessionEntity,
  ShareLinkApplicationEntity,
  ShareLinkEntity,
  ShortlistViewEntity,
  SignInLinkEntity,
  type Tenant,
  SuppressionEntity,
  users,
  webhooks,
  WeightsDraftEntity,
  WeightsRankingEntity,
  WeightsVersionEntity,
  WriteBackCursorEntity,
  WriteBackEntity,
  WriteBackRunEntity,
} from '#libs/database';
import { openDatabase, type DatabaseUnderTest } from './database-under-test.js';

/** Ids of what was written. */
export interface Filled {
  organisationId: string;
  userId: string;
  documentId: string;
  documentTextId: string;
  candidateId: string;
  profileId: string;
  roleId: string;
  roleVersionId: string;
  weightsVersionId: string;
  applicationId: string;
  assessmentId: string;
  outboxId: string;
}

/** Creates an organization that has a row in every tenant table. */
export async function fillEveryTable({
  app,
  relay,
  sealer,
}: Pick<DatabaseUnderTest, 'app' | 'relay' | 'sealer'>): Promise<Filled> {
  const organisationId = newId();
  const filled = await inOrganisation(app, organisationId, async (tenant) => {
    await organisations.create(tenant, { name: `Organisation ${organisationId}` });
    const userId = await access(tenant);
    const people = await candidates(tenant);
    const role = await roleWithRanking(tenant, people);
    const outboxId = await intake(tenant, { organisationId, userId, ...people, ...role });
    await erasure(tenant, { organisationId, ...people });
    await look(tenant, role);
    await addWebhooks(tenant, { userId, ...role });
    await tenant.manager.insert(RescoringEntity, {
      ...{ organisationId, id: newId(), roleId: role.roleId, roleVersionId: role.roleVersionId },
      ...{ weightsVersionId: role.weightsVersionId, requestedBy: userId },
    });
    const ofUser = { organisationId, userId };
    await tenant.manager.insert(NewRoleDraftEntity, {
      ...ofUser,
      id: newId(),
      title: '',
      text: 'Baker',
      confidential: false,
    });
    const content = { baseId: role.roleVersionId, criteria: [], answeredQuestions: [] };
    await tenant.manager.insert(CriteriaDraftEntity, { ...ofUser, roleId: role.roleId, content });
    await tenant.manager.insert(HiddenIdentitiesEntity, { organisationId, userId, roleId: role.roleId });
    await tenant.manager.insert(RevealedCandidateEntity, { organisationId, candidateId: people.candidateId, userId });
    return { organisationId, userId, ...people, ...role, outboxId };
  });
  await sealer.transaction(async (tx) => {
    const { number = 0, now = '' } = (await auditChain.lockCheckpoint(tx, organisationId, randomBytes(32))) ?? {};
    const { listed, entries } = await auditChain.listUnsealed(tx, organisationId, 1);
    const sealing = { number: number + 1, digest: randomBytes(32), keyId: 'key', sealedAt: now };
    await auditChain.addSeals(tx, organisationId, {
      seals: entries.map(({ id }) => ({ ...sealing, entryId: id })),
      listed,
    });
  });
  await liveEvents.assignNumbers(relay, organisationId, 1);
  // One that waits for its seal, and one for its number.
  await inOrganisation(app, organisationId, async (tenant) => {
    await noteUser(tenant, filled.userId);
    await look(tenant, filled);
  });
  return filled;
}

const later = (): Date => new Date(Date.now() + 3_600_000);

async function access(tenant: Tenant): Promise<string> {
  const userId = await users.create(tenant, {
    kind: 'recruiter',
    email: `${tenant.organisationId}@example.test`,
    name: 'Somebody',
    passwordHash: null,
  });
  const secret = { secretDigest: randomBytes(32), expiresAt: later() };
  await tenant.manager.insert(KnownBrowserEntity, {
    organisationId: tenant.organisationId,
    id: newId(),
    userId,
    ...secret,
  });
  await tenant.manager.insert(SessionEntity, {
    organisationId: tenant.organisationId,
    id: newId(),
    userId,
    idleUntil: secret.expiresAt,
    ...secret,
  });
  await tenant.manager.insert(SignInLinkEntity, {
    organisationId: tenant.organisationId,
    id: newId(),
    userId,
    ...secret,
  });
  await tenant.manager.insert(ApiKeyEntity, {
    organisationId: tenant.organisationId,
    id: newId(),
    name: 'ATS',
    prefix: 'abc',
    secretDigest: randomBytes(32),
    kind: 'recruiter',
    createdBy: userId,
  });
  const call = { organisationId: tenant.organisationId, caller: `user:${userId}`, keyDigest: randomBytes(32) };
  await tenant.manager.insert(IdempotencyKeyEntity, { ...call, requestDigest: randomBytes(32), expiresAt: later() });
  await tenant.manager.insert(IdempotencyPartEntity, { ...call, position: 0, lines: '{"line":1,"outcome":"invalid"}' });
  await tenant.manager.insert(RelatedWordsVersionEntity, {
    ...{ organisationId: tenant.organisationId, number: 1, digest: randomBytes(32), requestedBy: userId },
    ...{ resumes: 500, words: 1, neighbours: 1, stems: 'weld', pairs: Buffer.from([0]) },
  });
  await tenant.manager.insert(RelatedWordsComputationEntity, {
    ...{ organisationId: tenant.organisationId, id: newId(), requestedBy: userId, total: 500 },
    ...{ outcome: 'computed', number: 1, endedAt: new Date() },
  });
  await tenant.manager.insert(RelatedWordsSettingEntity, {
    ...{ organisationId: tenant.organisationId, optedIn: true, activeNumber: 1 },
  });
  await tenant.manager.insert(CustomSkillsVersionEntity, {
    organisationId: tenant.organisationId,
    number: 1,
    entries: [],
    note: null,
    author: userId,
  });
  await noteUser(tenant, userId);
  return userId;
}

function look(tenant: Tenant, { roleId, applicationId }: Pick<Filled, 'roleId' | 'applicationId'>): Promise<void> {
  const data = { applicationIds: [applicationId] };
  return liveEvents.publish(tenant, [{ roleId, kind: 'application.ranked', data }]);
}

/** An endpoint for a role that was told something. */
async function addWebhooks(
  tenant: Tenant,
  { userId, roleId, applicationId }: Pick<Filled, 'userId' | 'roleId' | 'applicationId'>,
): Promise<void> {
  const id = newId();
  await webhooks.create(tenant, {
    ...{ id, url: 'https://example.test/', description: '', eventTypes: null, roleIds: [roleId] },
    ...{ secretSealed: randomBytes(32), createdBy: userId },
  });
  const message = { type: 'application.ranked', applicationId, body: '{}', occurredAt: new Date(), endpointIds: [id] };
  const [messageId = ''] = await webhooks.addMessages(tenant, [message]);
  const made = { messageId, at: new Date(), ms: 1, status: 200, error: null, againSeconds: null };
  await webhooks.recordAttempts(tenant, id, [made]);
}

function noteUser(tenant: Tenant, userId: string): Promise<void> {
  return auditLog.append(tenant, {
    actor: { kind: 'user', id: userId },
    action: 'user.created',
    subject: { kind: 'user', id: userId },
  });
}

type People = Pick<Filled, 'documentId' | 'documentTextId' | 'candidateId' | 'profileId'>;

async function candidates(tenant: Tenant): Promise<People> {
  const { documentId } = await documents.store(tenant, {
    bytes: Buffer.from(`résumé of ${tenant.organisationId}`),
    origin: 'upload',
    fileName: 'resume.txt',
    mediaType: 'text/plain',
  });
  const documentTextId = newId();
  await tenant.manager.insert(DocumentTextEntity, {
    organisationId: tenant.organisationId,
    id: documentTextId,
    documentId,
    extractor: 'text/1',
    outcome: 'text',
    text: 'résumé',
    textDigest: randomBytes(32),
  });
  await tenant.manager.insert(DocumentWordsEntity, {
    organisationId: tenant.organisationId,
    documentTextId,
    part: 0,
    words: `'resume':1`,
  });
  await tenant.manager.insert(DocumentWordsPendingEntity, { organisationId: tenant.organisationId, documentTextId });
  const candidateId = newId();
  await tenant.manager.insert(CandidateEntity, { organisationId: tenant.organisationId, id: candidateId });
  await tenant.manager.insert(CandidateIdentityEntity, {
    organisationId: tenant.organisationId,
    candidateId,
    name: 'Ada',
    email: 'ada@example.test',
  });
  await tenant.manager.insert(CandidateDocumentEntity, {
    organisationId: tenant.organisationId,
    candidateId,
    documentId,
  });
  await tenant.manager.insert(CandidateKeyEntity, {
    organisationId: tenant.organisationId,
    candidateId,
    kind: 'email',
    value: 'ada@example.test',
  });
  await mergedWithAnother(tenant, candidateId);
  const profileId = newId();
  await tenant.manager.insert(ProfileEntity, {
    organisationId: tenant.organisationId,
    id: profileId,
    candidateId,
    number: 1,
    builder: 'test',
    taxonomy: 'test',
    content: {} as never,
    identity: { name: null, emails: [], phones: [], links: [], location: null },
  });
  await tenant.manager.insert(ProfileSourceEntity, {
    organisationId: tenant.organisationId,
    profileId,
    documentTextId,
  });
  await tenant.manager.insert(ProfileSkillEntity, {
    organisationId: tenant.organisationId,
    candidateId,
    skill: 'python',
    months: 12,
    lastMonth: 24_000,
  });
  await tenant.manager.insert(ProfileCertificationEntity, {
    organisationId: tenant.organisationId,
    candidateId,
    certification: 'cka',
    validUntil: null,
  });
  return { documentId, documentTextId, candidateId, profileId };
}

/** Another candidate, who was merged for a while. */
async function mergedWithAnother(tenant: Tenant, candidateId: string): Promise<void> {
  const [otherId, mergeId, by] = [newId(), newId(), newId()];
  await tenant.manager.insert(CandidateEntity, { organisationId: tenant.organisationId, id: otherId });
  await tenant.manager.insert(CandidateIdentityEntity, {
    organisationId: tenant.organisationId,
    candidateId: otherId,
    name: 'Ada',
  });
  const undone = { undoneBy: by, undoneAt: new Date() };
  await tenant.manager.insert(CandidateMergeEntity, {
    organisationId: tenant.organisationId,
    id: mergeId,
    fromId: otherId,
    intoId: candidateId,
    mergedBy: by,
    ...undone,
  });
  const pair = { candidateId, otherId, reasons: ['same-email' as const] };
  await tenant.manager.insert(MergeSuggestionEntity, { organisationId: tenant.organisationId, id: newId(), ...pair });
}

type Role = Pick<Filled, 'roleId' | 'roleVersionId' | 'weightsVersionId' | 'applicationId' | 'assessmentId'>;

async function roleWithRanking(tenant: Tenant, people: People): Promise<Role> {
  const [roleId, roleVersionId, weightsVersionId] = [newId(), newId(), newId()];
  await tenant.manager.insert(RoleEntity, {
    organisationId: tenant.organisationId,
    id: roleId,
    title: 'Engineer',
    state: 'open',
  });
  await tenant.manager.insert(RoleVersionEntity, {
    organisationId: tenant.organisationId,
    id: roleVersionId,
    roleId,
    number: 1,
    content: {} as never,
    asOf: '2026-11-25',
  });
  await tenant.manager.insert(LineClassEntity, {
    ...{ organisationId: tenant.organisationId, roleId, pageDigest: randomBytes(32), start: 0, text: 'Rust' },
    ...{ readerClass: 'company', class: 'asks', language: 'en', reader: 'role/9' },
  });
  await tenant.manager.insert(WeightsVersionEntity, {
    organisationId: tenant.organisationId,
    id: weightsVersionId,
    roleId,
    roleVersionId,
    number: 1,
    name: 'Default',
    origin: 'formula',
    content: {} as never,
  });
  await tenant.manager.insert(WeightsRankingEntity, {
    organisationId: tenant.organisationId,
    weightsVersionId,
    state: 'ready',
  });
  const pointers = { currentVersionId: roleVersionId, activeWeightsId: weightsVersionId };
  await tenant.manager.update(RoleEntity, { organisationId: tenant.organisationId, id: roleId }, pointers);

  const [applicationId, assessmentId] = [newId(), newId()];
  const { candidateId, profileId } = people;
  const ranked = { band: 0, flags: 0, profileId, changedAt: new Date() };
  await tenant.manager.insert(ApplicationEntity, {
    organisationId: tenant.organisationId,
    id: applicationId,
    roleId,
    candidateId,
    source: 'upload',
    mode: 'scored',
  });
  await tenant.manager.insert(AssessmentEntity, {
    organisationId: tenant.organisationId,
    applicationId,
    id: assessmentId,
    profileId,
    roleVersionId,
    matcher: 'test',
    content: {} as never,
    explanationSummary: [],
  });
  await tenant.manager.insert(AssessmentVectorEntity, {
    organisationId: tenant.organisationId,
    roleVersionId,
    applicationId,
    assessmentId,
    vector: Buffer.alloc(6),
    readable: true,
    ...ranked,
  });
  await tenant.manager.insert(WeightsDraftEntity, {
    organisationId: tenant.organisationId,
    id: newId(),
    roleId,
    roleVersionId,
    name: 'Draft',
    content: {} as never,
  });
  await tenant.manager.insert(ReferenceCandidateEntity, {
    organisationId: tenant.organisationId,
    roleId,
    applicationId,
    verdict: 'good',
  });
  await tenant.manager.insert(RankingEntity, {
    organisationId: tenant.organisationId,
    weightsVersionId,
    applicationId,
    roleId,
    assessmentId,
    lane: 0,
    score: 5_000,
    low: 4_000,
    high: 6_000,
    coverage: 80,
    mustsMissed: 0,
    ...ranked,
  });
  const viewId = newId();
  await tenant.manager.insert(ShortlistViewEntity, {
    ...{
      organisationId: tenant.organisationId,
      id: viewId,
      roleId,
      owner: newId(),
      shared: true,
      name: 'Mine',
      filters: {},
      sort: 'rank',
    },
  });
  await tenant.manager.insert(DefaultViewEntity, {
    organisationId: tenant.organisationId,
    roleId,
    ofActor: newId(),
    viewId,
  });
  await tenant.manager.insert(RoleSeenEntity, {
    organisationId: tenant.organisationId,
    roleId,
    seenBy: newId(),
    seenAt: new Date(),
  });
  await tenant.manager.insert(DecisionEntity, {
    organisationId: tenant.organisationId,
    id: newId(),
    applicationId,
    kind: 'advance',
    versions: {},
    filters: {},
    identitiesHidden: false,
    opened: true,
    decidedBy: newId(),
  });
  const stated = { source: 'phone-screen' as const, reason: 'They said so', undoes: null, madeBy: newId() };
  const content = { fact: 'language' as const, language: 'en', spoken: true, level: null };
  await tenant.manager.insert(CorrectionEntity, {
    organisationId: tenant.organisationId,
    id: newId(),
    candidateId,
    content,
    ...stated,
  });
  await tenant.manager.insert(OverrideEntity, {
    ...stated,
    organisationId: tenant.organisationId,
    id: newId(),
    applicationId,
    criterion: 'skills.python',
    outcome: 'met',
  });
  await tenant.manager.insert(ScreeningAnswerEntity, {
    ...{
      organisationId: tenant.organisationId,
      id: newId(),
      applicationId,
      content: { sponsorship: 'no' },
      source: 'application',
    },
  });
  await tenant.manager.insert(ApplicationAnswersEntity, {
    ...{
      organisationId: tenant.organisationId,
      applicationId,
      country: 'DE',
      sponsorship: 'no',
      relocation: 'unknown',
      content: NO_ANSWERS,
    },
  });
  await tenant.manager.insert(ApplicationAuthorisationEntity, {
    organisationId: tenant.organisationId,
    applicationId,
    country: 'DE',
    authorised: 'yes',
  });
  const notice = { jurisdiction: 'EU', language: 'en' };
  const noticeTextId = newId();
  await tenant.manager.insert(CandidateRightsEntity, { organisationId: tenant.organisationId });
  await tenant.manager.insert(NoticeTextEntity, {
    ...{ organisationId: tenant.organisationId, id: noticeTextId, ...notice, number: 1 },
    ...{ text: 'How we assess', madeBy: newId() },
  });
  await tenant.manager.insert(NoticeInForceEntity, { organisationId: tenant.organisationId, ...notice, noticeTextId });
  const dueOn = '2026-12-24';
  await tenant.manager.insert(ExplanationDueEntity, {
    organisationId: tenant.organisationId,
    id: newId(),
    applicationId,
    decisionId: newId(),
    dueOn,
  });
  await tenant.manager.insert(ExplanationLinkEntity, {
    ...{ organisationId: tenant.organisationId, id: newId(), applicationId, madeBy: newId() },
    ...{ secretDigest: randomBytes(32), expiresAt: later() },
  });
  const shareLinkId = newId();
  await tenant.manager.insert(ShareLinkEntity, {
    ...{
      organisationId: tenant.organisationId,
      id: shareLinkId,
      roleId,
      scope: 'applications',
      identitiesHidden: true,
      madeBy: newId(),
    },
    ...{ secretDigest: randomBytes(32), expiresAt: later() },
  });
  await tenant.manager.insert(ShareLinkApplicationEntity, {
    organisationId: tenant.organisationId,
    shareLinkId,
    applicationId,
  });
  const words = 'I began in 2019';
  await tenant.manager.insert(CandidateRequestEntity, {
    organisationId: tenant.organisationId,
    id: newId(),
    applicationId,
    kind: 'correction',
    words,
  });
  const asked = { mode: 'by-people', asked: 'candidate', reason: 'They wrote' } as const;
  await tenant.manager.insert(ModeChangeEntity, {
    organisationId: tenant.organisationId,
    id: newId(),
    applicationId,
    ...asked,
  });
  await tenant.manager.insert(OpenedApplicationEntity, {
    organisationId: tenant.organisationId,
    applicationId,
    openedBy: newId(),
  });
  return { roleId, roleVersionId, weightsVersionId, applicationId, assessmentId };
}

async function intake(tenant: Tenant, filled: Omit<Filled, 'outboxId'>): Promise<string> {
  const { organisationId, roleId, documentId, applicationId } = filled;
  const noteId = newId();
  await tenant.manager.insert(NoteEntity, {
    organisationId,
    id: noteId,
    applicationId,
    author: filled.userId,
    text: 'Call on Monday',
  });
  await tenant.manager.insert(InboxItemEntity, {
    organisationId,
    id: newId(),
    userId: filled.userId,
    kind: 'mention',
    roleId,
    noteId,
  });
  await roles.addMember(tenant, { roleId, id: filled.userId, via: 'session', addedBy: null });
  const [importId, connectionId] = [newId(), newId()];
  await tenant.manager.insert(ImportEntity, {
    organisationId,
    id: importId,
    roleId,
    source: 'upload',
    total: 1,
    state: 'running',
  });
  await tenant.manager.insert(ImportSourceEntity, { organisationId, importId, position: 0, bytes: Buffer.from('{}') });
  await tenant.manager.insert(ImportItemEntity, {
    organisationId,
    importId,
    position: 0,
    fileName: 'resume.txt',
    documentId,
    applicationId,
    outcome: 'waiting',
  });
  await tenant.manager.insert(ConnectionEntity, {
    organisationId,
    id: connectionId,
    vendor: 'generic',
    name: 'ATS',
    secretSealed: randomBytes(64),
  });
  await tenant.manager.insert(InboundEventEntity, {
    organisationId,
    id: newId(),
    connectionId,
    vendorEventId: 'event-1',
    rawBody: Buffer.from('{}'),
    outcome: 'waiting',
  });
  await tenant.manager.insert(ExternalObjectEntity, { organisationId, connectionId, kind: 'candidate', vendorId: '1' });
  const ofVendor = { organisationId, connectionId, vendorId: '1' };
  await tenant.manager.insert(OpeningEntity, { ...ofVendor, id: newId(), title: 'Baker', state: 'open' });
  const sent = { fileName: 'page.pdf', mediaType: 'application/pdf', bytes: Buffer.from('page') };
  await tenant.manager.insert(JobDescriptionEntity, { organisationId, id: newId(), requestedBy: newId(), ...sent });
  await tenant.manager.insert(AtsSyncEntity, {
    organisationId,
    connectionId,
    id: newId(),
    cause: 'requested',
    state: 'running',
  });
  await tenant.manager.insert(AtsApplicationEntity, { ...ofVendor, fieldVersions: {}, candidateVendorId: '1' });
  await tenant.manager.insert(AtsAssessmentEntity, {
    ...ofVendor,
    identity: '1',
    callback: 'https://example.org/told',
  });
  await tenant.manager.insert(AtsRoleEntity, { organisationId, roleId, connectionId });
  await tenant.manager.insert(WriteBackEntity, { ...ofVendor, kind: 'score', id: newId(), state: 'idle' });
  await tenant.manager.insert(WriteBackRunEntity, { organisationId, connectionId });
  await tenant.manager.insert(WriteBackCursorEntity, { organisationId, number: '0' });
  await tenant.manager.insert(AtsAttachmentEntity, {
    ...{ ...ofVendor, id: newId(), candidateVendorId: '1', kind: 'resume', state: 'waiting' },
    source: { url: 'https://example.org/cv.pdf' },
  });
  const [kept = '', givenUp = ''] = await outbox.enqueue(tenant, [
    { job: 'read-document', payload: { documentId } },
    { job: 'read-document', payload: { documentId } },
  ]);
  await outbox.quarantine(tenant, givenUp, 'test');
  return kept;
}

async function erasure(
  tenant: Tenant,
  { organisationId, candidateId }: Pick<Filled, 'organisationId' | 'candidateId'>,
): Promise<void> {
  const erased = newId();
  await tenant.manager.insert(SuppressionEntity, {
    organisationId,
    digest: randomBytes(32),
    candidateId: erased,
    kind: 'email',
    keyId: '00000000',
    erasedAt: new Date(),
  });
  await tenant.manager.insert(SuppressedCandidateEntity, {
    organisationId,
    candidateId,
    erasedCandidateIds: [erased],
    matched: ['email'],
    resolvedAt: new Date(),
    resolution: 'released',
  });
  const lifted = { liftedAt: new Date(), liftReason: 'closed' };
  await tenant.manager.insert(LegalHoldEntity, {
    organisationId,
    id: newId(),
    candidateId,
    reason: 'a case',
    ...lifted,
  });
  await tenant.manager.insert(RetentionPolicyEntity, { organisationId, months: 6, noticeDays: 7 });
  const runId = newId();
  await tenant.manager.insert(RetentionRunEntity, {
    organisationId,
    id: runId,
    state: 'cancelled',
    months: 6,
    dueAt: later(),
  });
  await tenant.manager.insert(RetentionItemEntity, { organisationId, runId, candidateId });
}

export interface TwoOrganisations {
  database: DatabaseUnderTest;
  ours: Filled;
  theirs: Filled;
}

/** A database in which two organizations have a row in every table. */
export async function twoOrganisations(): Promise<TwoOrganisations> {
  const database = await openDatabase();
  return { database, ours: await fillEveryTable(database), theirs: await fillEveryTable(database) };
}
