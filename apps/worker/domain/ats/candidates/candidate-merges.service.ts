/** Merges two candidates whom an ATS has merged, once both are known here. */
import { Injectable } from '@nestjs/common';
import { type AtsCandidate, atsCandidates } from '#libs/database';
import { mergePeople, Unmergeable } from '#libs/intake';
import { lockedCandidate, lockFurtherCandidates, type ApplySession } from '../session/apply-session.js';
import { CandidateRemovalsService } from './candidate-removals.service.js';

@Injectable()
export class CandidateMergesService {
  constructor(private readonly removals: CandidateRemovalsService) {}

  /** @returns whether it is news */
  async apply(session: ApplySession, { from, into }: { from: string; into: string }): Promise<boolean> {
    const { tenant, source } = session;
    const { connectionId } = source;
    const [loser, winner] = [lockedCandidate(session, from), lockedCandidate(session, into)];
    if (loser.gone || loser.mergedInto !== null) return false;
    // Two that are said to be merged into each other are one person all the same.
    if ((await atsCandidates.findMergedInto(tenant, connectionId, into)).includes(from)) return false;
    loser.mergedInto = into;
    await atsCandidates.save(tenant, loser);
    if (await this.removals.isGone(session, loser)) await this.removals.apply(session, from, 'deleted');
    else await this.carryOut(session, winner);
    return true;
  }

  /** Carries merges out whose two sides are both here by now. */
  async carryOut(session: ApplySession, candidate: AtsCandidate): Promise<void> {
    const { tenant, source, candidates } = session;
    const { connectionId } = source;
    const around = await atsCandidates.listMergedInto(tenant, connectionId, candidate.vendorId);
    if (candidate.mergedInto === null && around.length === 0) return;
    const ids = [candidate.vendorId, ...around, ...(candidate.mergedInto === null ? [] : [candidate.mergedInto])];
    for (const loser of await lockFurtherCandidates(session, ids)) {
      const winner = loser.mergedInto === null ? undefined : candidates.get(loser.mergedInto);
      if (!loser.ourId || !winner?.ourId || loser.mergeId !== null) continue;
      try {
        const merge = { fromId: loser.ourId, intoId: winner.ourId, by: connectionId };
        loser.mergeId = (await mergePeople(tenant, merge)).mergeId;
        await atsCandidates.save(tenant, loser);
      } catch (error) {
        // One candidate already, or one whose suppression is to be decided: nothing to do now.
        if (!(error instanceof Unmergeable)) throw error;
      }
    }
  }
}
