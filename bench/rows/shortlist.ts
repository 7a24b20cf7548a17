/** Pages of a shortlist out of a million ranked applications, at any depth, as the API gives them. */
import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Shortlist } from '#libs/contracts';
import {
  createDataSource,
  inOrganisation,
  NO_FILTERS,
  type RankingFilters,
  type RankingPlace,
  shortlist,
  type Tenant,
} from '#libs/database';
import { assessorFor, defaultWeights } from '#libs/matching';
import { readRole, SHIPPED_ROLES } from '#libs/job-ad';
import { buildProfile } from '#libs/resume';
import { openHttpConnection } from '../load/http-connection.js';
import { writeBetweenMarkers } from '../markers.js';
import { numbers } from '../numbers.js';
import { personDocument } from '../people.js';
import { searchedTexts } from '../searched-texts.js';
import { type BenchRow, quantile } from '../row.js';
import { fillMillion, LARGE_ROLE, MILLION, type RoleToRank } from '../servers/million.js';
import { addOrganisation } from '../servers/organisation.js';
import { startDatabase } from '../servers/postgres.js';
import { startApi } from '../servers/processes.js';
import { questionsAsked } from './shortlist-questions.js';

/** Rows of a page, as the web asks for them. */
const LIMIT = 50;
const PAGES = 200;

export const shortlistOverHttp: BenchRow = {
  id: 'shortlist',
  name: 'shortlist page, any depth, 1,000,000 ranked applications in the table',
  target: 'p95 ≤ 20 ms; searched or narrowed ≤ 150 ms',
  async run({ write }) {
    const { url, ownerUrl, folder } = await startDatabase();
    const { organisationId, apiKey } = await addOrganisation(url);
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    const { roleId, weightsVersionId, places } = await filled(owner, organisationId).finally(() => owner.end());

    const app = await createDataSource(url, 'app', { size: 1 }).initialize();
    const page = { roleId, by: organisationId, weightsVersionId, limit: LIMIT + 1 };
    const showing = (skill: string | null): RankingFilters => ({
      ...NO_FILTERS,
      skill: skill === null ? null : { id: skill, months: null },
    });
    const stored = async (after: RankingPlace | null, skill: string | null): Promise<number> => {
      const started = performance.now();
      await inOrganisation(app, organisationId, (tenant) =>
        shortlist.list(tenant, { ...page, filters: showing(skill), after }),
      );
      return performance.now() - started;
    };
    try {
      const ofStore = await inTurn([null, ...places], (place) => stored(place, null));
      const ofSkill = await inTurn([null, ...places], (place) => stored(place, 'kubernetes'));
      const questions = await questionsAsked(app, organisationId, page);
      console.error(`\n${questions.table}\n`);
      if (write) writeBetweenMarkers('docs/explanation/performance.md', 'shortlist-questions', questions.table);
      if (write)
        writePlan(await planOf(app, organisationId, { ...page, filters: NO_FILTERS, after: places[0] ?? null }));

      const { address } = await startApi({ databaseUrl: url, redisUrl: null, folder });
      const asked = await asker(`${address}/api/v1/roles/${roleId}/shortlist?limit=${LIMIT}`, apiKey);
      const first = await inTurn(Array.from({ length: PAGES / 4 }), () => asked(null));
      const deep = await inTurn(places, (place) => asked(place));
      const [ofFirst, ofDeep] = [quantile(first, 0.95), quantile(deep, 0.95)];
      return {
        figure: `${ofDeep.toFixed(0)} ms; the first page, which tells the counts, ${ofFirst.toFixed(0)} ms`,
        detail: `a role of ${LARGE_ROLE.toLocaleString('en')} among ${MILLION.toLocaleString('en')}, ${LIMIT} rows a page with their reasons; over HTTP, first page ${spread(first)}, deep pages ${spread(deep)}; the query alone ${spread(ofStore)}, with a filter on a skill ${spread(ofSkill)}; the slowest that was searched or narrowed ${questions.slowest.toFixed(0)} ms`,
        met: Math.max(ofFirst, ofDeep) <= 20 && questions.slowest <= 150,
      };
    } finally {
      await app.destroy();
    }
  },
};

/** The tables filled, and places spread over all depths of the large role. */
async function filled(owner: pg.Client, organisationId: string) {
  const started = performance.now();
  const large = await fillMillion(owner, organisationId, await roleToRank());
  console.error(`  filled in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  const { rows } = await owner.query<RankingPlace>(
    `SELECT lane, score, application_id AS "applicationId" FROM (
       SELECT *, row_number() OVER (ORDER BY lane, score DESC, application_id) AS n FROM ranking WHERE weights_version_id = $1) r
      WHERE n % $2 = 0 AND n < $3`,
    [large.weightsVersionId, LARGE_ROLE / PAGES, LARGE_ROLE - LIMIT],
  );
  const next = numbers(11);
  // In no order, so that a page is not warm because of the one before.
  const places = rows.map((row) => ({ row, key: next(1e9) })).sort((a, b) => a.key - b.key);
  return { ...large, places: places.map(({ row }) => row) };
}

async function roleToRank(): Promise<RoleToRank> {
  const [shipped] = SHIPPED_ROLES;
  if (!shipped) throw new Error('No role is shipped.');
  const content = { ...readRole(shipped.page, { title: shipped.title }), asOf: '2026-01-01' };
  const assess = assessorFor(content);
  const sources = await Promise.all(Array.from({ length: 100 }, (_, number) => personDocument(number)));
  const assessments = sources.map((source) => assess(buildProfile([source]), '2026-01-01'));
  const texts = searchedTexts(sources.map(({ text }) => text));
  return { content, weights: defaultWeights(content.criteria), assessments, texts };
}

/** Gives milliseconds of a request for the page after a place. */
async function asker(address: string, apiKey: string): Promise<(after: RankingPlace | null) => Promise<number>> {
  const connection = await openHttpConnection(address);
  const { pathname, search } = new URL(address);
  const headers = { authorization: `Bearer ${apiKey}` };
  const get = async (cursor: string | null): Promise<Shortlist> => {
    const answer = await connection.request('GET', `${pathname}${search}${cursor ? `&cursor=${cursor}` : ''}`, headers);
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body.toString()}`);
    return JSON.parse(answer.body.toString()) as Shortlist;
  };
  // A cursor names its list and the last row: one that the API made, moved to another place, leads there without walking.
  const { next } = await get(null);
  const [list] = JSON.parse(Buffer.from(next ?? '', 'base64url').toString()) as [string];
  return async (after) => {
    const cursor = after && [list, after.lane, after.score, after.applicationId];
    const started = performance.now();
    const { items } = await get(cursor && Buffer.from(JSON.stringify(cursor)).toString('base64url'));
    const took = performance.now() - started;
    if (items.length !== LIMIT || items.some(({ reasons }) => reasons.length === 0)) throw new Error('not a full page');
    return took;
  };
}

async function inTurn<Item>(items: readonly Item[], work: (item: Item) => Promise<number>): Promise<number[]> {
  for (const item of items.slice(0, 10)) await work(item);
  const timings: number[] = [];
  for (const item of items) timings.push(await work(item));
  return timings;
}

function spread(timings: readonly number[]): string {
  return `median ${quantile(timings, 0.5).toFixed(1)} ms, p95 ${quantile(timings, 0.95).toFixed(1)} ms`;
}

/** The plan of the very query that the store sends. */
function planOf(app: DataSource, organisationId: string, page: Parameters<typeof shortlist.list>[1]): Promise<string> {
  return inOrganisation(app, organisationId, async (tenant) => {
    const explaining = {
      organisationId: tenant.organisationId,
      query: async (sql: string, values: unknown[]) => {
        const rows = await tenant.query<{ 'QUERY PLAN': string }[]>(
          `EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) ${sql}`,
          values,
        );
        return rows.map((row) => row['QUERY PLAN']);
      },
    } as unknown as Tenant;
    return ((await shortlist.list(explaining, page)) as unknown as string[]).join('\n');
  });
}

function writePlan(plan: string): void {
  // Ids say nothing and change with every run.
  const readable = plan.replace(/'?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'?/g, '…');
  writeBetweenMarkers('docs/explanation/performance.md', 'shortlist-plan', `\`\`\`\n${readable}\n\`\`\``);
}
