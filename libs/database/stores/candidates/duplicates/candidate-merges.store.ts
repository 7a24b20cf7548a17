/**
 * Merges of candidates and their undo. The steps are stored. Which candidate stands for which, and which of a person's applications for a role
 * counts, is computed from them each time, so that undone steps leave no trace, in any order.
 */
// SQL by hand: who stands for a person is a recursive walk over merges.
import { IsNull } from 'typeorm';
import { newId } from '../../../ids.js';
import { CandidateMergeEntity } from '../../../schema/candidates/duplicates.entity.js';
import { personIdOf, MEMBERS } from '../../sql/person.js';
import * as candidateLocks from '../candidates/candidate-locks.store.js';
import { NOW, type Tenant } from '../../../tenant.js';

/** A candidate whom no other transaction merges, reads or erases meanwhile. */
export interface MergeableCandidate {
  id: string;
  personId: string;
  erased: boolean;
  suppressed: boolean;
}

/**
 * Locks the people of candidates, with all candidates that they consist of, in the order of intake, jobs and erasure.
 * @returns all of their candidates
 */
export async function lockForMerge(tenant: Tenant, candidateIds: readonly string[]): Promise<MergeableCandidate[]> {
  await candidateLocks.lockAll(tenant);
  const people = new Set<string>();
  for (const id of candidateIds) for (const one of await candidateLocks.listMergedWith(tenant, id)) people.add(one);
  await candidateLocks.lockWithApplications(tenant, [...people]);
  return findMergeable(tenant, [...people]);
}

/** Returns the present state of candidates. */
export function findMergeable(tenant: Tenant, candidateIds: readonly string[]): Promise<MergeableCandidate[]> {
  return tenant.query<MergeableCandidate[]>(
    `SELECT id, ${personIdOf('candidate')} AS "personId", erased_at IS NOT NULL AS erased, suppressed_at IS NOT NULL AS suppressed
       FROM candidate WHERE organisation_id = $1 AND id = ANY($2::uuid[]) ORDER BY id`,
    [tenant.organisationId, candidateIds],
  );
}

/** Adds a step between two candidates who each stand for a person, and are locked. @returns its ID */
export async function createMerge(
  tenant: Tenant,
  { fromId, intoId, by }: { fromId: string; intoId: string; by: string },
): Promise<string> {
  const id = newId();
  await tenant.insert(CandidateMergeEntity, { id, fromId, intoId, mergedBy: by });
  return id;
}

/** Undoes a step. @returns false if it was undone before */
export async function undoMerge(tenant: Tenant, id: string, { by }: { by: string }): Promise<boolean> {
  return (await tenant.update(CandidateMergeEntity, { id, undoneAt: IsNull() }, { undoneAt: NOW, undoneBy: by })) === 1;
}

export function findMerge(tenant: Tenant, id: string): Promise<CandidateMergeEntity | null> {
  return tenant.findOne(CandidateMergeEntity, { id });
}

/** Lists the steps of candidates, newest first, including undone ones. */
export function listMerges(
  tenant: Tenant,
  page: { candidateIds: readonly string[]; after: string | null; limit: number },
): Promise<CandidateMergeEntity[]> {
  const query = tenant.manager
    .createQueryBuilder(CandidateMergeEntity, 'm')
    .where('m.organisationId = :organisationId', { organisationId: tenant.organisationId })
    .andWhere('(m.fromId IN (:...ids) OR m.intoId IN (:...ids))', { ids: page.candidateIds })
    .orderBy('m.id', 'DESC')
    .limit(page.limit);
  if (page.after !== null) query.andWhere('m.id < :after', { after: page.after });
  return query.getMany();
}

/** Points each of the candidates to the end of its steps. They must be a complete set of connected candidates, and locked. */
export async function updatePointers(tenant: Tenant, candidateIds: readonly string[]): Promise<void> {
  await tenant.query(
    `WITH RECURSIVE walk (id, place) AS (
       SELECT id, id FROM candidate WHERE organisation_id = $1 AND id = ANY($2::uuid[])
       UNION ALL
       SELECT walk.id, step.into_id FROM walk JOIN candidate_merge step
         ON step.organisation_id = $1 AND step.from_id = walk.place AND step.undone_at IS NULL
     ), ends AS (
       SELECT id, place FROM walk WHERE NOT EXISTS (SELECT FROM candidate_merge step
         WHERE step.organisation_id = $1 AND step.from_id = walk.place AND step.undone_at IS NULL))
     UPDATE candidate SET merged_into_id = nullif(ends.place, candidate.id) FROM ends
      WHERE candidate.organisation_id = $1 AND candidate.id = ends.id
        AND candidate.merged_into_id IS DISTINCT FROM nullif(ends.place, candidate.id)`,
    [tenant.organisationId, candidateIds],
  );
}

/**
 * Of several applications of a person for one role, one counts: one that people assess (a candidate who asked for that must not be scored),
 * else the one with the latest decision, else the first. The others are superseded and lose their vectors and ranks.
 * @returns the IDs of those that are superseded now, and of those that count again
 */
export async function supersedeApplications(
  tenant: Tenant,
  personIds: readonly string[],
): Promise<{ superseded: string[]; restored: string[] }> {
  const [changed] = await tenant.query<[{ id: string; superseded: boolean }[], number]>(
    `WITH ${MEMBERS}, theirs AS (
       SELECT a.id, person_id, role_id, coalesce(mode_before, mode) AS mode,
         (SELECT max(decided_at) FROM decision WHERE decision.organisation_id = $1 AND application_id = a.id) AS decided_at
         FROM member JOIN application a ON a.organisation_id = $1 AND a.candidate_id = member.id WHERE mode NOT IN ('erased', 'withdrawn')
     ), counted AS (
       SELECT id, mode, first_value(id) OVER (PARTITION BY person_id, role_id
         ORDER BY mode = 'by-people' DESC, decided_at DESC NULLS LAST, id) AS first_id FROM theirs)
     UPDATE application SET superseded_by_id = nullif(first_id, application.id),
       mode = CASE WHEN first_id = application.id THEN counted.mode ELSE 'superseded' END,
       mode_before = CASE WHEN first_id = application.id THEN NULL ELSE counted.mode END
      FROM counted WHERE application.organisation_id = $1 AND application.id = counted.id
        AND superseded_by_id IS DISTINCT FROM nullif(first_id, application.id)
      RETURNING application.id, superseded_by_id IS NOT NULL AS superseded`,
    [tenant.organisationId, personIds],
  );
  const superseded = changed.filter((row) => row.superseded).map(({ id }) => id);
  await removeRankings(tenant, superseded);
  return { superseded, restored: changed.filter((row) => !row.superseded).map(({ id }) => id) };
}

/** Deletes the vectors and ranks of applications. */
export async function removeRankings(tenant: Tenant, applicationIds: readonly string[]): Promise<void> {
  if (applicationIds.length === 0) return;
  for (const table of ['assessment_vector', 'ranking']) {
    await tenant.query(`DELETE FROM ${table} WHERE organisation_id = $1 AND application_id = ANY($2::uuid[])`, [
      tenant.organisationId,
      applicationIds,
    ]);
  }
}

/**
 * Deletes the ranks of superseded applications once more: a build that ran when they were superseded may have added some. It waits for the job
 * of the build, so call it before any lock.
 */
export async function removeSupersededRankings(tenant: Tenant, candidateIds: readonly string[]): Promise<void> {
  const rows = await tenant.query<{ id: string; weightsVersionId: string }[]>(
    `WITH ${MEMBERS}
     SELECT a.id, r.weights_version_id AS "weightsVersionId" FROM member
       JOIN application a ON a.organisation_id = $1 AND a.candidate_id = member.id AND a.mode = 'superseded'
       JOIN weights_version w ON w.organisation_id = $1 AND w.role_id = a.role_id
       JOIN weights_ranking r ON r.organisation_id = $1 AND r.weights_version_id = w.id AND r.state <> 'none'`,
    [tenant.organisationId, candidateIds],
  );
  // The lock of `rankings.lockBuild`.
  for (const id of [...new Set(rows.map(({ weightsVersionId }) => weightsVersionId))].sort()) {
    await tenant.query(`SELECT pg_advisory_xact_lock(hashtextextended('filling ' || $1, 0))`, [id]);
  }
  await removeRankings(tenant, [...new Set(rows.map(({ id }) => id))]);
}

/**
 * After the undo of a merge: deletes profile versions, with their assessments, that were built from documents of the other person, and sets
 * names and contacts to those of the newest remaining version. What stays is what there was before, IDs included.
 * @param candidateIds all candidates of the merge, locked, with their new pointers
 */
export async function removeMixedProfiles(tenant: Tenant, candidateIds: readonly string[]): Promise<void> {
  const people = [tenant.organisationId, candidateIds];
  await tenant.query(
    `DELETE FROM profile USING candidate owner
      WHERE profile.organisation_id = $1 AND profile.candidate_id = ANY($2::uuid[])
        AND owner.organisation_id = $1 AND owner.id = profile.candidate_id AND EXISTS (
          SELECT FROM profile_source s
            JOIN document_text t ON t.organisation_id = $1 AND t.id = s.document_text_id
           WHERE s.organisation_id = $1 AND s.profile_id = profile.id AND NOT EXISTS (
             SELECT FROM candidate_document d JOIN candidate m ON m.organisation_id = $1 AND m.id = d.candidate_id
              WHERE d.organisation_id = $1 AND d.document_id = t.document_id
                AND ${personIdOf('m')} = ${personIdOf('owner')})
          UNION ALL
          SELECT FROM correction said JOIN candidate m ON m.organisation_id = $1 AND m.id = said.candidate_id
           WHERE said.organisation_id = $1 AND said.id = ANY(profile.corrections)
             AND ${personIdOf('m')} <> ${personIdOf('owner')}
          UNION ALL
          SELECT FROM ats_attachment file
            JOIN external_object whose ON whose.organisation_id = $1 AND whose.connection_id = file.connection_id
              AND whose.kind = 'candidate' AND whose.vendor_id = file.candidate_vendor_id
            JOIN candidate m ON m.organisation_id = $1 AND m.id = whose.our_id
           WHERE file.organisation_id = $1 AND file.id = ANY(profile.awaited)
             AND ${personIdOf('m')} <> ${personIdOf('owner')})`,
    people,
  );
  await tenant.query(
    `UPDATE candidate_identity SET
       name = newest.identity ->> 'name', email = newest.identity #>> '{emails,0}', phone = newest.identity #>> '{phones,0}'
      FROM candidate c LEFT JOIN LATERAL (SELECT identity FROM profile WHERE profile.organisation_id = $1
        AND profile.candidate_id = c.id ORDER BY number DESC LIMIT 1) newest ON true
      WHERE candidate_identity.organisation_id = $1 AND candidate_identity.candidate_id = c.id
        AND c.organisation_id = $1 AND c.id = ANY($2::uuid[]) AND c.merged_into_id IS NULL`,
    people,
  );
}
