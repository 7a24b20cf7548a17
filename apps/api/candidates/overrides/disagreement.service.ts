/** Measures how often users disagree with a ranking: overrides, declined candidates at its top, and advanced ones at its end. */
import { Injectable } from '@nestjs/common';
import { MOST_NAMED, type Disagreement } from '#libs/contracts';
import { type DecidedPlace, decisions, type OverridesOfCriterion, roles } from '#libs/database';
import { NotFound } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { activeRanking } from '../../views/scores/active-ranking.js';

@Injectable()
export class DisagreementService {
  constructor(private readonly transactions: Transactions) {}

  async of(actor: Actor, roleId: string): Promise<Disagreement> {
    authorise(actor, EVERYBODY);
    return this.transactions.snapshot(actor, async (tenant) => {
      const role = await roles.find(tenant, roleId);
      if (!role) throw new NotFound('role');
      const { weights, roleVersion } = await activeRanking(tenant, role);
      const ranked = await decisions.countRanked(tenant, weights.id);
      const decided = await decisions.listDecidedRanks(tenant, { roleId, weightsVersionId: weights.id });
      const labels = new Map(roleVersion.content.criteria.map(({ id, label }) => [id, label]));
      return {
        weightsId: weights.id,
        ranked,
        declinedAtTop: otherwise(
          decided.filter(({ rank }) => rank * 10 <= ranked),
          'decline',
        ),
        advancedFromBelow: otherwise(
          decided.filter(({ rank }) => rank * 3 > ranked * 2),
          'advance',
        ),
        overrides: byCriterion(await decisions.countOverrides(tenant, roleId), labels),
      };
    });
  }
}

function otherwise(part: readonly DecidedPlace[], kind: DecidedPlace['kind']): Disagreement['declinedAtTop'] {
  const such = part.filter((one) => one.kind === kind).map(({ applicationId }) => applicationId);
  return { count: such.length, decided: part.length, applicationIds: such.slice(0, MOST_NAMED) };
}

function byCriterion(
  rows: readonly OverridesOfCriterion[],
  labels: ReadonlyMap<string, string>,
): Disagreement['overrides'] {
  const found = new Map<string, Disagreement['overrides'][number]>();
  for (const { criterion, outcome, count } of rows) {
    const none = { criterion, label: labels.get(criterion) ?? null, count: 0, met: 0, partial: 0, missing: 0 };
    const one = found.get(criterion) ?? none;
    found.set(criterion, { ...one, count: one.count + count, [outcome]: count });
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.criterion < b.criterion ? -1 : 1));
}
