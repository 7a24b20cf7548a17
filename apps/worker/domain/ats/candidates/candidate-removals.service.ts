/** Erases candidates whom an ATS has deleted or anonymised, also when more arrives about them afterwards. */
import { Inject, Injectable } from '@nestjs/common';
import { type AtsCandidate, atsCandidates } from '#libs/database';
import { dropEventsOf, erasePerson, NoSuchCandidate, OnLegalHold, type SecretKeys } from '#libs/erasure';
import { lockedCandidate, lockFurtherCandidates, type ApplySession } from '../session/apply-session.js';
import { AtsApplicationsService } from '../applications/ats-applications.service.js';
import { UnusableRecordError } from '../session/checked-changes.js';
import { SECRET_KEYS } from '../../../runtime/tokens.js';

@Injectable()
export class CandidateRemovalsService {
  constructor(
    private readonly applications: AtsApplicationsService,
    @Inject(SECRET_KEYS) private readonly secretKeys: SecretKeys,
  ) {}

  /** Tells whether the vendor has removed a candidate, or the one they were merged into. */
  async isGone(session: ApplySession, candidate: AtsCandidate): Promise<boolean> {
    if (candidate.gone) return true;
    if (candidate.mergedInto === null) return false;
    const { connectionId } = session.source;
    const into = await atsCandidates.findMergedInto(session.tenant, connectionId, candidate.vendorId);
    return (await lockFurtherCandidates(session, into)).some(({ gone }) => gone);
  }

  /**
   * Deleted or anonymised: the person is erased here, as on request. Of a product that has a candidate for each application, deleting one of
   * them takes its applications back.
   * @returns whether it is news
   */
  async apply(session: ApplySession, id: string, why: 'deleted' | 'anonymised'): Promise<boolean> {
    const { tenant, source } = session;
    const { organisationId, connectionId } = source;
    if (lockedCandidate(session, id).gone) return false;
    const ids = [id, ...(await atsCandidates.listMergedInto(tenant, connectionId, id))];
    const all = await lockFurtherCandidates(session, ids);
    for (const { ourId } of all) {
      if (ourId === null) continue;
      const others = { connectionId, vendorIds: ids };
      if (why === 'deleted' && (await atsCandidates.isAnother(tenant, ourId, others))) {
        for (const one of await atsCandidates.listApplications(tenant, connectionId, ids))
          await this.applications.remove(session, one);
        continue;
      }
      const by = { kind: 'connection', id: connectionId } as const;
      try {
        await erasePerson(tenant, {
          organisationId,
          candidateId: ourId,
          secretKeys: this.secretKeys,
          by,
          cause: 'ats',
        });
      } catch (error) {
        if (error instanceof OnLegalHold) throw new UnusableRecordError(error.code, error.message);
        if (!(error instanceof NoSuchCandidate)) throw error;
      }
    }
    await atsCandidates.markGone(tenant, connectionId, ids);
    await dropEventsOf(tenant, all);
    for (const one of all)
      Object.assign(one, { gone: true, ourId: null, version: null, digest: null, documentId: null });
    return true;
  }
}
