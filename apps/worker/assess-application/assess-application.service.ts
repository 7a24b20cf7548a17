import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ProfileFacts } from '#libs/contracts';
import {
  lockApplication,
  newestProfile,
  rankingTargets,
  saveAssessment,
  saveRankings,
  settleImportItems,
  textsOfCandidate,
  type LockedApplication,
  type RankingRow,
  type RankingTarget,
  type Settlement,
} from '#libs/database';
import { MATCHER, packVector } from '#libs/matching';
import type { QueuedJob } from '#libs/queues';
import { importOutcomeText } from '#libs/wording';
import { Effects } from '../jobs/effects.service.js';
import type { Done, JobHandler } from '../jobs/handler.js';
import { rankingRow } from './ranking-row.js';
import { Scoring } from './scoring.js';

interface StoredProfile {
  id: string;
  facts: ProfileFacts;
}

/** Newest profile × the role versions in use → assessment, vector and ranking rows of one application. */
@Injectable()
export class AssessApplicationService implements JobHandler<'assess-application'> {
  constructor(
    private readonly effects: Effects,
    private readonly scoring: Scoring,
  ) {}

  run(entry: QueuedJob<'assess-application'>): Promise<Done> {
    return this.effects.run(entry, async (tx) => {
      const application = await lockApplication(tx, entry.organisationId, entry.payload.applicationId);
      if (application !== null) await this.assess(tx, entry.organisationId, application);
    });
  }

  /**
   * Assesses and ranks an application, as part of an effect. The lock comes before the profile is read: whoever adds a
   * newer profile assesses after it, and waits for the lock, so the newest profile's assessment is the last one written.
   *
   * @param options `profile`: the newest one, when this transaction has just made it · `roleVersionId`: to assess against
   *   besides those in use
   */
  async assess(
    tx: EntityManager,
    organisationId: string,
    application: LockedApplication,
    options: { profile?: StoredProfile; roleVersionId?: string } = {},
  ): Promise<void> {
    const applicationId = application.id;
    if (application.mode === 'by-people') {
      await settleImportItems(tx, organisationId, { applicationId }, { outcome: 'by-people' });
      return;
    }
    const profile = options.profile ?? (await this.storedProfile(tx, organisationId, application.candidateId));
    if (profile === null) return; // Its documents are still to be read; the profile that comes of them brings this job again.
    const { currentVersionId, targets } = await rankingTargets(tx, organisationId, application.roleId);
    const versions = new Set(targets.map((target) => target.roleVersionId));
    if (currentVersionId !== null) versions.add(currentVersionId);
    if (options.roleVersionId !== undefined) versions.add(options.roleVersionId);
    const rows: RankingRow[] = [];
    for (const roleVersionId of [...versions].sort()) {
      const under = targets.filter((target) => target.roleVersionId === roleVersionId);
      rows.push(...(await this.against(tx, organisationId, { applicationId, profile, roleVersionId, under })));
    }
    await saveRankings(tx, organisationId, application.roleId, rows);
    if (!application.awaited) return;
    const settlement = await this.settlement(tx, organisationId, application.candidateId, profile.facts);
    await settleImportItems(tx, organisationId, { applicationId }, settlement);
  }

  /** Somebody whose documents could not be read stands in the shortlist too, without a score: the import says why. */
  private async settlement(
    tx: EntityManager,
    organisationId: string,
    candidateId: string,
    facts: ProfileFacts,
  ): Promise<Settlement> {
    if (facts.documents.some(({ readability }) => readability === 'text')) return { outcome: 'ranked' };
    const texts = await textsOfCandidate(tx, organisationId, candidateId);
    const unread = texts.map((text) => text.outcome).find((outcome) => outcome !== 'text');
    if (unread === undefined) return { outcome: 'ranked' };
    return { outcome: unread, error: { code: unread, message: importOutcomeText(unread) } };
  }

  /** One role version: the assessment, and a row under each of its weights. */
  private async against(
    tx: EntityManager,
    organisationId: string,
    task: { applicationId: string; profile: StoredProfile; roleVersionId: string; under: readonly RankingTarget[] },
  ): Promise<RankingRow[]> {
    const { applicationId, profile, roleVersionId, under } = task;
    const role = await this.scoring.role(tx, organisationId, roleVersionId);
    if (role === null) return [];
    const content = role.assess(profile.facts);
    const vector = packVector(content.criteria);
    const assessmentId = await saveAssessment(tx, organisationId, {
      applicationId,
      profileId: profile.id,
      roleVersionId,
      matcher: MATCHER,
      content,
      vector,
    });
    const rows: RankingRow[] = [];
    for (const { weightsVersionId } of under) {
      const weights = await this.scoring.weightsVersion(tx, organisationId, weightsVersionId);
      if (weights === null) continue;
      const readable = content.readable;
      rows.push(rankingRow({ applicationId, assessmentId, vector, readable }, weightsVersionId, weights.compiled));
    }
    return rows;
  }

  private async storedProfile(
    tx: EntityManager,
    organisationId: string,
    candidateId: string,
  ): Promise<StoredProfile | null> {
    const found = await newestProfile(tx, organisationId, candidateId);
    return found && { id: found.id, facts: found.content as ProfileFacts };
  }
}
