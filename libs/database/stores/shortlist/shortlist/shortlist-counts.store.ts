/** Counts of the applications that each choice of a filter would show. */
// SQL by hand: counts of filters are aggregated over the whole ranking.
import { FLAG_CODES } from '#libs/contracts';
import * as disagreement from '../decisions/disagreement.store.js';
import {
  type AnswerFilter,
  ANSWER_FILTERS,
  type RankingFilters,
  type Bind,
  answersJoined,
  answersSql,
  conditionsOf,
  DECIDED_AS,
  openedBy,
  newTo,
  answerConditions,
} from './shortlist-filters.js';
import { selectivePlan } from './shortlist-selective-plan.js';
import type { Tenant } from '../../../tenant.js';

/** How many applications each choice of a filter would show. */
export interface FilterCounts {
  matching: number;
  /** By index of the lane. */
  lanes: Record<string, number>;
  decisions: Record<string, number>;
  opened: Record<string, number>;
  sources: Record<string, number>;
  /** By index of the band. */
  bands: Record<string, number>;
  /** By index of the flag, and `none`. */
  flags: Record<string, number>;
  news: Record<string, number>;
  /** Of filters by answers: by answer, `unknown` included; null for a filter that needs a value before it can be counted. */
  answers: Record<AnswerFilter, Record<string, number> | null>;
}

const NO_ANSWER_FILTERS = { country: null, authorised: null, sponsorship: null, relocation: null, available: null };

/** Filters whose choices are counted, each without its own condition. */
const COUNTED = ['lane', 'decision', 'opened', 'source', 'band', 'flag', 'news', ...ANSWER_FILTERS] as const;

/** One row for each flag of a group, by its index; one with `none` if there is none. */
const EACH_FLAG = `alike CROSS JOIN LATERAL (
       SELECT bit::text AS flag FROM generate_series(0, ${FLAG_CODES.length - 1}) AS bit WHERE alike.flags & (1 << bit) <> 0
       UNION ALL SELECT 'none' WHERE alike.flags = 0) flagged`;

/**
 * Counts the applications that pass the filters, and those that each choice of a filter would show if the others stay. Reads every row of
 * the ranking that can pass.
 * @param by the caller, for filters on what they have opened or seen
 */
export async function countFiltered(
  tenant: Tenant,
  {
    weightsVersionId,
    roleId,
    filters,
    by,
  }: { weightsVersionId: string; roleId: string; filters: RankingFilters; by: string },
): Promise<FilterCounts> {
  const values: unknown[] = [tenant.organisationId, weightsVersionId, by, roleId];
  const bind: Bind = (given) => `$${values.push(given)}`;
  const ranked = await disagreement.countRanked(tenant, weightsVersionId);
  // Without the filters by answers, whose choices are counted.
  const few = await selectivePlan(tenant, {
    ...{ roleId, most: ranked },
    filters: { ...filters, ...NO_ANSWER_FILTERS },
  });
  const { joins, row } = answersJoined(filters, bind);
  const answerSql = answersSql(filters, bind, row);
  const { country, authorised, sponsorship, relocation, available } = filters;
  const answers = { country, authorised, sponsorship, relocation, available };
  const conditions = conditionsOf(few ? { ...few.filters, ...answers } : filters, bind, answerSql);
  const others = Object.entries(conditions).filter(([filter]) => !COUNTED.some((counted) => counted === filter));
  const passes = COUNTED.map((filter) => `(${conditions[filter] ?? 'true'}) AS passes_${filter}`);
  const counted = (column: string, own: (typeof COUNTED)[number], from = 'alike'): string =>
    `(SELECT coalesce(json_object_agg(choice, n), '{}') FROM (
        SELECT ${column}::text AS choice, sum(n)::int AS n FROM ${from}
         WHERE ${COUNTED.filter((filter) => filter !== own)
           .map((filter) => `passes_${filter}`)
           .join(' AND ')}
         GROUP BY 1) each)`;
  const [counts] = await tenant.query<[FilterCounts]>(
    `WITH ${few === null ? '' : `few AS MATERIALIZED (${few.places(bind)}), `}alike AS MATERIALIZED (SELECT *, count(*) AS n FROM (
       SELECT k.lane, ${DECIDED_AS} AS decision, ${openedBy('$3')} AS opened, a.source, k.band, k.flags, ${newTo('k', '$4', '$3')} AS news,
              ${ANSWER_FILTERS.map((filter) => `${answerSql[filter] ?? 'NULL'} AS ${filter}`).join(', ')}, ${passes.join(', ')}
         FROM ${few === null ? 'ranking' : 'few'} k JOIN application a ON a.organisation_id = $1 AND a.role_id = $4::uuid AND a.id = k.application_id ${joins}
        WHERE k.organisation_id = $1 AND k.weights_version_id = $2${others.map(([, condition]) => ` AND ${condition}`).join('')}) row
        GROUP BY lane, decision, opened, source, band, flags, news, ${[...ANSWER_FILTERS, ...COUNTED.map((filter) => `passes_${filter}`)].join(', ')})
     SELECT (SELECT coalesce(sum(n), 0)::int FROM alike WHERE ${COUNTED.map((filter) => `passes_${filter}`).join(' AND ')}) AS matching,
            ${counted('lane', 'lane')} AS lanes, ${counted('decision', 'decision')} AS decisions,
            ${counted('opened', 'opened')} AS opened, ${counted('source', 'source')} AS sources, ${counted('band', 'band')} AS bands,
            ${counted('flag', 'flag', EACH_FLAG)} AS flags, ${counted('news', 'news')} AS news,
            json_build_object(${ANSWER_FILTERS.map(
              (filter) => `'${filter}', ${answerSql[filter] === null ? 'NULL' : counted(filter, filter)}`,
            ).join(', ')}) AS answers`,
    values,
  );
  return counts;
}

/** Counts the applications that filters by answers leave out only because the candidate did not answer. Reads every row of the ranking. */
export async function countUnanswered(
  tenant: Tenant,
  { weightsVersionId, filters }: { weightsVersionId: string; filters: RankingFilters },
): Promise<number> {
  const values: unknown[] = [tenant.organisationId, weightsVersionId];
  const bind: Bind = (given) => `$${values.push(given)}`;
  const { joins, row } = answersJoined(filters, bind);
  const answerSql = answersSql(filters, bind, row);
  const all = conditionsOf({ ...filters, ...NO_ANSWER_FILTERS }, bind, answerSql);
  const strict = Object.values(answerConditions(filters, bind, answerSql));
  const lenient = Object.values(answerConditions(filters, bind, answerSql, true));
  const [{ n }] = await tenant.query<[{ n: number }]>(
    `SELECT count(*)::int AS n FROM ranking k ${joins}
      WHERE k.organisation_id = $1 AND k.weights_version_id = $2
        AND ${[...lenient, `NOT (${strict.join(' AND ')})`, ...Object.values(all)].join(' AND ')}`,
    values,
  );
  return n;
}
