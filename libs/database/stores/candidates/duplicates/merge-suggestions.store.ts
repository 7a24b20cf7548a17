/** Possible duplicates: the keys by which people are compared, and the suggestions about two of them. */
// SQL by hand: the pipeline saves and compares the keys of every candidate in arrays.
import { type KnownIdentity, type MergeReason, type Profile, type SuggestionState } from '#libs/contracts';
import { newId } from '../../../ids.js';
import { prepared } from '../../../prepared.js';
import { CandidateKeyEntity } from '../../../schema/candidates/duplicates.entity.js';
import { awaitsReading, nameOf } from '../../sql/identity.js';
import { personIdOf, MEMBERS } from '../../sql/person.js';
import { type VisibilityScope, canSeeCandidate } from '../../sql/visibility.js';
import type { Tenant } from '../../../tenant.js';

/** A key by which people are compared. Addresses in full (`address`) are for erasure. */
export interface PersonKeyRow extends Pick<CandidateKeyEntity, 'candidateId' | 'value'> {
  kind: Exclude<CandidateKeyEntity['kind'], 'address'>;
}

const HOLD_KEYS = prepared(
  'hold-person-keys',
  `SELECT pg_advisory_xact_lock(key) FROM (
     SELECT DISTINCT hashtextextended($1::text || kind || value, 0) AS key
     FROM unnest($2::text[], $3::text[]) AS given (kind, value) ORDER BY key) keys`,
);

const SAVE_KEYS = prepared(
  'save-person-keys',
  `WITH given AS (
     SELECT * FROM unnest($3::uuid[], $4::text[], $5::text[]) AS given (candidate_id, kind, value)
   ), gone AS (
     DELETE FROM candidate_key WHERE organisation_id = $1 AND kind <> 'address'
       AND candidate_id IN (SELECT id FROM candidate WHERE organisation_id = $1 AND id = ANY($2::uuid[])
         UNION ALL SELECT id FROM candidate WHERE organisation_id = $1 AND merged_into_id = ANY($2::uuid[]))
       AND (candidate_id, kind, value) NOT IN (SELECT candidate_id, kind, value FROM given)
       AND NOT ${awaitsReading('candidate_key.candidate_id')} RETURNING 1
   ), added AS (
     INSERT INTO candidate_key (organisation_id, candidate_id, kind, value)
     SELECT $1, * FROM given ORDER BY candidate_id, kind, value ON CONFLICT DO NOTHING
   )
   SELECT EXISTS (SELECT FROM gone) AS gone`,
);

/**
 * Sets the keys of people, also in place of those of candidates merged into them. Keys of records that have not been read stay, and so do the
 * email addresses by which people are found for erasure. Of two transactions that save the same key at the same moment, the second waits for
 * the first, in the order of the keys, so that its next statement finds the other person.
 * @returns whether a key was removed, so that a suggestion by it may no longer hold
 */
export async function saveKeys(
  tenant: Tenant,
  personIds: readonly string[],
  keys: readonly PersonKeyRow[],
): Promise<boolean> {
  const [kinds, values] = [keys.map(({ kind }) => kind), keys.map(({ value }) => value)];
  if (keys.length > 0) await tenant.query(HOLD_KEYS, [tenant.organisationId, kinds, values]);
  const candidateIds = keys.map(({ candidateId }) => candidateId);
  const [{ gone }] = await tenant.query<[{ gone: boolean }]>(SAVE_KEYS, [
    tenant.organisationId,
    personIds,
    candidateIds,
    kinds,
    values,
  ]);
  return gone;
}

/** The most candidates of a key that are compared. */
const MOST_CANDIDATES = 16;

const HOLDERS = prepared(
  'holders-of-person-keys',
  `SELECT given.kind, given.value, ARRAY(
     SELECT DISTINCT ${personIdOf('c')}::text FROM (
       SELECT candidate_id FROM candidate_key k WHERE k.organisation_id = $1 AND k.kind = given.kind AND k.value = given.value
       ORDER BY candidate_id LIMIT $4) held
     JOIN candidate c ON c.organisation_id = $1 AND c.id = held.candidate_id AND c.erased_at IS NULL AND c.suppressed_at IS NULL
   ) AS "personIds"
   FROM unnest($2::text[], $3::text[]) AS given (kind, value)`,
);

/** Lists the people with each of the keys; some of them for a very frequent key. */
export function listKeyHolders(
  tenant: Tenant,
  keys: readonly Pick<PersonKeyRow, 'kind' | 'value'>[],
): Promise<{ kind: PersonKeyRow['kind']; value: string; personIds: string[] }[]> {
  const [kinds, values] = [keys.map(({ kind }) => kind), keys.map(({ value }) => value)];
  return tenant.query(HOLDERS, [tenant.organisationId, kinds, values, MOST_CANDIDATES]);
}

/** Returns the identities of people by their newest profiles, with their positions. People without a profile are left out. */
export async function listIdentities(
  tenant: Tenant,
  personIds: readonly string[],
): Promise<{ personId: string; identity: KnownIdentity; positions: Profile['positions'] }[]> {
  return tenant.query<{ personId: string; identity: KnownIdentity; positions: Profile['positions'] }[]>(
    `SELECT person.id AS "personId", identity, content -> 'positions' AS positions
       FROM unnest($2::uuid[]) AS person (id) CROSS JOIN LATERAL (
         SELECT content, identity FROM profile
          WHERE organisation_id = $1 AND candidate_id = person.id ORDER BY number DESC LIMIT 1) newest`,
    [tenant.organisationId, personIds],
  );
}

export interface FoundPair {
  personIds: readonly [string, string];
  reasons: readonly MergeReason[];
}

/**
 * Sets the open suggestions about people. Pairs that a user has called different, by any of their candidates, are left out.
 */
export async function saveSuggestions(
  tenant: Tenant,
  personIds: readonly string[],
  found: readonly FoundPair[],
): Promise<void> {
  const pairs = found.map(({ personIds: pair, reasons }) => ({ pair: [...pair].sort(), reasons: reasons.join(' ') }));
  await tenant.query(
    `WITH ${MEMBERS}, given AS (
       SELECT id, candidate_id, other_id, string_to_array(reasons, ' ') AS reasons
         FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[]) AS given (id, candidate_id, other_id, reasons)
     ), gone AS (
       DELETE FROM merge_suggestion s USING member
        WHERE s.organisation_id = $1 AND s.state = 'open' AND (s.candidate_id = member.id OR s.other_id = member.id)
          AND (s.candidate_id, s.other_id) NOT IN (SELECT candidate_id, other_id FROM given)
     )
     INSERT INTO merge_suggestion (organisation_id, id, candidate_id, other_id, reasons)
     SELECT $1, id, candidate_id, other_id, reasons FROM given WHERE NOT EXISTS (
       SELECT FROM candidate one
         JOIN merge_suggestion said ON said.organisation_id = $1 AND said.candidate_id = one.id AND said.state = 'different'
         JOIN candidate two ON two.organisation_id = $1 AND two.id = said.other_id
        WHERE one.organisation_id = $1
          AND (one.id IN (given.candidate_id, given.other_id) OR one.merged_into_id IN (given.candidate_id, given.other_id))
          AND ${personIdOf('two')} IN (given.candidate_id, given.other_id)
          AND ${personIdOf('two')} <> ${personIdOf('one')})
     ON CONFLICT (organisation_id, candidate_id, other_id) DO UPDATE SET reasons = excluded.reasons
       WHERE merge_suggestion.state = 'open'`,
    [
      tenant.organisationId,
      personIds,
      pairs.map(newId),
      pairs.map(({ pair }) => pair[0]),
      pairs.map(({ pair }) => pair[1]),
      pairs.map(({ reasons }) => reasons),
    ],
  );
}

export interface SuggestionRow {
  id: string;
  candidateIds: [string, string];
  names: [string | null, string | null];
  reasons: MergeReason[];
  state: SuggestionState;
  foundAt: Date;
  resolvedAt: Date | null;
  resolvedBy: string | null;
  mergeId: string | null;
}

/** For a pair that became one person since, the original candidates; else the candidates who stand for the two today. */
const SUGGESTION = `
  SELECT s.id, two.ids::text[] AS "candidateIds",
    ARRAY(SELECT ${nameOf('p.id')} FROM unnest(two.ids) WITH ORDINALITY AS p (id, place) ORDER BY place) AS names,
    s.reasons, s.state, s.found_at AS "foundAt", s.resolved_at AS "resolvedAt", s.resolved_by AS "resolvedBy", s.merge_id AS "mergeId"
  FROM merge_suggestion s
  JOIN candidate one ON one.organisation_id = $1 AND one.id = s.candidate_id AND one.erased_at IS NULL
  JOIN candidate other ON other.organisation_id = $1 AND other.id = s.other_id AND other.erased_at IS NULL
  CROSS JOIN LATERAL (SELECT ${personIdOf('one')} AS a, ${personIdOf('other')} AS b) people
  CROSS JOIN LATERAL (SELECT CASE WHEN a = b THEN ARRAY[one.id, other.id] ELSE ARRAY[least(a, b), greatest(a, b)] END AS ids) two
  WHERE s.organisation_id = $1`;

/**
 * Lists the suggestions of a state, newest first, of one candidate or of all. Suggestions about an erased candidate are left out, and those
 * with a candidate whom the caller cannot see.
 */
export function listSuggestions(
  tenant: Tenant,
  page: {
    visibility: VisibilityScope;
    state: SuggestionState;
    personId: string | null;
    after: string | null;
    limit: number;
  },
): Promise<SuggestionRow[]> {
  const { visibility, state, personId, after, limit } = page;
  const places = { open: '$5::boolean', roleIds: '$6::uuid[]' };
  const seen = `${canSeeCandidate('s.candidate_id', places)} AND ${canSeeCandidate('s.other_id', places)}`;
  const theirs = (
    column: string,
  ): string => `${column} IN (SELECT id FROM candidate WHERE organisation_id = $1 AND id = $7
    UNION ALL SELECT id FROM candidate WHERE organisation_id = $1 AND merged_into_id = $7)`;
  const about = personId === null ? '' : `AND (${theirs('s.candidate_id')} OR ${theirs('s.other_id')})`;
  return tenant.query(
    `${SUGGESTION} AND s.state = $2 AND ($3::uuid IS NULL OR s.id < $3) AND ${seen} ${about} ORDER BY s.id DESC LIMIT $4`,
    [
      tenant.organisationId,
      state,
      after,
      limit,
      visibility.open,
      visibility.roleIds,
      ...(personId === null ? [] : [personId]),
    ],
  );
}

export async function findSuggestion(tenant: Tenant, id: string): Promise<SuggestionRow | null> {
  const rows = await tenant.query<SuggestionRow[]>(`${SUGGESTION} AND s.id = $2`, [tenant.organisationId, id]);
  return rows[0] ?? null;
}

/** Marks the two of an open suggestion as different people. @returns false if it is not open */
export async function rejectSuggestion(tenant: Tenant, id: string, { by }: { by: string }): Promise<boolean> {
  const [, changed] = await tenant.query<[unknown[], number]>(
    `UPDATE merge_suggestion SET state = 'different', resolved_at = now(), resolved_by = $3
      WHERE organisation_id = $1 AND id = $2 AND state = 'open'`,
    [tenant.organisationId, id, by],
  );
  return changed === 1;
}

/** Resolves the open suggestions between two candidates that have just been merged, whichever of their records they are about. */
export async function resolveSuggestionsOfMerge(
  tenant: Tenant,
  { mergeId, personId, by }: { mergeId: string; personId: string; by: string },
): Promise<void> {
  await tenant.query(
    `WITH ${MEMBERS}
     UPDATE merge_suggestion SET state = 'merged', resolved_at = now(), resolved_by = $3, merge_id = $4
      WHERE organisation_id = $1 AND state = 'open'
        AND candidate_id IN (SELECT id FROM member) AND other_id IN (SELECT id FROM member)`,
    [tenant.organisationId, [personId], by, mergeId],
  );
}

/** Reopens the suggestions that a merge resolved, when the merge is undone. */
export async function reopenSuggestionsOfMerge(tenant: Tenant, mergeId: string): Promise<void> {
  await tenant.query(
    `UPDATE merge_suggestion SET state = 'open', resolved_at = NULL, resolved_by = NULL, merge_id = NULL
      WHERE organisation_id = $1 AND merge_id = $2`,
    [tenant.organisationId, mergeId],
  );
}
