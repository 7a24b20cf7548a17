/** One row, and what it hangs on, in every tenant table: for specs about what holds in all of them. */
import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { NO_ANSWERS } from '#libs/contracts';
import {
  addRoleMember,
  addSeals,
  addWebhookMessages,
  announce,
  AnswerStatementEntity,
  ApiKeyEntity,
  appendAudit,
  ApplicationAnswersEntity,
  ApplicationAuthorisationEntity,
  ApplicationEntity,
  AssessmentEntity,
  AtsApplicationEntity,
  AtsAssessmentEntity,
  AtsAttachmentEntity,
  AtsRoleEntity,
  AtsJobEntity,
  AtsSyncEntity,
  AssessmentVectorEntity,
  BlindViewEntity,
  CandidateDocumentEntity,
  CandidateEntity,
  CandidateIdentityEntity,
  CandidateKeyEntity,
  CandidateRequestEntity,
  CandidateRightsEntity,
  CandidateMergeEntity,
  ConnectionEntity,
  CorrectionEntity,
  createOrganisation,
  createUser,
  createWebhookEndpoint,
  DecisionEntity,
  DeliveryEntity,
  DocumentTextEntity,
  DocumentWordsEntity,
  DocumentWordsOwedEntity,
  enqueue,
  ExplanationDueEntity,
  ExplanationLinkEntity,
  entriesToSeal,
  ExternalObjectEntity,
  HeldCandidateEntity,
  holdAuditHead,
  IdempotencyKeyEntity,
  IdempotencyPartEntity,
  InboxItemEntity,
  ImportEntity,
  ImportItemEntity,
  ImportSourceEntity,
  inOrganisation,
  KnownBrowserEntity,
  KnownPersonEntity,
  LegalHoldEntity,
  MergeSuggestionEntity,
  ModeChangeEntity,
  NoticeInForceEntity,
  NoticeTextEntity,
  NoteEntity,
  OpenedApplicationEntity,
  newId,
  noteWebhookAttempts,
  numberEvents,
  OverrideEntity,
  OwnSkillsVersionEntity,
  ProfileCertificationEntity,
  ProfileEntity,
  ProfileSkillEntity,
  ProfileSourceEntity,
  quarantine,
  RankingEntity,
  RescoringEntity,
  RevealedPersonEntity,
  RetentionItemEntity,
  RetentionPolicyEntity,
  RetentionRunEntity,
  RolePageEntity,
  RoleEntity,
  DefaultViewEntity,
  RoleLookEntity,
  ShortlistViewEntity,
  RoleVersionEntity,
  SessionEntity,
  ShareLinkApplicationEntity,
  ShareLinkEntity,
  SignInLinkEntity,
  storeDocument,
  TombstoneEntity,
  WeightsRankingEntity,
  WriteBackCursorEntity,
  WriteBackEntity,
  WriteBackRunEntity,
  WeightsDraftEntity,
  WeightsVersionEntity,
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

/** Makes an organisation that has a row in every tenant table. */
export async function fillEveryTable({
  app,
  relay,
  sealer,
}: Pick<DatabaseUnderTest, 'app' | 'relay' | 'sealer'>): Promise<Filled> {
  const organisationId = newId();
  const filled = await inOrganisation(app, organisationId, async (tx) => {
    await createOrganisation(tx, { id: organisationId, name: `Organisation ${organisationId}` });
    const userId = await access(tx, organisationId);
    const people = await candidates(tx, organisationId);
    const role = await roleWithRanking(tx, organisationId, people);
    const outboxId = await intake(tx, { organisationId, userId, ...people, ...role });
    await erasure(tx, { organisationId, ...people });
    await look(tx, { organisationId, ...role });
    await webhooks(tx, { organisationId, userId, ...role });
    await tx.insert(RescoringEntity, {
      ...{ organisationId, id: newId(), roleId: role.roleId, roleVersionId: role.roleVersionId },
      ...{ weightsVersionId: role.weightsVersionId, askedBy: userId },
    });
    await tx.insert(BlindViewEntity, { organisationId, userId, roleId: role.roleId });
    await tx.insert(RevealedPersonEntity, { organisationId, candidateId: people.candidateId, userId });
    return { organisationId, userId, ...people, ...role, outboxId };
  });
  await sealer.transaction(async (tx) => {
    const { number = 0, now = '' } = (await holdAuditHead(tx, organisationId, randomBytes(32))) ?? {};
    const { listed, entries } = await entriesToSeal(tx, organisationId, 1);
    const sealing = { number: number + 1, digest: randomBytes(32), keyId: 'key', sealedAt: now };
    await addSeals(tx, organisationId, { seals: entries.map(({ id }) => ({ ...sealing, entryId: id })), listed });
  });
  await numberEvents(relay, organisationId, 1);
  // One that waits for its seal, and one for its number.
  await inOrganisation(app, organisationId, async (tx) => {
    await noteUser(tx, organisationId, filled.userId);
    await look(tx, filled);
  });
  return filled;
}

const later = (): Date => new Date(Date.now() + 3_600_000);

async function access(tx: EntityManager, organisationId: string): Promise<string> {
  const userId = await createUser(tx, {
    organisationId,
    kind: 'recruiter',
    email: `${organisationId}@example.test`,
    name: 'Somebody',
    passwordHash: null,
  });
  const secret = { secretDigest: randomBytes(32), expiresAt: later() };
  await tx.insert(KnownBrowserEntity, { organisationId, id: newId(), userId, ...secret });
  await tx.insert(SessionEntity, { organisationId, id: newId(), userId, idleUntil: secret.expiresAt, ...secret });
  await tx.insert(SignInLinkEntity, { organisationId, id: newId(), userId, ...secret });
  await tx.insert(ApiKeyEntity, {
    organisationId,
    id: newId(),
    name: 'ATS',
    prefix: 'abc',
    secretDigest: randomBytes(32),
    kind: 'recruiter',
    createdBy: userId,
  });
  const call = { organisationId, caller: `user:${userId}`, keyDigest: randomBytes(32) };
  await tx.insert(IdempotencyKeyEntity, { ...call, requestDigest: randomBytes(32), expiresAt: later() });
  await tx.insert(IdempotencyPartEntity, { ...call, position: 0, lines: '{"line":1,"outcome":"invalid"}' });
  await tx.insert(OwnSkillsVersionEntity, { organisationId, number: 1, entries: [], note: null, author: userId });
  await noteUser(tx, organisationId, userId);
  return userId;
}

function look(
  tx: EntityManager,
  { organisationId, roleId, applicationId }: Pick<Filled, 'organisationId' | 'roleId' | 'applicationId'>,
): Promise<void> {
  const data = { applicationIds: [applicationId] };
  return announce(tx, organisationId, [{ roleId, kind: 'application.ranked', data }]);
}

/** An endpoint for a role that was told something. */
async function webhooks(
  tx: EntityManager,
  {
    organisationId,
    userId,
    roleId,
    applicationId,
  }: Pick<Filled, 'organisationId' | 'userId' | 'roleId' | 'applicationId'>,
): Promise<void> {
  const id = newId();
  await createWebhookEndpoint(tx, {
    ...{ organisationId, id, url: 'https://example.test/', description: '', eventTypes: null, roleIds: [roleId] },
    ...{ secretSealed: randomBytes(32), createdBy: userId },
  });
  const message = { type: 'application.ranked', applicationId, body: '{}', occurredAt: new Date(), endpointIds: [id] };
  const [messageId = ''] = await addWebhookMessages(tx, organisationId, [message]);
  const made = { messageId, at: new Date(), ms: 1, status: 200, error: null, againSeconds: null };
  await noteWebhookAttempts(tx, organisationId, id, [made]);
}

function noteUser(tx: EntityManager, organisationId: string, userId: string): Promise<void> {
  return appendAudit(tx, {
    organisationId,
    actor: { kind: 'user', id: userId },
    action: 'user.created',
    subject: { kind: 'user', id: userId },
  });
}

type People = Pick<Filled, 'documentId' | 'documentTextId' | 'candidateId' | 'profileId'>;

async function candidates(tx: EntityManager, organisationId: string): Promise<People> {
  const { documentId } = await storeDocument(tx, {
    organisationId,
    bytes: Buffer.from(`résumé of ${organisationId}`),
    origin: 'upload',
    fileName: 'resume.txt',
    mediaType: 'text/plain',
  });
  const documentTextId = newId();
  await tx.insert(DocumentTextEntity, {
    organisationId,
    id: documentTextId,
    documentId,
    extractor: 'text/1',
    outcome: 'text',
    text: 'résumé',
    textDigest: randomBytes(32),
  });
  await tx.insert(DocumentWordsEntity, { organisationId, documentTextId, part: 0, words: `'resume':1` });
  await tx.insert(DocumentWordsOwedEntity, { organisationId, documentTextId });
  const candidateId = newId();
  await tx.insert(CandidateEntity, { organisationId, id: candidateId });
  await tx.insert(CandidateIdentityEntity, { organisationId, candidateId, name: 'Ada', email: 'ada@example.test' });
  await tx.insert(CandidateDocumentEntity, { organisationId, candidateId, documentId });
  await tx.insert(CandidateKeyEntity, { organisationId, candidateId, kind: 'email', value: 'ada@example.test' });
  await mergedWithAnother(tx, organisationId, candidateId);
  const profileId = newId();
  await tx.insert(ProfileEntity, {
    organisationId,
    id: profileId,
    candidateId,
    number: 1,
    builder: 'test',
    taxonomy: 'test',
    content: {} as never,
  });
  await tx.insert(ProfileSourceEntity, { organisationId, profileId, documentTextId });
  await tx.insert(ProfileSkillEntity, { organisationId, candidateId, skill: 'python', months: 12, lastMonth: 24_000 });
  await tx.insert(ProfileCertificationEntity, { organisationId, candidateId, certification: 'cka', validUntil: null });
  return { documentId, documentTextId, candidateId, profileId };
}

/** Somebody else who was the same person for a while. */
async function mergedWithAnother(tx: EntityManager, organisationId: string, candidateId: string): Promise<void> {
  const [otherId, mergeId, by] = [newId(), newId(), newId()];
  await tx.insert(CandidateEntity, { organisationId, id: otherId });
  await tx.insert(CandidateIdentityEntity, { organisationId, candidateId: otherId, name: 'Ada' });
  const undone = { undoneBy: by, undoneAt: new Date() };
  await tx.insert(CandidateMergeEntity, {
    organisationId,
    id: mergeId,
    fromId: otherId,
    intoId: candidateId,
    mergedBy: by,
    ...undone,
  });
  const pair = { candidateId, otherId, reasons: ['same-email' as const] };
  await tx.insert(MergeSuggestionEntity, { organisationId, id: newId(), ...pair });
}

type Role = Pick<Filled, 'roleId' | 'roleVersionId' | 'weightsVersionId' | 'applicationId' | 'assessmentId'>;

async function roleWithRanking(tx: EntityManager, organisationId: string, people: People): Promise<Role> {
  const [roleId, roleVersionId, weightsVersionId] = [newId(), newId(), newId()];
  await tx.insert(RoleEntity, { organisationId, id: roleId, title: 'Engineer', state: 'open' });
  await tx.insert(RoleVersionEntity, {
    organisationId,
    id: roleVersionId,
    roleId,
    number: 1,
    content: {} as never,
    asOf: '2026-11-25',
  });
  await tx.insert(WeightsVersionEntity, {
    organisationId,
    id: weightsVersionId,
    roleId,
    roleVersionId,
    number: 1,
    name: 'Default',
    origin: 'formula',
    content: {} as never,
  });
  await tx.insert(WeightsRankingEntity, { organisationId, weightsVersionId, state: 'ready' });
  const pointers = { currentVersionId: roleVersionId, activeWeightsId: weightsVersionId };
  await tx.update(RoleEntity, { organisationId, id: roleId }, pointers);

  const [applicationId, assessmentId] = [newId(), newId()];
  const { candidateId, profileId } = people;
  const told = { band: 0, flags: 0, profileId, changedAt: new Date() };
  await tx.insert(ApplicationEntity, {
    organisationId,
    id: applicationId,
    roleId,
    candidateId,
    source: 'upload',
    mode: 'scored',
  });
  await tx.insert(AssessmentEntity, {
    organisationId,
    applicationId,
    id: assessmentId,
    profileId,
    roleVersionId,
    matcher: 'test',
    content: {} as never,
    brief: [],
  });
  await tx.insert(AssessmentVectorEntity, {
    organisationId,
    roleVersionId,
    applicationId,
    assessmentId,
    vector: Buffer.alloc(6),
    readable: true,
    ...told,
  });
  await tx.insert(WeightsDraftEntity, {
    organisationId,
    id: newId(),
    roleId,
    roleVersionId,
    name: 'Draft',
    content: {} as never,
  });
  await tx.insert(KnownPersonEntity, { organisationId, roleId, applicationId, verdict: 'good' });
  await tx.insert(RankingEntity, {
    organisationId,
    weightsVersionId,
    applicationId,
    roleId,
    assessmentId,
    lane: 0,
    score: 5_000,
    low: 4_000,
    high: 6_000,
    coverage: 80,
    ...told,
  });
  const viewId = newId();
  await tx.insert(ShortlistViewEntity, {
    ...{ organisationId, id: viewId, roleId, owner: newId(), shared: true, name: 'Mine', filters: {}, sort: 'rank' },
  });
  await tx.insert(DefaultViewEntity, { organisationId, roleId, ofActor: newId(), viewId });
  await tx.insert(RoleLookEntity, { organisationId, roleId, lookedBy: newId(), lookedAt: new Date() });
  await tx.insert(DecisionEntity, {
    organisationId,
    id: newId(),
    applicationId,
    kind: 'advance',
    versions: {},
    filters: {},
    blind: false,
    opened: true,
    decidedBy: newId(),
  });
  const said = { source: 'phone-screen' as const, reason: 'They said so', undoes: null, madeBy: newId() };
  const content = { fact: 'language' as const, language: 'en', spoken: true, level: null };
  await tx.insert(CorrectionEntity, { organisationId, id: newId(), candidateId, content, ...said });
  await tx.insert(OverrideEntity, {
    ...said,
    organisationId,
    id: newId(),
    applicationId,
    criterion: 'skills.python',
    outcome: 'met',
  });
  await tx.insert(AnswerStatementEntity, {
    ...{ organisationId, id: newId(), applicationId, content: { sponsorship: 'no' }, source: 'application' },
  });
  await tx.insert(ApplicationAnswersEntity, {
    ...{ organisationId, applicationId, country: 'DE', sponsorship: 'no', relocation: 'unknown', content: NO_ANSWERS },
  });
  await tx.insert(ApplicationAuthorisationEntity, { organisationId, applicationId, country: 'DE', authorised: 'yes' });
  const notice = { jurisdiction: 'EU', language: 'en' };
  const noticeTextId = newId();
  await tx.insert(CandidateRightsEntity, { organisationId });
  await tx.insert(NoticeTextEntity, {
    ...{ organisationId, id: noticeTextId, ...notice, number: 1 },
    ...{ text: 'How we assess', madeBy: newId() },
  });
  await tx.insert(NoticeInForceEntity, { organisationId, ...notice, noticeTextId });
  const dueOn = '2026-12-24';
  await tx.insert(ExplanationDueEntity, { organisationId, id: newId(), applicationId, decisionId: newId(), dueOn });
  await tx.insert(ExplanationLinkEntity, {
    ...{ organisationId, id: newId(), applicationId, madeBy: newId() },
    ...{ secretDigest: randomBytes(32), expiresAt: later() },
  });
  const shareLinkId = newId();
  await tx.insert(ShareLinkEntity, {
    ...{ organisationId, id: shareLinkId, roleId, scope: 'applications', blind: true, madeBy: newId() },
    ...{ secretDigest: randomBytes(32), expiresAt: later() },
  });
  await tx.insert(ShareLinkApplicationEntity, { organisationId, shareLinkId, applicationId });
  const words = 'I began in 2019';
  await tx.insert(CandidateRequestEntity, { organisationId, id: newId(), applicationId, kind: 'correction', words });
  const asked = { mode: 'by-people', asked: 'candidate', reason: 'They wrote' } as const;
  await tx.insert(ModeChangeEntity, { organisationId, id: newId(), applicationId, ...asked });
  await tx.insert(OpenedApplicationEntity, { organisationId, applicationId, openedBy: newId() });
  return { roleId, roleVersionId, weightsVersionId, applicationId, assessmentId };
}

async function intake(tx: EntityManager, filled: Omit<Filled, 'outboxId'>): Promise<string> {
  const { organisationId, roleId, documentId, applicationId } = filled;
  const noteId = newId();
  await tx.insert(NoteEntity, {
    organisationId,
    id: noteId,
    applicationId,
    author: filled.userId,
    text: 'Call on Monday',
  });
  await tx.insert(InboxItemEntity, {
    organisationId,
    id: newId(),
    userId: filled.userId,
    kind: 'mention',
    roleId,
    noteId,
  });
  await addRoleMember(tx, organisationId, { roleId, id: filled.userId, via: 'session', addedBy: null });
  const [importId, connectionId] = [newId(), newId()];
  await tx.insert(ImportEntity, { organisationId, id: importId, roleId, source: 'upload', total: 1, state: 'running' });
  await tx.insert(ImportSourceEntity, { organisationId, importId, position: 0, bytes: Buffer.from('{}') });
  await tx.insert(ImportItemEntity, {
    organisationId,
    importId,
    position: 0,
    fileName: 'resume.txt',
    documentId,
    applicationId,
    outcome: 'waiting',
  });
  await tx.insert(ConnectionEntity, {
    organisationId,
    id: connectionId,
    vendor: 'generic',
    name: 'ATS',
    secretSealed: randomBytes(64),
  });
  await tx.insert(DeliveryEntity, {
    organisationId,
    id: newId(),
    connectionId,
    vendorDeliveryId: 'delivery-1',
    rawBody: Buffer.from('{}'),
    outcome: 'waiting',
  });
  await tx.insert(ExternalObjectEntity, { organisationId, connectionId, kind: 'candidate', vendorId: '1' });
  const ofVendor = { organisationId, connectionId, vendorId: '1' };
  await tx.insert(AtsJobEntity, { ...ofVendor, id: newId(), title: 'Baker', state: 'open' });
  const sent = { fileName: 'page.pdf', mediaType: 'application/pdf', bytes: Buffer.from('page') };
  await tx.insert(RolePageEntity, { organisationId, id: newId(), askedBy: newId(), ...sent });
  await tx.insert(AtsSyncEntity, { organisationId, connectionId, id: newId(), cause: 'asked', state: 'running' });
  await tx.insert(AtsApplicationEntity, { ...ofVendor, said: {}, candidateVendorId: '1' });
  await tx.insert(AtsAssessmentEntity, { ...ofVendor, identity: '1', callback: 'https://example.org/told' });
  await tx.insert(AtsRoleEntity, { organisationId, roleId, connectionId });
  await tx.insert(WriteBackEntity, { ...ofVendor, kind: 'score', id: newId(), state: 'idle' });
  await tx.insert(WriteBackRunEntity, { organisationId, connectionId });
  await tx.insert(WriteBackCursorEntity, { organisationId, number: '0' });
  await tx.insert(AtsAttachmentEntity, {
    ...{ ...ofVendor, id: newId(), candidateVendorId: '1', kind: 'resume', state: 'waiting' },
    source: { url: 'https://example.org/cv.pdf' },
  });
  const [kept = '', givenUp = ''] = await enqueue(tx, organisationId, [
    { job: 'read-document', payload: { documentId } },
    { job: 'read-document', payload: { documentId } },
  ]);
  await quarantine(tx, organisationId, givenUp, 'test');
  return kept;
}

async function erasure(
  tx: EntityManager,
  { organisationId, candidateId }: Pick<Filled, 'organisationId' | 'candidateId'>,
): Promise<void> {
  const erased = newId();
  await tx.insert(TombstoneEntity, {
    organisationId,
    digest: randomBytes(32),
    candidateId: erased,
    kind: 'email',
    keyId: '00000000',
    erasedAt: new Date(),
  });
  await tx.insert(HeldCandidateEntity, {
    organisationId,
    candidateId,
    erasedCandidateIds: [erased],
    matched: ['email'],
    settledAt: new Date(),
    settlement: 'released',
  });
  const lifted = { liftedAt: new Date(), liftReason: 'closed' };
  await tx.insert(LegalHoldEntity, { organisationId, id: newId(), candidateId, reason: 'a case', ...lifted });
  await tx.insert(RetentionPolicyEntity, { organisationId, months: 6, noticeDays: 7 });
  const runId = newId();
  await tx.insert(RetentionRunEntity, { organisationId, id: runId, state: 'cancelled', months: 6, dueAt: later() });
  await tx.insert(RetentionItemEntity, { organisationId, runId, candidateId });
}

export interface TwoOrganisations {
  database: DatabaseUnderTest;
  ours: Filled;
  theirs: Filled;
}

/** A database in which two organisations have a row in every table. */
export async function twoOrganisations(): Promise<TwoOrganisations> {
  const database = await openDatabase();
  return { database, ours: await fillEveryTable(database), theirs: await fillEveryTable(database) };
}
