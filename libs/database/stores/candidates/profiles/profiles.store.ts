/** Profiles of candidates, with the rows of skills and certifications that filters use. */
// SQL by hand: the pipeline saves every profile with its rows for filters in one prepared statement.
import type { KnownIdentity, LatestPosition } from '#libs/contracts';
import { newId } from '../../../ids.js';
import { prepared } from '../../../prepared.js';
import { awaitsReading } from '../../sql/identity.js';
import { personIdOf } from '../../sql/person.js';
import type { Tenant } from '../../../tenant.js';

/** The builder and the sources of a profile version. Together with the texts they determine its content. */
export interface ProfileKey {
  candidateId: string;
  builder: string;
  taxonomy: string;
  /** IDs of the document texts. */
  sources: readonly string[];
  /** IDs of the corrections on top, in order. */
  corrections: readonly string[];
  /** IDs of the attachments that had not arrived, in order. */
  awaited: readonly string[];
}

/** A built profile, to compare with the newest version. */
export interface BuiltProfile extends ProfileKey {
  content: object;
  identity: KnownIdentity;
}

/** Both columns keep the text of their JSON as it was given. */
const LATEST_PROFILES = prepared(
  'latest-profile-keys',
  `SELECT candidate.id AS "candidateId", latest.id, latest.builder, latest.taxonomy, latest.corrections, latest.awaited,
     latest.content::text = candidate.content::text
       AND coalesce(latest.identity::text = candidate.identity::text, true) AS "saysTheSame",
     ARRAY(SELECT document_text_id::text FROM profile_source
           WHERE organisation_id = $1 AND profile_id = latest.id) AS sources
   FROM ROWS FROM (unnest($2::uuid[]), json_array_elements($3::json), json_array_elements($4::json))
       AS candidate (id, content, identity) CROSS JOIN LATERAL (
     SELECT id, builder, taxonomy, corrections, awaited, content, identity FROM profile
     WHERE organisation_id = $1 AND candidate_id = candidate.id ORDER BY number DESC LIMIT 1
   ) latest`,
);

const LATEST_BUILDERS = prepared(
  'latest-profile-builders',
  `SELECT candidate.id AS "candidateId", latest.builder, latest.taxonomy
   FROM unnest($2::uuid[]) AS candidate (id) CROSS JOIN LATERAL (
     SELECT builder, taxonomy FROM profile WHERE organisation_id = $1 AND candidate_id = candidate.id
     ORDER BY number DESC LIMIT 1
   ) latest`,
);

/**
 * Finds the candidates whose newest profile has the same builder, sources and content as the built one. The content is compared too: a
 * changed date of a document can make another one the newest.
 * @param built one for each candidate
 * @returns candidate → ID of the profile
 */
export async function findBuiltFrom(tenant: Tenant, built: readonly BuiltProfile[]): Promise<Map<string, string>> {
  const latest = await tenant.query<(ProfileKey & { id: string; saysTheSame: boolean })[]>(LATEST_PROFILES, [
    tenant.organisationId,
    built.map(({ candidateId }) => candidateId),
    JSON.stringify(built.map(({ content }) => content)),
    JSON.stringify(built.map(({ identity }) => identity)),
  ]);
  const wanted = new Map(built.map((key) => [key.candidateId, key]));
  return new Map(
    latest
      .filter((profile) => profile.saysTheSame && isSame(profile, wanted.get(profile.candidateId)))
      .map(({ candidateId, id }) => [candidateId, id]),
  );
}

/**
 * Lists the candidates whose newest profile is by another builder or for another taxonomy.
 * @returns their IDs, in the order given
 */
export async function listOutdated(
  tenant: Tenant,
  candidateIds: readonly string[],
  { builder, taxonomy }: Pick<ProfileKey, 'builder' | 'taxonomy'>,
): Promise<string[]> {
  const latest = await tenant.query<Pick<ProfileKey, 'candidateId' | 'builder' | 'taxonomy'>[]>(LATEST_BUILDERS, [
    tenant.organisationId,
    candidateIds,
  ]);
  const other = new Set(
    latest
      .filter((profile) => profile.builder !== builder || profile.taxonomy !== taxonomy)
      .map(({ candidateId }) => candidateId),
  );
  return candidateIds.filter((id) => other.has(id));
}

function isSame(profile: ProfileKey, key: ProfileKey | undefined): boolean {
  if (key === undefined || profile.builder !== key.builder || profile.taxonomy !== key.taxonomy) return false;
  if (profile.corrections.join() !== key.corrections.join()) return false;
  if (profile.awaited.join() !== key.awaited.join()) return false;
  const sources = new Set(key.sources);
  return profile.sources.length === sources.size && profile.sources.every((id) => sources.has(id));
}

export interface NewProfile extends ProfileKey {
  /** ID of the existing version whose rows for filters are to be replaced; null for a new version. */
  existingId: string | null;
  content: object;
  /** From all documents of the person, also from those that do not count for the content. */
  identity: KnownIdentity;
  latestPosition: LatestPosition | null;
  skills: readonly { skill: string; months: number | null; lastMonth: number | null }[];
  certifications: readonly { certification: string; validUntil: string | null }[];
}

/** Structured data that has not been read is in the identity (`candidates.addIdentities`), but in no profile yet. */
const AWAITS_READING = awaitsReading('candidate_identity.candidate_id');

/**
 * Saves profile versions with all their rows in one statement: foreign keys are checked at its end. Contents are one array of JSON, because
 * an array of the database would escape each of their quotation marks.
 */
const SAVE_PROFILES = prepared(
  'save-profiles',
  `WITH given AS (
     SELECT * FROM ROWS FROM (
         unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $7::text[], $8::text[], $9::text[], $19::boolean[], $20::text[], $21::text[]),
         json_array_elements($6::json), json_array_elements($22::json), json_array_elements($23::json))
       AS given (id, candidate_id, builder, taxonomy, name, email, phone, is_new, corrections, awaited, content, identity, latest_position)
   ), added AS (
     INSERT INTO profile (organisation_id, id, candidate_id, number, builder, taxonomy, content, identity, latest_position, corrections, awaited)
     SELECT $1, id, candidate_id, 1 + coalesce((SELECT max(number) FROM profile earlier
         WHERE organisation_id = $1 AND earlier.candidate_id = given.candidate_id), 0), builder, taxonomy, content, identity,
       CASE WHEN json_typeof(latest_position) <> 'null' THEN latest_position END, corrections::uuid[], awaited::uuid[]
     FROM given WHERE is_new
   ), sources AS (
     INSERT INTO profile_source (organisation_id, profile_id, document_text_id)
     SELECT $1, * FROM unnest($10::uuid[], $11::uuid[])
   ), given_skill AS (
     SELECT * FROM unnest($12::uuid[], $13::text[], $14::int[], $15::int[]) AS row (candidate_id, skill, months, last_month)
   ), gone_skill AS (
     DELETE FROM profile_skill WHERE organisation_id = $1 AND candidate_id = ANY($3::uuid[])
       AND (candidate_id, skill) NOT IN (SELECT candidate_id, skill FROM given_skill)
   ), skills AS (
     INSERT INTO profile_skill (organisation_id, candidate_id, skill, months, last_month)
     SELECT $1, * FROM given_skill
     ON CONFLICT (organisation_id, candidate_id, skill) DO UPDATE
       SET months = excluded.months, last_month = excluded.last_month
   ), given_certification AS (
     SELECT * FROM unnest($16::uuid[], $17::text[], $18::date[]) AS row (candidate_id, certification, valid_until)
   ), gone_certification AS (
     DELETE FROM profile_certification WHERE organisation_id = $1 AND candidate_id = ANY($3::uuid[])
       AND (candidate_id, certification) NOT IN (SELECT candidate_id, certification FROM given_certification)
   ), certifications AS (
     INSERT INTO profile_certification (organisation_id, candidate_id, certification, valid_until)
     SELECT $1, * FROM given_certification
     ON CONFLICT (organisation_id, candidate_id, certification) DO UPDATE SET valid_until = excluded.valid_until
   )
   INSERT INTO candidate_identity (organisation_id, candidate_id, name, email, phone)
   SELECT $1, candidate_id, name, email, phone FROM given
   ON CONFLICT (organisation_id, candidate_id) DO UPDATE
     SET name = coalesce(excluded.name, CASE WHEN ${AWAITS_READING} THEN candidate_identity.name END),
         email = coalesce(excluded.email, CASE WHEN ${AWAITS_READING} THEN candidate_identity.email END),
         phone = coalesce(excluded.phone, CASE WHEN ${AWAITS_READING} THEN candidate_identity.phone END)`,
);

/**
 * Adds the next profile versions of people, and updates their identities and their rows for filters. Call it under `candidates.lock`,
 * because the number is one above the highest.
 * @param profiles one for each candidate
 * @returns the IDs of the profiles, in the order given
 */
export async function save(tenant: Tenant, profiles: readonly NewProfile[]): Promise<string[]> {
  if (profiles.length === 0) return [];
  const ids = profiles.map(({ existingId }) => existingId ?? newId());
  const sources = profiles.flatMap((profile, index) =>
    profile.existingId === null ? profile.sources.map((textId) => [ids[index], textId] as const) : [],
  );
  const skills = profiles.flatMap(({ candidateId, skills: rows }) => rows.map((row) => ({ candidateId, ...row })));
  const certifications = profiles.flatMap(({ candidateId, certifications: rows }) =>
    rows.map((row) => ({ candidateId, ...row })),
  );
  await tenant.query(SAVE_PROFILES, [
    tenant.organisationId,
    ids,
    profiles.map(({ candidateId }) => candidateId),
    profiles.map(({ builder }) => builder),
    profiles.map(({ taxonomy }) => taxonomy),
    JSON.stringify(profiles.map(({ content }) => content)),
    profiles.map(({ identity }) => identity.name),
    profiles.map(({ identity }) => identity.emails[0] ?? null),
    profiles.map(({ identity }) => identity.phones[0] ?? null),
    sources.map(([profileId]) => profileId),
    sources.map(([, textId]) => textId),
    skills.map(({ candidateId }) => candidateId),
    skills.map(({ skill }) => skill),
    skills.map(({ months }) => months),
    skills.map(({ lastMonth }) => lastMonth),
    certifications.map(({ candidateId }) => candidateId),
    certifications.map(({ certification }) => certification),
    certifications.map(({ validUntil }) => validUntil),
    profiles.map(({ existingId }) => existingId === null),
    profiles.map(({ corrections }) => `{${corrections.join()}}`),
    profiles.map(({ awaited }) => `{${awaited.join()}}`),
    JSON.stringify(profiles.map(({ identity }) => identity)),
    JSON.stringify(profiles.map((profile) => profile.latestPosition)),
  ]);
  return ids;
}

const NEWEST_PROFILES = prepared(
  'newest-profiles-of-people',
  `SELECT candidate.id AS "candidateId", newest.id, newest.content
   FROM candidate CROSS JOIN LATERAL (
     SELECT id, content FROM profile
     WHERE organisation_id = $1 AND candidate_id = ${personIdOf('candidate')}
     ORDER BY number DESC LIMIT 1
   ) newest
   WHERE candidate.organisation_id = $1 AND candidate.id = ANY($2::uuid[])`,
);

/** Returns the newest profile of the person of each candidate. Candidates without one are left out. */
export function findNewest(
  tenant: Tenant,
  candidateIds: readonly string[],
): Promise<{ candidateId: string; id: string; content: unknown }[]> {
  return tenant.query(NEWEST_PROFILES, [tenant.organisationId, candidateIds]);
}
