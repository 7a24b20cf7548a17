import { setImmediate as otherWork } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { BANDS, flagBits, isReadable, type ProfileFacts } from '#libs/contracts';
import {
  assessments,
  candidates,
  documents,
  imports,
  liveEvents,
  type LockedApplication,
  type NewAssessment,
  overrides,
  profiles,
  type RankingRow,
  rankings,
  type RankingTarget,
  type Tenant,
} from '#libs/database';
import { summarise, MATCHER, packVector, withOverrides } from '#libs/matching';
import { importOutcomeText, STORED_LANGUAGE } from '#libs/wording';
import type { StoredProfile } from '../profiles/profile-builder.service.js';
import { rankingRow } from './ranking-row.js';
import { ScoringCacheService } from './scoring-cache.service.js';

/** An application's assessment against a role version, before it is kept. */
interface Made {
  application: LockedApplication;
  assessment: NewAssessment;
  /** The rankings that it belongs to. */
  targets: readonly RankingTarget[];
}

/** Assesses the newest profiles against the role versions in use: assessment, vector and ranking rows of applications. */
@Injectable()
export class ApplicationAssessorService {
  constructor(private readonly scoring: ScoringCacheService) {}

  /**
   * Assesses and ranks applications, as part of an effect. The locks come before the profiles are read: a job that adds a newer
   * profile assesses after it, and waits for the lock, so the newest profile's assessment is the last one written.
   *
   * @param options `profiles`: the newest ones by candidate, when this transaction has just made them · `roleVersionId`: to
   *   assess against besides those in use · `beforeCompleting`: what else the effect does, before anything waits for an import's last items
   */
  async assess(
    tenant: Tenant,
    applications: readonly LockedApplication[],
    options: {
      profiles?: ReadonlyMap<string, StoredProfile>;
      roleVersionId?: string;
      beforeCompleting?: () => Promise<void>;
    } = {},
  ): Promise<void> {
    const { roleVersionId, beforeCompleting } = options;
    const scored = applications.filter(({ mode, noticePending }) => mode === 'scored' && !noticePending);
    const profiles = options.profiles ?? (await this.storedProfiles(tenant, scored));
    // Of the others the documents are still to be read; the profile that comes of them brings this job again.
    const ready = scored.filter(({ candidateId }) => profiles.has(candidateId));
    if (ready.length > 0) await this.score(tenant, ready, profiles, roleVersionId);
    await beforeCompleting?.();
    const byPeople = applications.filter(({ mode }) => mode === 'by-people').map(({ id }) => id);
    await imports.completeItems(tenant, { applicationIds: byPeople }, { outcome: 'by-people' });
    const pendingNotice = applications
      .filter(({ mode, noticePending }) => mode === 'scored' && noticePending)
      .map(({ id }) => id);
    await imports.completeItems(tenant, { applicationIds: pendingNotice }, { outcome: 'notice-pending' });
    const superseded = applications.filter(({ mode }) => mode === 'superseded').map(({ id }) => id);
    await imports.completeItems(tenant, { applicationIds: superseded }, { outcome: 'duplicate' });
    const awaited = ready.filter((application) => application.awaited);
    await this.completeImportItems(tenant, awaited, profiles);
  }

  private async score(
    tenant: Tenant,
    ready: readonly LockedApplication[],
    profiles: ReadonlyMap<string, StoredProfile>,
    alsoAgainst: string | undefined,
  ): Promise<void> {
    const roles = await rankings.listTargets(tenant, [...new Set(ready.map(({ roleId }) => roleId))]);
    const foundOverrides = await overrides.listActive(
      tenant,
      ready.map(({ id }) => id),
    );
    const made: Made[] = [];
    for (const application of ready) {
      const profile = profiles.get(application.candidateId) as StoredProfile;
      const { currentVersionId = null, targets = [] } = roles.get(application.roleId) ?? {};
      const versions = [currentVersionId, alsoAgainst, ...targets.map(({ roleVersionId }) => roleVersionId)];
      for (const roleVersionId of new Set(versions)) {
        const role = roleVersionId ? await this.scoring.role(tenant, roleVersionId) : null;
        if (!roleVersionId || role === null) continue;
        const counted = (foundOverrides.get(application.id) ?? []).filter(({ criterion }) => role.has(criterion));
        const content = withOverrides(role.assess(profile.facts), counted);
        const [explanationSummary, vector] = [summarise(content), packVector(content.criteria)];
        const { id: profileId } = profile;
        made.push({
          application,
          assessment: {
            applicationId: application.id,
            profileId,
            roleVersionId,
            matcher: MATCHER,
            overrides: counted.map(({ id }) => id),
            content,
            explanationSummary,
            relevantMonths: content.band.relevantMonths,
            vector,
            readable: content.readable,
            band: BANDS.indexOf(content.band.reads),
            flags: flagBits(content.flags),
          },
          targets: targets.filter((target) => target.roleVersionId === roleVersionId),
        });
      }
      await otherWork();
    }
    await this.keep(tenant, made);
    const outOfDate = ready.filter(({ isOutOfDate }) => isOutOfDate).map(({ id }) => id);
    if (outOfDate.length > 0) await candidates.clearOutOfDate(tenant, outOfDate);
  }

  /** The assessments, and a row for each under every one of its weights. */
  private async keep(tenant: Tenant, made: readonly Made[]): Promise<void> {
    const kept = await assessments.save(
      tenant,
      made.map(({ assessment }) => assessment),
    );
    const rows: RankingRow[] = [];
    for (const [index, { application, assessment, targets }] of made.entries()) {
      const { id: assessmentId, changedAt } = kept[index]!;
      const { vector, readable, band, flags, profileId } = assessment;
      const of = {
        ...{ applicationId: application.id, assessmentId, changedAt },
        ...{ vector, readable, band, flags, profileId },
      };
      for (const { weightsVersionId } of targets) {
        const weights = await this.scoring.weightsVersion(tenant, weightsVersionId);
        if (weights !== null) rows.push(rankingRow(of, weightsVersionId, weights));
      }
    }
    await rankings.save(tenant, rows);
    await announceRanked(tenant, made);
  }

  /** Ends import items. A candidate whose documents could not be read is in the shortlist too, without a score: the import says why. */
  private async completeImportItems(
    tenant: Tenant,
    awaited: readonly LockedApplication[],
    profiles: ReadonlyMap<string, StoredProfile>,
  ): Promise<void> {
    const isRead = ({ candidateId }: LockedApplication): boolean =>
      profiles.get(candidateId)?.facts.documents.some(isReadable) ?? false;
    const ranked = awaited.filter(isRead).map(({ id }) => id);
    for (const { id, candidateId } of awaited.filter((application) => !isRead(application))) {
      if (profiles.get(candidateId)?.facts.documents.some(({ readability }) => readability === 'not-resume')) {
        const error = { code: 'not-resume', message: importOutcomeText('not-resume', STORED_LANGUAGE) };
        await imports.completeItems(tenant, { applicationIds: [id] }, { outcome: 'ranked', error });
        continue;
      }
      const texts = await documents.listTextsOfCandidates(tenant, [candidateId]);
      const unread = texts.map(({ outcome }) => outcome).find((outcome) => outcome !== 'text');
      if (unread === undefined) ranked.push(id);
      else {
        const error = { code: unread, message: importOutcomeText(unread, STORED_LANGUAGE) };
        await imports.completeItems(tenant, { applicationIds: [id] }, { outcome: unread, error });
      }
    }
    await imports.completeItems(tenant, { applicationIds: ranked }, { outcome: 'ranked' });
  }

  private async storedProfiles(
    tenant: Tenant,
    applications: readonly LockedApplication[],
  ): Promise<Map<string, StoredProfile>> {
    const candidateIds = [...new Set(applications.map(({ candidateId }) => candidateId))];
    const found = await profiles.findNewest(tenant, candidateIds);
    return new Map(found.map(({ candidateId, id, content }) => [candidateId, { id, facts: content as ProfileFacts }]));
  }
}

/** Announces to open shortlists which applications are new in them, or have moved. */
async function announceRanked(tenant: Tenant, made: readonly Made[]): Promise<void> {
  const ranked = new Map<string, Set<string>>();
  for (const { application, targets } of made) {
    if (!targets.some(({ active }) => active)) continue;
    const ofRole = ranked.get(application.roleId) ?? new Set();
    ranked.set(application.roleId, ofRole.add(application.id));
  }
  const events = [...ranked].map(([roleId, ids]) => ({
    roleId,
    kind: 'application.ranked' as const,
    data: { applicationIds: [...ids] },
  }));
  await liveEvents.publish(tenant, events);
}
