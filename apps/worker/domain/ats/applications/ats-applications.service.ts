/** Applies an ATS's applications to those for our roles. */
import { Injectable } from '@nestjs/common';
import { DEFAULT_ASSESSMENT_TERMS, type AssessmentTerms, type StatedAssessmentTerms } from '#libs/contracts';
import {
  type AtsApplication,
  atsApplications,
  atsAssessments,
  atsCandidates,
  auditLog,
  candidates,
  documents,
  duplicates,
  liveEvents,
  newApplications,
  notices,
  openings,
  profiles,
  roles,
  type InboundEventResult,
  type Tenant,
  writeBacks,
} from '#libs/database';
import { droppedOf, resolveAssessmentTerms, keepAnswers, saveAssessmentTerms, UnknownNotice } from '#libs/intake';
import { droppedText, STORED_LANGUAGE } from '#libs/wording';
import { lockedCandidate, type ApplySession } from '../session/apply-session.js';
import { applicationStateOf, fieldVersionsOfApplication, type ApplicationState } from './application-state.js';
import { followAts } from './ats-decisions.js';
import { UnusableRecordError, type CheckedApplication } from '../session/checked-changes.js';
import { mergeFieldVersions, versionMoment } from '../session/field-versions.js';

@Injectable()
export class AtsApplicationsService {
  /** Takes a record in, and what follows from it as far as its candidate and its role are known. */
  async apply(
    session: ApplySession,
    record: CheckedApplication,
  ): Promise<{ isNews: boolean; warning?: InboundEventResult['error'] }> {
    const { tenant, source } = session;
    const { connectionId } = source;
    if (lockedCandidate(session, record.candidateId).gone) return { isNews: false };
    if (record.roleId !== undefined) await refuseRole(tenant, record.roleId);
    const application = await atsApplications.lock(tenant, connectionId, record.id);
    if (application.gone) return { isNews: false };
    const { fieldVersions } = application;
    application.fieldVersions = mergeFieldVersions(
      fieldVersions,
      fieldVersionsOfApplication(record.version ?? source.at.toISOString(), record),
    );
    if (JSON.stringify(application.fieldVersions) === JSON.stringify(fieldVersions)) return { isNews: false };
    await this.follow(session, application, applicationStateOf(fieldVersions));
    const dropped = droppedOf(record.answers);
    return {
      isNews: true,
      ...(dropped.length > 0 && {
        warning: { code: 'answers-dropped', message: droppedText(dropped, STORED_LANGUAGE) },
      }),
    };
  }

  /** One that waited for its candidate or its role goes on. */
  async resolve(session: ApplySession, vendorId: string): Promise<void> {
    const { tenant, source } = session;
    const application = await atsApplications.lock(tenant, source.connectionId, vendorId);
    if (application.gone) return;
    try {
      await this.follow(session, application);
    } catch (error) {
      // A notice that it names is there no more: it waits on.
      if (!(error instanceof UnusableRecordError)) throw error;
    }
  }

  /** It is there no more: ours leaves the list, unless something else brought it too. Assessments that were asked for it end with it. */
  async remove(session: ApplySession, vendorId: string): Promise<boolean> {
    const { tenant, source } = session;
    const { connectionId } = source;
    const application = await atsApplications.lock(tenant, connectionId, vendorId);
    if (application.gone) return false;
    const { applicationId } = application;
    application.gone = true;
    application.fieldVersions = {};
    await atsApplications.save(tenant, application, { status: 'active', stage: null });
    if (applicationId !== null) {
      await this.withdraw(session, { applicationId, connectionId, vendorId });
      await followAts(session, applicationId);
    }
    for (const id of await atsAssessments.listIds(tenant, connectionId, vendorId)) await this.remove(session, id);
    return true;
  }

  /** Brings ours in line with what holds. @param held what held before; left out: the same */
  private async follow(session: ApplySession, application: AtsApplication, held?: ApplicationState): Promise<void> {
    const { tenant, source, candidates, followUp } = session;
    const { connectionId } = source;
    const stoodFor = application.applicationId;
    const holds = applicationStateOf(application.fieldVersions);
    Object.assign(application, { candidateVendorId: holds.candidateId, openingVendorId: holds.jobId });
    const roleId = await this.roleFor(tenant, connectionId, holds);
    const ourId = holds.candidateId === null ? null : (candidates.get(holds.candidateId)?.ourId ?? null);
    if (ourId !== null) await keepTexts(session, application, ourId, { holds, held: held ?? holds });
    if (roleId !== null && ourId !== null)
      await this.place(session, application, { roleId, candidateId: ourId, holds });
    const { status, stage } = holds;
    await atsApplications.save(tenant, application, { status, stage });
    const { applicationId } = application;
    if (applicationId !== null) await followAts(session, applicationId);
    if (applicationId === stoodFor) return;
    if (stoodFor !== null) await followAts(session, stoodFor);
    if (applicationId === null) return;
    // One of ours that is ranked already is ranked no further.
    for (const id of await writeBacks.makeDue(tenant, 'score', { applicationIds: [applicationId] }))
      followUp('write-back', { connectionId: id });
  }

  private async roleFor(
    tenant: Tenant,
    connectionId: string,
    { roleId, jobId }: ApplicationState,
  ): Promise<string | null> {
    const mapped = jobId === null ? null : (await openings.findOrCreate(tenant, connectionId, jobId)).roleId;
    const wanted = roleId ?? mapped;
    if (wanted === null) return null;
    const role = await roles.find(tenant, wanted);
    return role === null || role.state === 'closed' ? null : wanted;
  }

  private async place(
    session: ApplySession,
    application: AtsApplication,
    { roleId, candidateId, holds }: { roleId: string; candidateId: string; holds: ApplicationState },
  ): Promise<void> {
    const { tenant, source, followUp, read } = session;
    const { connectionId, vendor, eventId } = source;
    const { vendorId } = application;
    const earlier = application.applicationId;
    if (earlier !== null && (await atsApplications.findRole(tenant, earlier)) !== roleId) {
      // Moved to another opening.
      application.applicationId = null;
      await this.withdraw(session, { applicationId: earlier, connectionId, vendorId });
    }
    if (application.applicationId === null) {
      const applicant = await candidates.lockApplicant(tenant, candidateId);
      if (applicant === null) return;
      const assessmentTerms = await assessmentTermsNamed(tenant, holds.assessmentTerms);
      const added = await newApplications.create(tenant, {
        roleId,
        applicant,
        source: `ats:${vendor}`,
        assessmentTerms,
      });
      const { applicationId, isNew, isBack } = added;
      application.applicationId = applicationId;
      await saveAssessmentTerms(tenant, added, { assessmentTerms, by: null });
      const dropped = droppedOf(holds.answers);
      await auditLog.append(tenant, {
        actor: { kind: 'connection', id: connectionId },
        action: 'application.received',
        subject: { kind: 'application', id: applicationId },
        details: {
          ...{ roleId, candidateId: applicant.personId, duplicate: !isNew },
          ...(eventId !== null && { eventId }),
          ...(dropped.length > 0 && { answersDropped: dropped.map(({ about }) => about) }),
        },
      });
      if ((isNew || isBack) && !read.has(candidateId)) {
        // The job that reads this candidate just now may have looked for their applications before this one was there.
        if (await profiles.exists(tenant, applicant.personId)) followUp('assess-application', { applicationId });
        else followUp('build-profile', { candidateId: applicant.personId });
      }
    }
    const { applicationId } = application;
    if (holds.answers !== null) await keepAnswers(tenant, [{ applicationId, isNew: false, answers: holds.answers }]);
  }

  private async withdraw(
    { tenant, followUp }: ApplySession,
    one: { applicationId: string; connectionId: string; vendorId: string },
  ): Promise<void> {
    if (await atsApplications.hasOther(tenant, one)) return;
    await notices.lockRankings(tenant, one.applicationId);
    const withdrawn = await atsApplications.withdraw(tenant, one.applicationId);
    if (withdrawn === null) return;
    const { roleId, personId } = withdrawn;
    // Another one of theirs for the role may have stood aside for it.
    const { restored } = await duplicates.supersedeApplications(tenant, [personId]);
    for (const applicationId of restored) followUp('assess-application', { applicationId });
    const data = { applicationIds: [one.applicationId] };
    await liveEvents.publish(tenant, [{ roleId, kind: 'application.mode-changed', data }]);
    await auditLog.append(tenant, {
      actor: { kind: 'connection', id: one.connectionId },
      action: 'application.withdrawn',
      subject: { kind: 'application', id: one.applicationId },
      details: { roleId },
    });
  }
}

/** The form fields with text of the candidate, by the name of the file that each becomes. */
const TEXTS = { coverLetter: 'cover-letter.txt', languages: 'languages.txt' } as const;

/**
 * Stores the text that a candidate wrote in the form as documents, in place of their earlier text. Each names its
 * application, so that letters with the same words by two candidates are two documents.
 */
async function keepTexts(
  { tenant, source: { at }, followUp, renewed }: ApplySession,
  application: AtsApplication,
  candidateId: string,
  { holds, held }: { holds: ApplicationState; held: ApplicationState },
): Promise<void> {
  const bytesOf = (text: string | null): Buffer | null =>
    text === null || text.trim() === ''
      ? null
      : Buffer.from(`${text}\n\n\nReference\n\nApplication ${application.vendorId}\n`);
  for (const part of ['coverLetter', 'languages'] as const) {
    const [bytes, former] = [bytesOf(holds[part]), bytesOf(held[part])];
    if (bytes === null && former === null) continue;
    const file = { origin: 'upload' as const, fileName: TEXTS[part], mediaType: 'text/plain' };
    const documentId = bytes && (await documents.store(tenant, { ...file, bytes })).documentId;
    const applicant = await candidates.lockApplicant(tenant, candidateId);
    if (applicant === null) continue;
    const before = former && (await atsCandidates.findDocumentWithBytes(tenant, candidateId, former));
    const put = { documentId, before, at: versionMoment(application.fieldVersions[part]?.version ?? '', at) };
    const became = await atsCandidates.replaceRecord(tenant, candidateId, put);
    if (became === 'same') continue;
    renewed.add(applicant.personId);
    if (documentId === null || became === 'dated') followUp('build-profile', { candidateId: applicant.personId });
    else followUp('read-document', { documentId });
  }
}

/** Refuses a role that is none of ours; an opening is not refused, because users map those. @throws UnusableRecordError */
async function refuseRole(tenant: Tenant, roleId: string): Promise<void> {
  const role = await roles.find(tenant, roleId);
  if (role === null) throw new UnusableRecordError('role-not-found', `data.roleId: the role ${roleId} does not exist`);
  if (role.state === 'closed')
    throw new UnusableRecordError('role-closed', `data.roleId: the role ${roleId} is closed`);
}

/**
 * Returns the assessment terms of an application. The candidate is accepted once the notice text that the sender
 * names exists.
 * @throws UnusableRecordError
 */
async function assessmentTermsNamed(tenant: Tenant, stated: StatedAssessmentTerms | null): Promise<AssessmentTerms> {
  if (stated === null) return DEFAULT_ASSESSMENT_TERMS;
  try {
    return await resolveAssessmentTerms(tenant, stated);
  } catch (error) {
    if (error instanceof UnknownNotice)
      throw new UnusableRecordError(error.code, `data.notice.${error.path}: ${error.message}`);
    throw error;
  }
}
