/** The context of a decision: what its author could see of the application, and the explanation that becomes due. */
import { NO_SCORE } from '#libs/contracts';
import { newId } from '../../../ids.js';
import { DecisionEntity } from '../../../schema/shortlist/decisions.entity.js';
import type { ApplicationRow } from '../../candidates/applications.store.js';
import * as explanations from '../../compliance/explanations/explanations.store.js';
import * as weights from '../../roles/weights/weights.store.js';
import * as assessments from '../assessments/assessments.store.js';
import * as rankings from '../rankings/rankings.store.js';
import * as shortlist from '../shortlist/shortlist.store.js';
import type { Tenant } from '../../../tenant.js';

/** Returns what can be seen of an application now: its rank under the active weights, with the versions behind it. */
export async function findContext(
  tenant: Tenant,
  { id, roleId, activeWeightsId }: ApplicationRow,
): Promise<Pick<DecisionEntity, 'score' | 'lane' | 'rank' | 'versions'>> {
  const foundWeights = activeWeightsId && (await weights.findVersion(tenant, roleId, activeWeightsId));
  const place = foundWeights && (await rankings.find(tenant, foundWeights.id, id));
  if (!foundWeights || !place) return { score: null, lane: null, rank: null, versions: {} };
  const assessment = await assessments.find(tenant, id, foundWeights.roleVersionId);
  return {
    score: place.score,
    lane: place.lane,
    rank:
      place.score === NO_SCORE
        ? null
        : 1 + (await shortlist.countBefore(tenant, foundWeights.id, { ...place, applicationId: id })),
    versions: {
      weightsVersionId: foundWeights.id,
      roleVersionId: foundWeights.roleVersionId,
      assessmentId: place.assessmentId,
      ...(assessment && {
        profileId: assessment.profileId,
        taxonomy: assessment.taxonomy,
        matcher: assessment.matcher,
      }),
    },
  };
}

/** A decline starts the period for its explanation. Any decision that replaces it ends the period. */
export async function updateExplanationDue(
  tenant: Tenant,
  { id: decisionId, applicationId, kind }: Pick<DecisionEntity, 'id' | 'applicationId' | 'kind'>,
): Promise<void> {
  if (kind === 'decline') await explanations.startDue(tenant, { id: newId(), applicationId, decisionId });
  else {
    const ended = { state: 'ended', means: null, reason: null, resolvedBy: null } as const;
    await explanations.closeDue(tenant, applicationId, ended);
  }
}
