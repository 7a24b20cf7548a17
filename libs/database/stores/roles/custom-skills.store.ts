/** An organization's custom skills and aliases, in versions. */
// SQL by hand: every batch of jobs asks for the number (prepared), and of two versions with one number the first stays (ON CONFLICT).
import { prepared } from '../../prepared.js';
import { CustomSkillsVersionEntity } from '../../schema/roles/custom-skills.entity.js';
import type { Tenant } from '../../tenant.js';

const CURRENT_NUMBER = prepared(
  'custom-skills-number',
  'SELECT number FROM custom_skills_version WHERE organisation_id = $1 ORDER BY number DESC LIMIT 1',
);

/** Returns the number of the current version, or null if there is none. */
export async function currentNumber(tenant: Tenant): Promise<number | null> {
  const rows = await tenant.query<{ number: number }[]>(CURRENT_NUMBER, [tenant.organisationId]);
  return rows[0]?.number ?? null;
}

/** Returns a version with its entries, or null. */
export function find(tenant: Tenant, number: number): Promise<CustomSkillsVersionEntity | null> {
  return tenant.findOne(CustomSkillsVersionEntity, { number });
}

/**
 * Adds a version.
 * @returns false if another user has added a version with this number: nothing was written
 */
export async function create(
  tenant: Tenant,
  version: Omit<CustomSkillsVersionEntity, 'organisationId' | 'createdAt'>,
): Promise<boolean> {
  const rows = await tenant.query<unknown[]>(
    `INSERT INTO custom_skills_version (organisation_id, number, entries, note, author)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING number`,
    [tenant.organisationId, version.number, JSON.stringify(version.entries), version.note, version.author],
  );
  return rows.length > 0;
}

export interface CustomSkillsVersionRow {
  number: number;
  /** How many entries it has. */
  entries: number;
  note: string | null;
  author: string | null;
  createdAt: Date;
}

/** Lists versions, newest first. */
export function list(
  tenant: Tenant,
  page: { before: number | null; limit: number },
): Promise<CustomSkillsVersionRow[]> {
  return tenant.query<CustomSkillsVersionRow[]>(
    `SELECT number, jsonb_array_length(entries) AS entries, note, author, created_at AS "createdAt"
       FROM custom_skills_version
      WHERE organisation_id = $1 AND ($2::int IS NULL OR number < $2)
      ORDER BY number DESC LIMIT $3`,
    [tenant.organisationId, page.before, page.limit],
  );
}
