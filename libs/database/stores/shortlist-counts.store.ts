/** How many of a ranking each choice of a filter would show. */
import type { EntityManager } from 'typeorm';
import { FLAG_CODES } from '#libs/contracts';
import { countRanked } from './disagreement.store.js';
import { fewPlaces } from './shortlist-few.js';
import { conditionsOf, DECIDED_AS, newTo, openedBy, type Bind, type RankingFilters } from './shortlist-filters.js';

/** How many places each choice of a filter would leave. */
export interface FilterCounts {
  matching: number;
  /** By lane, as its index. */
  lanes: Record<string, number>;
  decisions: Record<string, number>;
  opened: Record<string, number>;
  sources: Record<string, number>;
  /** By band, as its index. */
  bands: Record<string, number>;
  /** By flag, as its index, and `none`. */
  flags: Record<string, number>;
  news: Record<string, number>;
}

/** Filters whose choices are counted, each without its own. */
const COUNTED = ['lane', 'decision', 'opened', 'source', 'band', 'flag', 'news'] as const;

/** Rows for each flag of those alike, as its index; one with `none` where there is none. */
const EACH_FLAG = `alike CROSS JOIN LATERAL (
       SELECT bit::text AS flag FROM generate_series(0, ${FLAG_CODES.length - 1}) AS bit WHERE alike.flags & (1 << bit) <> 0
       UNION ALL SELECT 'none' WHERE alike.flags = 0) flagged`;

/**
 * Counts what the filters leave, and what each choice of a filter would leave if the others stay. Reads every row of the
 * ranking that the filters can leave.
 * @param by whose opening and looking counts
 */
export async function countFiltered(
  tx: EntityManager,
  organisationId: string,
  {
    weightsVersionId,
    roleId,
    filters,
    by,
  }: { weightsVersionId: string; roleId: string; filters: RankingFilters; by: string },
): Promise<FilterCounts> {
  const values: unknown[] = [organisationId, weightsVersionId, by, roleId];
  const bind: Bind = (given) => `$${values.push(given)}`;
  const ranked = await countRanked(tx, organisationId, weightsVersionId);
  const few = await fewPlaces(tx, organisationId, { roleId, filters, most: ranked });
  const conditions = conditionsOf(few?.filters ?? filters, bind);
  const others = Object.entries(conditions).filter(([filter]) => !COUNTED.some((counted) => counted === filter));
  const passes = COUNTED.map((filter) => `(${conditions[filter] ?? 'true'}) AS passes_${filter}`);
  const counted = (column: string, own: (typeof COUNTED)[number], from = 'alike'): string =>
    `(SELECT coalesce(json_object_agg(choice, n), '{}') FROM (
        SELECT ${column}::text AS choice, sum(n)::int AS n FROM ${from}
         WHERE ${COUNTED.filter((filter) => filter !== own)
           .map((filter) => `passes_${filter}`)
           .join(' AND ')}
         GROUP BY 1) each)`;
  const [counts] = await tx.query<[FilterCounts]>(
    `WITH ${few === null ? '' : `few AS MATERIALIZED (${few.places(bind)}), `}alike AS MATERIALIZED (SELECT *, count(*) AS n FROM (
       SELECT k.lane, ${DECIDED_AS} AS decision, ${openedBy('$3')} AS opened, a.source, k.band, k.flags, ${newTo('k', '$4', '$3')} AS news,
              ${passes.join(', ')}
         FROM ${few === null ? 'ranking' : 'few'} k JOIN application a ON a.organisation_id = $1 AND a.role_id = $4::uuid AND a.id = k.application_id
        WHERE k.organisation_id = $1 AND k.weights_version_id = $2${others.map(([, condition]) => ` AND ${condition}`).join('')}) row
        GROUP BY lane, decision, opened, source, band, flags, news, ${COUNTED.map((filter) => `passes_${filter}`).join(', ')})
     SELECT (SELECT coalesce(sum(n), 0)::int FROM alike WHERE ${COUNTED.map((filter) => `passes_${filter}`).join(' AND ')}) AS matching,
            ${counted('lane', 'lane')} AS lanes, ${counted('decision', 'decision')} AS decisions,
            ${counted('opened', 'opened')} AS opened, ${counted('source', 'source')} AS sources, ${counted('band', 'band')} AS bands,
            ${counted('flag', 'flag', EACH_FLAG)} AS flags, ${counted('news', 'news')} AS news`,
    values,
  );
  return counts;
}
