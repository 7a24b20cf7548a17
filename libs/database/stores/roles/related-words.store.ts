/** Related words of an organization: whether they are computed, the computations, and their versions. */
// SQL by hand: the active number is asked for with every new role version (prepared), and résumés go by the person of a candidate.
import { IsNull } from 'typeorm';
import type { KnownIdentity, Profile } from '#libs/contracts';
import { prepared } from '../../prepared.js';
import {
  RelatedWordsComputationEntity,
  RelatedWordsSettingEntity,
  RelatedWordsVersionEntity,
} from '../../schema/roles/related-words.entity.js';
import type { Tenant } from '../../tenant.js';

export type ComputationOutcome = NonNullable<RelatedWordsComputationEntity['outcome']>;

/** Returns whether the organization computes related words, and which version is active. */
export async function findSetting(tenant: Tenant): Promise<Omit<RelatedWordsSettingEntity, 'organisationId'>> {
  const row = await tenant.findOne(RelatedWordsSettingEntity, {});
  return row ?? { optedIn: false, activeNumber: null, activatedAt: null };
}

/** Returns the same, locked until the transaction ends: changes of it, and starts of computations, wait for each other. */
export async function lockSetting(tenant: Tenant): Promise<Omit<RelatedWordsSettingEntity, 'organisationId'>> {
  await tenant.query(
    'INSERT INTO related_words_setting (organisation_id, opted_in) VALUES ($1, false) ON CONFLICT DO NOTHING',
    [tenant.organisationId],
  );
  const row = await tenant.findOne(RelatedWordsSettingEntity, {}, { lock: { mode: 'pessimistic_write' } });
  return row!;
}

/** Changes the given fields. Call it under {@link lockSetting}. */
export async function updateSetting(
  tenant: Tenant,
  change: { optedIn: boolean } | { activeNumber: number | null },
): Promise<void> {
  const activated = 'activeNumber' in change ? { activatedAt: () => 'clock_timestamp()' } : {};
  await tenant.update(RelatedWordsSettingEntity, {}, { ...change, ...activated });
}

const ACTIVE_NUMBER = prepared(
  'related-words-active',
  'SELECT active_number AS number FROM related_words_setting WHERE organisation_id = $1',
);

/** Returns the number of the active version; null for the built-in words alone. */
export async function activeNumber(tenant: Tenant): Promise<number | null> {
  const [row] = await tenant.query<{ number: number | null }[]>(ACTIVE_NUMBER, [tenant.organisationId]);
  return row?.number ?? null;
}

/**
 * People whose résumés are counted: those with a profile, one for each person. Left out are people who asked to be assessed by people
 * alone, those of sample roles alone, and those who are erased or suppressed.
 */
const COUNTED = `candidate c
   WHERE c.organisation_id = $1 AND c.merged_into_id IS NULL AND c.erased_at IS NULL AND c.suppressed_at IS NULL
     AND EXISTS (SELECT FROM profile p WHERE p.organisation_id = $1 AND p.candidate_id = c.id)
     AND NOT EXISTS (SELECT FROM application a JOIN candidate own ON own.organisation_id = $1 AND own.id = a.candidate_id
                      WHERE a.organisation_id = $1 AND a.mode = 'by-people'
                        AND own.id IN (SELECT c.id UNION ALL
                                       SELECT m.id FROM candidate m WHERE m.organisation_id = $1 AND m.merged_into_id = c.id))
     AND (NOT EXISTS (SELECT FROM application a JOIN role r ON r.organisation_id = $1 AND r.id = a.role_id
                       WHERE a.organisation_id = $1 AND a.candidate_id = c.id AND r.sample)
       OR EXISTS (SELECT FROM application a JOIN role r ON r.organisation_id = $1 AND r.id = a.role_id
                   WHERE a.organisation_id = $1 AND a.candidate_id = c.id AND NOT r.sample))`;

/** Counts the people whose résumés a computation reads. */
export async function countResumes(tenant: Tenant): Promise<number> {
  const [row] = await tenant.query<[{ n: number }]>(`SELECT count(*)::int AS n FROM ${COUNTED}`, [
    tenant.organisationId,
  ]);
  return row.n;
}

/** A résumé as a computation reads it. */
export interface CountedResume {
  candidateId: string;
  profile: Pick<Profile, 'sentences' | 'identity' | 'documents'>;
  known: KnownIdentity;
}

/** Lists the newest profiles of the people who are counted, in the order of their ids. */
export function listResumes(
  tenant: Tenant,
  { after, limit }: { after: string | null; limit: number },
): Promise<CountedResume[]> {
  return tenant.query<CountedResume[]>(
    `SELECT counted.id AS "candidateId", newest.identity AS known,
            json_build_object('sentences', newest.content -> 'sentences', 'identity', newest.content -> 'identity',
                              'documents', newest.content -> 'documents') AS profile
       FROM (SELECT c.id FROM ${COUNTED} AND ($2::uuid IS NULL OR c.id > $2) ORDER BY c.id LIMIT $3) counted
      CROSS JOIN LATERAL (SELECT content, identity FROM profile p
                           WHERE p.organisation_id = $1 AND p.candidate_id = counted.id ORDER BY number DESC LIMIT 1) newest
      ORDER BY counted.id`,
    [tenant.organisationId, after, limit],
  );
}

/** Starts a computation. Call it under {@link lockSetting}, while none runs. */
export async function createComputation(
  tenant: Tenant,
  computation: Pick<RelatedWordsComputationEntity, 'id' | 'requestedBy' | 'total'>,
): Promise<void> {
  await tenant.insert(RelatedWordsComputationEntity, computation);
}

/** Returns the latest computation, or null. */
export async function findLatestComputation(tenant: Tenant): Promise<RelatedWordsComputationEntity | null> {
  const [latest] = await tenant.find(RelatedWordsComputationEntity, {
    where: {},
    order: { requestedAt: 'DESC' },
    take: 1,
  });
  return latest ?? null;
}

/** Returns a computation that runs; null once it has ended. */
export function findOpenComputation(tenant: Tenant, id: string): Promise<RelatedWordsComputationEntity | null> {
  return tenant.findOne(RelatedWordsComputationEntity, { id, outcome: IsNull() });
}

/** Notes how many résumés a computation has counted. */
export async function noteProgress(tenant: Tenant, id: string, done: number): Promise<void> {
  await tenant.query(
    `UPDATE related_words_computation SET done = $3, total = greatest(total, $3)
      WHERE organisation_id = $1 AND id = $2 AND outcome IS NULL`,
    [tenant.organisationId, id, done],
  );
}

/** Ends the computation that runs. @param number the version, for those that have one @returns false if none ran */
export async function endComputation(
  tenant: Tenant,
  { id, outcome, number = null }: { id?: string; outcome: ComputationOutcome; number?: number | null },
): Promise<boolean> {
  const ended = { outcome, number, endedAt: () => 'clock_timestamp()' };
  const where = { outcome: IsNull(), ...(id !== undefined && { id }) };
  return (await tenant.update(RelatedWordsComputationEntity, where, ended)) > 0;
}

/** A computed table. */
export type NewRelatedWords = Omit<RelatedWordsVersionEntity, 'organisationId' | 'number' | 'createdAt'>;

/**
 * Saves a table as the next version, unless a version has the same one. Call it under {@link lockSetting}.
 * @returns the number of the version that has it, and whether it is new
 */
export async function saveVersion(tenant: Tenant, table: NewRelatedWords): Promise<{ number: number; isNew: boolean }> {
  const same = await tenant.findOne(
    RelatedWordsVersionEntity,
    { digest: table.digest },
    { select: { organisationId: true, number: true } },
  );
  if (same) return { number: same.number, isNew: false };
  const [row] = await tenant.query<[{ number: number }]>(
    'SELECT 1 + coalesce(max(number), 0) AS number FROM related_words_version WHERE organisation_id = $1',
    [tenant.organisationId],
  );
  await tenant.insert(RelatedWordsVersionEntity, { ...table, number: row.number });
  return { number: row.number, isNew: true };
}

/** Returns a version with its table, or null. */
export function findVersion(tenant: Tenant, number: number): Promise<RelatedWordsVersionEntity | null> {
  return tenant.findOne(RelatedWordsVersionEntity, { number });
}

/** Returns the number of the newest version, or null. */
export async function newestNumber(tenant: Tenant): Promise<number | null> {
  const [newest] = await listVersions(tenant, { before: null, limit: 1 });
  return newest?.number ?? null;
}

/** Returns whether a version exists. */
export function hasVersion(tenant: Tenant, number: number): Promise<boolean> {
  return tenant.exists(RelatedWordsVersionEntity, { number });
}

/** A version without its table. */
export type RelatedWordsVersionRow = Omit<
  RelatedWordsVersionEntity,
  'organisationId' | 'stems' | 'pairs' | 'digest'
> & {
  digest: string;
};

/** Lists versions, newest first. */
export function listVersions(
  tenant: Tenant,
  page: { before: number | null; limit: number },
): Promise<RelatedWordsVersionRow[]> {
  return tenant.query<RelatedWordsVersionRow[]>(
    `SELECT number, encode(digest, 'hex') AS digest, resumes, words, neighbours, requested_by AS "requestedBy",
            created_at AS "createdAt"
       FROM related_words_version
      WHERE organisation_id = $1 AND ($2::int IS NULL OR number < $2)
      ORDER BY number DESC LIMIT $3`,
    [tenant.organisationId, page.before, page.limit],
  );
}

/** Lists the roles that are not closed, in the order of their ids. */
export function listCurrentRoles(tenant: Tenant): Promise<{ id: string }[]> {
  return tenant.query<{ id: string }[]>(
    `SELECT id FROM role WHERE organisation_id = $1 AND state <> 'closed' AND current_version_id IS NOT NULL ORDER BY id`,
    [tenant.organisationId],
  );
}
