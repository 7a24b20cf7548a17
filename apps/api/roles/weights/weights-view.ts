import {
  CATEGORIES,
  MATCH_LANES,
  type Criterion,
  type WeightsDifference,
  type WeightsDraft,
  type WeightsSummary,
  type WeightsVersion,
} from '#libs/contracts';
import type { WeightsDraftEntity, WeightsRow } from '#libs/database';

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
  return { ...weightsSummaryOf(row), ...row.content };
}

export function weightsDraftView(draft: WeightsDraftEntity): WeightsDraft {
  const { organisationId, roleId, content, createdAt, changedAt, ...row } = draft;
  return {
    ...row,
    ...content,
    createdAt: createdAt.toISOString(),
    changedAt: changedAt.toISOString(),
  };
}

/** @param criteria of the role versions of both, in their order */
export function differenceOf(from: WeightsRow, to: WeightsRow, criteria: readonly Criterion[]): WeightsDifference {
  const labels = new Map(criteria.map(({ id, label }) => [id, label]));
  const differ = [...labels.keys()].filter((id) => {
    const [one, other] = [from.content.criteria[id], to.content.criteria[id]];
    return one?.kind !== other?.kind || one?.importance !== other?.importance;
  });
  return {
    from: from.id,
    to: to.id,
    categories: CATEGORIES.map((category) => ({
      category,
      from: from.content.categories[category],
      to: to.content.categories[category],
    })).filter((one) => one.from !== one.to),
    thresholds: MATCH_LANES.map((lane) => ({
      lane,
      from: from.content.thresholds[lane],
      to: to.content.thresholds[lane],
    })).filter((one) => one.from !== one.to),
    criteria: differ.map((id) => ({
      criterion: id,
      label: labels.get(id) ?? id,
      from: from.content.criteria[id] ?? null,
      to: to.content.criteria[id] ?? null,
    })),
  };
}
