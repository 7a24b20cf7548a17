/** Identities of candidates: the only source of the name beside an application, and of the email addresses by which a person is found. */
// SQL by hand: imports add identities in arrays, and the first one stays (ON CONFLICT).
import type { KnownIdentity } from '#libs/contracts';
import { prepared } from '../../../prepared.js';
import { CandidateKeyEntity } from '../../../schema/candidates/duplicates.entity.js';
import type { Tenant } from '../../../tenant.js';

/** The facts about a candidate that are known before their documents have been read. */
export interface StatedIdentity {
  candidateId: string;
  /** Null: only the keys are stored. */
  identity: Pick<KnownIdentity, 'name' | 'emails' | 'phones'> | null;
  keys: readonly Pick<CandidateKeyEntity, 'kind' | 'value'>[];
}

const ADD_IDENTITIES = prepared(
  'add-identities',
  `INSERT INTO candidate_identity (organisation_id, candidate_id, name, email, phone)
   SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) AS given (candidate_id, name, email, phone)
    ORDER BY candidate_id
   ON CONFLICT DO NOTHING`,
);

const ADD_KEYS = prepared(
  'add-candidate-keys',
  `INSERT INTO candidate_key (organisation_id, candidate_id, kind, value)
   SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::text[]) AS given (candidate_id, kind, value)
    ORDER BY candidate_id, kind, value
   ON CONFLICT DO NOTHING`,
);

/**
 * Stores structured identities in the transaction in which they arrive. A candidate without an identity gets this one, and candidates can be
 * found by these keys from now on. A new profile replaces both by what was read.
 */
export async function addIdentities(tenant: Tenant, stated: readonly StatedIdentity[]): Promise<void> {
  if (stated.length === 0) return;
  await tenant.query(ADD_IDENTITIES, [
    tenant.organisationId,
    stated.map(({ candidateId }) => candidateId),
    stated.map(({ identity }) => identity?.name ?? null),
    stated.map(({ identity }) => identity?.emails[0] ?? null),
    stated.map(({ identity }) => identity?.phones[0] ?? null),
  ]);
  const keys = stated.flatMap(({ candidateId, keys: theirs }) => theirs.map((key) => ({ candidateId, ...key })));
  if (keys.length === 0) return;
  await tenant.query(ADD_KEYS, [
    tenant.organisationId,
    keys.map(({ candidateId }) => candidateId),
    keys.map(({ kind }) => kind),
    keys.map(({ value }) => value),
  ]);
}

/** Returns the identity of a person by their newest profile; before there is one, by the structured data. */
export async function findIdentity(tenant: Tenant, personId: string): Promise<KnownIdentity> {
  const [row] = await tenant.query<Row[]>(
    `SELECT newest.identity AS known, i.name, i.email, i.phone FROM candidate
       LEFT JOIN candidate_identity i ON i.organisation_id = $1 AND i.candidate_id = candidate.id
       LEFT JOIN LATERAL (SELECT identity FROM profile
         WHERE organisation_id = $1 AND candidate_id = candidate.id ORDER BY number DESC LIMIT 1) newest ON true
      WHERE candidate.organisation_id = $1 AND candidate.id = $2`,
    [tenant.organisationId, personId],
  );
  const { known = null, name = null, email = null, phone = null } = row ?? {};
  if (known !== null) return known;
  const list = (one: string | null): string[] => (one === null ? [] : [one]);
  return { name, emails: list(email), phones: list(phone), links: [], location: null };
}

interface Row extends Record<'name' | 'email' | 'phone', string | null> {
  known: KnownIdentity | null;
}
