/** Applies an ATS's record of a candidate: a candidate of ours, a document of theirs, and files. */
import { Inject, Injectable } from '@nestjs/common';
import type { AttachmentRecord } from '#libs/ats';
import { namesOnePerson } from '#libs/contracts';
import {
  type Applicant,
  atsApplications,
  type AtsCandidate,
  atsCandidates,
  attachments,
  candidates,
  documents,
  type Tenant,
} from '#libs/database';
import { suppressReturning, type SecretKeys } from '#libs/erasure';
import { canonicalDocument, statedIdentity } from '#libs/intake';
import { fileOfBase64 } from '../files/fetch-file.js';
import { lockedCandidate, type ApplySession } from '../session/apply-session.js';
import { AtsApplicationsService } from '../applications/ats-applications.service.js';
import { attachFile } from '../files/attach-file.js';
import type { CheckedCandidate } from '../session/checked-changes.js';
import { isLater, versionMoment, valueDigest } from '../session/field-versions.js';
import { CandidateRemovalsService } from './candidate-removals.service.js';
import { CandidateMergesService } from './candidate-merges.service.js';
import { SECRET_KEYS } from '../../../runtime/tokens.js';

@Injectable()
export class CandidateRecordsService {
  constructor(
    private readonly applications: AtsApplicationsService,
    private readonly merges: CandidateMergesService,
    private readonly removals: CandidateRemovalsService,
    @Inject(SECRET_KEYS) private readonly secretKeys: SecretKeys,
  ) {}

  /** A document of theirs in place of the one before it, and files. @returns whether any of it is news */
  async apply(session: ApplySession, record: CheckedCandidate): Promise<boolean> {
    const { tenant, source } = session;
    const { connectionId } = source;
    const candidate = lockedCandidate(session, record.id);
    if (await this.removals.isGone(session, candidate)) return false;
    const isProfileNews = await this.profile(session, candidate, record);
    if (candidate.ourId === null && (record.attachments?.length ?? 0) > 0)
      candidate.ourId = await candidates.create(tenant);
    const at = versionMoment(record.version ?? '', source.at);
    const { news, awaited } = await this.attachments(session, candidate, record.attachments ?? [], at);
    await atsCandidates.save(tenant, candidate);
    if (!isProfileNews && news === 0) return false;
    // What is not here leaves open what it may say; the job that reads their record sees to that.
    if (awaited && !isProfileNews) session.followUp('build-profile', { candidateId: candidate.ourId! });
    await this.suppressReturning(session, candidate);
    await this.merges.carryOut(session, candidate);
    for (const id of await atsApplications.listWaiting(tenant, connectionId, candidate.vendorId))
      await this.applications.resolve(session, id);
    return true;
  }

  /** @returns whether the record is later than the one that is known */
  private async profile(session: ApplySession, candidate: AtsCandidate, record: CheckedCandidate): Promise<boolean> {
    const { tenant, source, renewed, read, stated, followUp } = session;
    if (record.profile === null) return false;
    const received = { version: record.version ?? source.at.toISOString(), digest: valueDigest(record.profile) };
    const before =
      candidate.version === null
        ? null
        : { version: candidate.version, digest: candidate.digest?.toString('hex') ?? '' };
    const isLatest = isLater(received, before);
    if (!isLatest && candidate.ourId !== null) {
      const { candidateId, keys } = statedIdentity(candidate.ourId, record.profile);
      stated.push({ candidateId, identity: null, keys: keys.filter(({ kind }) => kind === 'address') });
      await this.earlier(session, candidateId, record.profile, versionMoment(received.version, source.at));
    }
    if (!isLatest) return false;
    const document = await documents.store(tenant, canonicalDocument(record.profile));
    const { documentId } = document;
    const known = candidate.ourId === null ? null : await candidates.lockApplicant(tenant, candidate.ourId);
    let applicant: Applicant;
    if (known !== null) applicant = known;
    else if (namesOnePerson(record.profile)) applicant = await candidates.findByDocument(tenant, document);
    else applicant = await newApplicant(tenant, documentId);
    const put = { documentId, before: candidate.documentId, at: versionMoment(received.version, source.at) };
    stated.push(statedIdentity(applicant.candidateId, record.profile));
    const became = await atsCandidates.replaceRecord(tenant, applicant.candidateId, put);
    if (became === 'put') {
      followUp('read-json', { documentId });
      read.add(applicant.candidateId);
    } else if (became === 'dated') followUp('build-profile', { candidateId: applicant.personId });
    if (became !== 'same' && known !== null) renewed.add(known.personId);
    Object.assign(candidate, {
      ourId: applicant.candidateId,
      version: received.version,
      digest: Buffer.from(received.digest, 'hex'),
      documentId,
    });
    return true;
  }

  /** An earlier record tells who they are as it would have if it had come in time. */
  private async earlier(
    { tenant, followUp }: ApplySession,
    candidateId: string,
    profile: NonNullable<CheckedCandidate['profile']>,
    at: string,
  ): Promise<void> {
    if ((await candidates.lockApplicant(tenant, candidateId)) === null) return;
    const { documentId } = await documents.store(tenant, canonicalDocument(profile));
    if (await atsCandidates.addReplacedRecord(tenant, candidateId, { documentId, at }))
      followUp('read-json', { documentId });
  }

  /** @returns how many files are news, and whether some of them have yet to come */
  private async attachments(
    { tenant, source, followUp, renewed }: ApplySession,
    candidate: AtsCandidate,
    givenAttachments: readonly AttachmentRecord[],
    at: string,
  ): Promise<{ news: number; awaited: boolean }> {
    const noted = await attachments.save(
      tenant,
      { ...candidate, eventId: source.eventId, at },
      givenAttachments.map(({ id, kind, fileName, mediaType, from }) => ({
        ...{ vendorId: id, kind, fileName, mediaType },
        source: 'bytes' in from ? null : from,
      })),
    );
    const vendorIds = givenAttachments.map(({ id }) => id);
    if (candidate.ourId !== null && (await attachments.setDate(tenant, candidate, { vendorIds, at }))) {
      const person = await candidates.lockApplicant(tenant, candidate.ourId);
      if (person !== null) {
        renewed.add(person.personId);
        followUp('build-profile', { candidateId: person.personId });
      }
    }
    let awaited = false;
    for (const { id: attachmentId, vendorId, namedAt } of noted) {
      const { from, ...named } = givenAttachments.findLast((one) => one.id === vendorId)!;
      if (!('bytes' in from)) {
        awaited = true;
        followUp('fetch-attachment', { attachmentId });
        continue;
      }
      const file = await fileOfBase64(from.bytes, named);
      if ('code' in file) {
        awaited = true;
        await attachments.giveUp(tenant, attachmentId, file);
        continue;
      }
      const arrived = { ...file, attachmentId, candidateId: candidate.ourId!, namedAt };
      renewed.add(await attachFile(tenant, arrived, followUp));
    }
    return { news: noted.length, awaited };
  }

  private async suppressReturning(
    { tenant, source, suppressed }: ApplySession,
    candidate: AtsCandidate,
  ): Promise<void> {
    const { organisationId, connectionId } = source;
    if (candidate.ourId === null) return;
    const vendorIds = [{ connectionId, kind: 'candidate', vendorId: candidate.vendorId }];
    const arrival = { candidateId: candidate.ourId, known: { vendorIds } };
    for (const id of await suppressReturning(tenant, { organisationId, secretKeys: this.secretKeys }, [arrival]))
      suppressed.add(id);
  }
}

async function newApplicant(tenant: Tenant, documentId: string): Promise<Applicant> {
  const candidateId = await candidates.create(tenant);
  await candidates.addDocument(tenant, candidateId, documentId);
  return { candidateId, personId: candidateId, known: false };
}
