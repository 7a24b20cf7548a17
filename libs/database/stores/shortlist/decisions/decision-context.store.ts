/** What stands beside a decision, whoever makes it: what could be seen of the application then, and what a decline sets going. */
import type { EntityManager } from 'typeorm';
import { newId } from '../../../ids.js';
import { DecisionEntity } from '../../../schema/shortlist/decisions.entity.js';
import type { ApplicationRow } from '../../candidates/applications.store.js';
import { startExplanationDue, settleExplanationDue } from '../../compliance/explanations/explanations.store.js';
import { findWeightsVersion } from '../../roles/weights/weights.store.js';
import { findAssessment } from '../assessments/assessments.store.js';
import { findRanking } from '../rankings/rankings.store.js';
import { countBefore } from '../shortlist/shortlist.store.js';

/** What can be seen of an application now: where it stands under the weights in force, and by which versions. */
export async function seenOfApplication(
  tx: EntityManager,
  organisationId: string,
  { id, roleId, activeWeightsId }: ApplicationRow,
): Promise<Pick<DecisionEntity, 'score' | 'lane' | 'rank' | 'versions'>> {
  const weights = activeWeightsId && (await findWeightsVersion(tx, organisationId, roleId, activeWeightsId));
  const place = weights && (await findRanking(tx, organisationId, weights.id, id));
  if (!weights || !place) return { score: null, lane: null, rank: null, versions: {} };
  const assessment = await findAssessment(tx, organisationId, id, weights.roleVersionId);
  return {
    score: place.score,
    lane: place.lane,
    rank: 1 + (await countBefore(tx, organisationId, weights.id, { ...place, applicationId: id })),
    versions: {
      weightsVersionId: weights.id,
      roleVersionId: weights.roleVersionId,
      assessmentId: place.assessmentId,
      ...(assessment && {
        profileId: assessment.profileId,
        taxonomy: assessment.taxonomy,
        matcher: assessment.matcher,
      }),
    },
  };
}

/** A decline begins the time in which it has to be explained; whatever takes its place ends it. */
export async function keepExplanationDue(
  tx: EntityManager,
  {
    organisationId,
    id: decisionId,
    applicationId,
    kind,
  }: Pick<DecisionEntity, 'organisationId' | 'id' | 'applicationId' | 'kind'>,
): Promise<void> {
  if (kind === 'decline') await startExplanationDue(tx, organisationId, { id: newId(), applicationId, decisionId });
  else {
    const ended = { state: 'ended', means: null, reason: null, settledBy: null } as const;
    await settleExplanationDue(tx, organisationId, applicationId, ended);
  }
}
