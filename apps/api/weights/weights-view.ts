import type { WeightsSummary, WeightsVersion } from '#libs/contracts';
import type { WeightsRow } from '#libs/database';

export function weightsSummaryOf(row: WeightsRow): WeightsSummary {
  return {
    id: row.id,
    roleVersionId: row.roleVersionId,
    number: row.number,
    name: row.name,
    origin: row.origin,
    note: row.note,
    author: row.author,
    createdAt: row.createdAt.toISOString(),
    active: row.active,
    ranking: { state: row.state, ranked: row.ranked, total: row.total },
  };
}

export function weightsVersionOf(row: WeightsRow): WeightsVersion {
  return { ...weightsSummaryOf(row), categories: row.content.categories, criteria: row.content.criteria };
}
