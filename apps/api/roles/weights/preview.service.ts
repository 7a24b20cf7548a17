/** Previews who would move under other weights. It writes nothing and folds the stored values. */
import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import {
  MOST_IN_POOL,
  type PreviewMover,
  type PreviewRequest,
  type ReaderLanguage,
  type RoleContent,
  type WeightsContent,
  type WeightsPool,
  type WeightsPreview,
} from '#libs/contracts';
import {
  type ReferenceCandidateRow,
  type PersonOfApplication,
  rankings,
  roles,
  type RoleVersionEntity,
  shortlist,
  type ScoreVectors,
  type Tenant,
  weights,
} from '#libs/database';
import {
  asMust,
  BYTES_PER_CRITERION,
  changedMusts,
  compareRankings,
  compileWeights,
  criterionPoints,
  fullPoints,
  rankPoolInParts,
  type CompiledWeights,
  type PoolRanking,
  withThresholds,
} from '#libs/matching';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { partByPart } from '../../platform/in-turn.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { activeRanking } from '../../views/scores/active-ranking.js';
import {
  labelled,
  laneChanges,
  lossesInWords,
  previewedPerson,
  shiftsInWords,
  previewPositionAt,
} from './preview-view.js';
import { refuseFaults } from './weights-faults.js';

/** A pool under the weights that are and under those that might be. */
interface Compared {
  content: RoleContent;
  pool: ScoreVectors;
  before: Side;
  after: Side;
  people: ReadonlyMap<string, PersonOfApplication>;
}

interface Side {
  weights: WeightsContent;
  compiled: CompiledWeights;
  ranking: PoolRanking;
}

@Injectable()
export class PreviewService {
  constructor(private readonly transactions: Transactions) {}

  /** Returns the data that a browser needs to fold by itself while a slider moves. */
  async pool(actor: Actor, roleId: string): Promise<WeightsPool> {
    authorise(actor, EVERYBODY);
    return this.transactions.snapshot(actor, async (tenant) => {
      const role = await roles.find(tenant, roleId);
      const { weights: foundWeights, roleVersion } = await activeRanking(tenant, role);
      const { scored } = await shortlist.countApplications(tenant, roleId);
      if (scored > MOST_IN_POOL) throw poolTooLarge(scored);
      const pool = await rankings.loadVectors(tenant, roleVersion.id);
      const ids = Array.from({ length: pool.size }, (_, place) => pool.applicationAt(place));
      const people = await shortlist.listCandidates(tenant, ids);
      const known = await weights.listReferenceCandidates(tenant, roleId);
      return {
        roleVersionId: roleVersion.id,
        against: foundWeights.id,
        criteria: roleVersion.content.criteria.map(({ id }) => id),
        waiting: Math.max(0, scored - pool.size),
        candidates: ids.map((id) => previewedPerson(id, people)),
        vectors: Buffer.from(pool.vectors).toString('base64'),
        readable: Buffer.from(pool.readable).toString('base64'),
        referenceCandidates: known.map(({ applicationId, verdict }) => ({ applicationId, verdict })),
      };
    });
  }

  async preview(actor: Actor, roleId: string, input: PreviewRequest): Promise<WeightsPreview> {
    authorise(actor, EVERYBODY);
    return this.transactions.snapshot(actor, async (tenant) => {
      const role = await roles.find(tenant, roleId);
      const { weights: active, roleVersion: version } = await activeRanking(tenant, role);
      const wanted = await weightsOf(tenant, version, input, actor.language);
      const { criteria } = version.content;
      const pool = await rankings.loadVectors(tenant, version.id);
      const before = await side(pool, criteria, active.content);
      const after = await side(pool, criteria, wanted);
      await setImmediate();
      const comparison = compareRankings(before.ranking, after.ranking, input.movers);
      const known = await weights.listReferenceCandidates(tenant, roleId);
      const rows = [...after.ranking.order.subarray(0, input.rows)];
      const shown = [...rows, ...comparison.rises, ...comparison.falls, ...comparison.laneChanges].map((place) =>
        pool.applicationAt(place),
      );
      const people = await shortlist.listCandidates(tenant, [
        ...new Set([...shown, ...known.map(({ applicationId }) => applicationId)]),
      ]);
      const compared = { content: version.content, pool, before, after, people };
      const { scored } = await shortlist.countApplications(tenant, roleId);
      return {
        against: active.id,
        applications: pool.size,
        waiting: Math.max(0, scored - pool.size),
        tops: comparison.tops,
        lanes: laneChanges(comparison.lanes),
        distribution: { before: comparison.before, after: comparison.after },
        rows: rows.map((place) => rowAt(place, compared)),
        rises: comparison.rises.map((place) => moverAt(place, compared)),
        falls: comparison.falls.map((place) => moverAt(place, compared)),
        laneChanges: comparison.laneChanges.map((place) => rowAt(place, compared)),
        referenceCandidates: known.flatMap((one) => knownIn(one, compared)),
      };
    });
  }
}

function poolTooLarge(applications: number): Conflict {
  return new Conflict(
    'pool-too-large',
    `The role has ${applications} applications, and a response has at most ${MOST_IN_POOL}. Request a preview instead.`,
  );
}

/** The weights that a preview is asked for, checked against the version of the role that is ranked. */
async function weightsOf(
  tenant: Tenant,
  { id: roleVersionId, roleId, content }: RoleVersionEntity,
  { weights: givenWeights, draftId, weightsId }: PreviewRequest,
  language: ReaderLanguage,
): Promise<WeightsContent> {
  if (givenWeights) {
    const unsaved = withThresholds(content.criteria, givenWeights);
    refuseFaults(content.criteria, unsaved, language);
    return unsaved;
  }
  const saved =
    draftId === undefined
      ? await weights.findVersion(tenant, roleId, weightsId ?? '')
      : await weights.findDraft(tenant, roleId, draftId);
  if (!saved) throw new NotFound(draftId === undefined ? 'weights version' : 'draft');
  if (saved.roleVersionId !== roleVersionId)
    throw new Conflict(
      'weights-of-other-version',
      draftId === undefined
        ? 'These weights are for a version of the role other than the ranked one. Activating them rescores every application under that version first.'
        : 'The draft is for a version of the role other than the ranked one. Adapt the draft, then preview it.',
    );
  return saved.content;
}

/** Ranks a pool; other calls get their turn before. */
async function side(pool: ScoreVectors, criteria: RoleContent['criteria'], weights: WeightsContent): Promise<Side> {
  const compiled = compileWeights(criteria, weights);
  return { weights, compiled, ranking: await partByPart(rankPoolInParts(pool, compiled)) };
}

function rowAt(place: number, { pool, before, after, people }: Compared): WeightsPreview['rows'][number] {
  return {
    ...previewedPerson(pool.applicationAt(place), people),
    before: previewPositionAt(before.ranking, place),
    after: previewPositionAt(after.ranking, place),
  };
}

function moverAt(place: number, compared: Compared): PreviewMover {
  const { content, pool, before, after } = compared;
  const { criteria } = content;
  const offset = place * criteria.length * BYTES_PER_CRITERION;
  const row = rowAt(place, compared);
  return {
    ...row,
    because: shiftsInWords(
      criteria,
      criterionPoints(pool.vectors, offset, before.compiled),
      criterionPoints(pool.vectors, offset, after.compiled),
    ),
    lanesDecidedBy:
      row.before.lane === row.after.lane
        ? []
        : changedMusts(criteria, before.weights, after.weights)
            .filter((index) => asMust(pool.vectors, offset, index) !== 'met')
            .map((index) => labelled(criteria[index])),
  };
}

/** A candidate who is not assessed yet, or was erased, is left out. */
function knownIn(
  { applicationId, verdict }: ReferenceCandidateRow,
  compared: Compared,
): WeightsPreview['referenceCandidates'] {
  const { content, pool, after } = compared;
  const place = pool.placeOf(applicationId);
  if (place === null) return [];
  const points = criterionPoints(pool.vectors, place * content.criteria.length * BYTES_PER_CRITERION, after.compiled);
  return [
    {
      ...rowAt(place, compared),
      verdict,
      // A candidate whose documents could not be read lost nothing that a criterion could give back.
      heldBackBy: pool.readable[place] === 1 ? lossesInWords(content.criteria, points, fullPoints(after.compiled)) : [],
    },
  ];
}
