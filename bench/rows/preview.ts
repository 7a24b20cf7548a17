/** Weights preview over HTTP: every stored vector of a role read, folded under two weights, ordered and compared. */
import pg from 'pg';
import {
  KINDS,
  type Assessment,
  type Criterion,
  type RoleContent,
  type Value,
  type WeightsContent,
  type WeightsPreview,
} from '#libs/contracts';
import { defaultWeights } from '#libs/matching';
import { readRole, SHIPPED_ROLES } from '#libs/job-ad';
import { openHttpConnection } from '../load/http-connection.js';
import { numbers } from '../numbers.js';
import { type BenchRow, quantile } from '../row.js';
import { fillRoles, LARGE_ROLE, type FilledRole, type RoleToRank } from '../servers/million.js';
import { addOrganisation } from '../servers/organisation.js';
import { startDatabase } from '../servers/postgres.js';
import { startApi } from '../servers/processes.js';

const CRITERIA = 40;
const SMALL_ROLE = 2_000;

/** Different people; more of them stand in the roles, in turn. */
const PEOPLE = 2_000;

/** Calls of each kind, after a few that are not counted. */
const CALLS = 20;
const UNCOUNTED = 3;

export const preview: BenchRow = {
  id: 'preview',
  name: 'weights preview over HTTP, 100,000 applications × 40 criteria',
  target: '≤ 500 ms (≤ 50 ms at 2,000)',
  async run() {
    const { url, ownerUrl, folder } = await startDatabase();
    const { organisationId, apiKey } = await addOrganisation(url);
    const roleToRank = previewedRole();
    const { weights } = roleToRank;
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    const roles = await fillRoles(owner, organisationId, roleToRank, [LARGE_ROLE, SMALL_ROLE]).finally(() =>
      owner.end(),
    );
    const { address } = await startApi({ databaseUrl: url, redisUrl: null, folder });
    const [large = [], small = []] = [
      await timesOf(address, apiKey, roles[0], { weights, size: LARGE_ROLE }),
      await timesOf(address, apiKey, roles[1], { weights, size: SMALL_ROLE }),
    ];
    const [ofLarge, ofSmall] = [quantile(large, 0.5), quantile(small, 0.5)];
    return {
      figure: `${ofLarge.toFixed(0)} ms; ${ofSmall.toFixed(0)} ms at 2,000`,
      detail: `p95 ${quantile(large, 0.95).toFixed(0)} ms and ${quantile(small, 0.95).toFixed(0)} ms; reading the vectors, two folds, order, movers and the names of those shown`,
      met: ofLarge <= 500 && ofSmall <= 50,
    };
  },
};

/** A role of forty criteria, and assessments for it. */
export function previewedRole(): RoleToRank & { weights: WeightsContent } {
  const content = roleOf(CRITERIA);
  return { content, weights: defaultWeights(content.criteria), assessments: madeUp(content.criteria) };
}

/** A role of so many criteria over four categories; only category, kind and importance matter to the fold. */
function criteriaForFold(count: number): Criterion[] {
  const categories = ['skills', 'experience', 'responsibilities', 'certifications'] as const;
  return Array.from({ length: count }, (_, index) => {
    const kind = KINDS[1 + (index % 3)] ?? 'required';
    return {
      id: `criterion-${index}`,
      category: categories[index % categories.length] ?? 'skills',
      label: `Criterion ${index}`,
      kind,
      importance: kind === 'bonus' ? 0 : kind === 'preferred' ? 15 : 30,
      expression: { test: 'skill', label: '', accepts: [], months: null },
      span: null,
    };
  });
}

function roleOf(criteria: number): RoleContent & { asOf: string } {
  const [shipped] = SHIPPED_ROLES;
  if (!shipped) throw new Error('No role is shipped.');
  return {
    ...readRole(shipped.page, { title: shipped.title }),
    criteria: criteriaForFold(criteria),
    asOf: '2026-01-01',
  };
}

/** Assessments with nothing but their values, always the same ones. */
function madeUp(criteria: readonly Criterion[]): Assessment[] {
  const next = numbers(7);
  const valueOf = (): Value => {
    const value = next(10001);
    return next(20) === 0 ? { value: 5000, low: 0, high: 10000 } : { value, low: value, high: value };
  };
  return Array.from({ length: PEOPLE }, () => ({
    ...{ matcher: 'bench', asOf: '2026-01-01', readable: true, flags: [] },
    band: { reads: 'mid', relevantMonths: 0, adjacentMonths: 0 },
    criteria: criteria.map(({ id, category }) => {
      const value = valueOf();
      const explanation = { test: 'skill', label: '', ...value, detail: {}, evidence: [], children: [] };
      return { id, category, ...value, outcome: 'met', explanation };
    }),
  }));
}

/** Milliseconds of calls, each with other weights. */
async function timesOf(
  address: string,
  apiKey: string,
  role: FilledRole | undefined,
  { weights, size }: { weights: WeightsContent; size: number },
): Promise<number[]> {
  const connection = await openHttpConnection(address);
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const times: number[] = [];
  for (let call = 0; call < UNCOUNTED + CALLS; call++) {
    const { skills, experience } = weights.categories;
    const moved = call % Math.max(1, skills - 1);
    const categories = { ...weights.categories, skills: skills - moved, experience: experience + moved };
    const body = Buffer.from(JSON.stringify({ weights: { ...weights, categories } }));
    const started = performance.now();
    const answer = await connection.request('POST', `/api/v1/roles/${role?.roleId}/weights/preview`, headers, body);
    if (call >= UNCOUNTED) times.push(performance.now() - started);
    const weightsPreview = JSON.parse(answer.body.toString()) as WeightsPreview;
    if (answer.status !== 200 || weightsPreview.applications !== size)
      throw new Error(`${answer.status} ${answer.body.toString()}`);
  }
  return times;
}
