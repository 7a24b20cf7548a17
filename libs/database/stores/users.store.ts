/** Organisations and the people who may sign in to them. */
import type { DataSource, EntityManager } from 'typeorm';
import { LoginDirectoryEntity, OrganisationEntity, UserEntity, type UserKind } from '../entities/access.entity.js';
import { violatedUnique } from '../failures.js';

/** Somebody, here or in another organisation, signs in with this address already. */
export class EmailTakenError extends Error {
  readonly code = 'email-taken';
  override name = 'EmailTakenError';
}

/** Makes the organisation that the transaction is in. */
export async function createOrganisation(tx: EntityManager, organisation: { id: string; name: string }): Promise<void> {
  await tx.insert(OrganisationEntity, organisation);
}

/** @returns the name of the organisation that the transaction is in */
export async function organisationName(tx: EntityManager, organisationId: string): Promise<string> {
  return (await tx.findOneByOrFail(OrganisationEntity, { id: organisationId })).name;
}

export interface NewUserRow {
  organisationId: string;
  id: string;
  kind: UserKind;
  /** Any case; stored in lower case. */
  email: string;
  name: string;
  /** PHC string; null for somebody who signs in by link only. */
  passwordHash: string | null;
}

/** Adds a user and the entry that sign-in finds them by. @throws EmailTakenError, after which the transaction is void */
export async function createUser(tx: EntityManager, user: NewUserRow): Promise<void> {
  const email = user.email.toLowerCase();
  try {
    await tx.insert(UserEntity, { ...user, email });
    await tx.insert(LoginDirectoryEntity, { email, organisationId: user.organisationId, userId: user.id });
  } catch (error) {
    if (violatedUnique(error) === null) throw error;
    throw new EmailTakenError('Somebody signs in with this address already', { cause: error });
  }
}

/** Whom an address signs in as. Before the tenant is known, hence outside `inOrganisation`. Null for an unknown address. */
export async function findLogin(
  dataSource: DataSource,
  email: string,
): Promise<{ organisationId: string; userId: string } | null> {
  const rows = await dataSource.query<{ organisationId: string; userId: string }[]>(
    'SELECT organisation_id AS "organisationId", user_id AS "userId" FROM login_directory WHERE email = $1',
    [email.toLowerCase()],
  );
  return rows[0] ?? null;
}

export function findUser(tx: EntityManager, organisationId: string, id: string): Promise<UserEntity | null> {
  return tx.findOneBy(UserEntity, { organisationId, id });
}

/** Users in the order they were added. */
export function pageOfUsers(
  tx: EntityManager,
  organisationId: string,
  page: { after: string | null; limit: number },
): Promise<UserEntity[]> {
  const query = tx
    .createQueryBuilder(UserEntity, 'u')
    .where('u.organisationId = :organisationId', { organisationId })
    .orderBy('u.id')
    .limit(page.limit);
  if (page.after !== null) query.andWhere('u.id > :after', { after: page.after });
  return query.getMany();
}

/** @returns how many enabled admins the organisation has besides the given user */
export async function countOtherAdmins(tx: EntityManager, organisationId: string, userId: string): Promise<number> {
  const [row] = await tx.query<[{ n: number }]>(
    `SELECT count(*)::int AS n FROM user_account
      WHERE organisation_id = $1 AND id <> $2 AND kind = 'admin' AND disabled_at IS NULL`,
    [organisationId, userId],
  );
  return row.n;
}

export async function changeUser(
  tx: EntityManager,
  organisationId: string,
  id: string,
  change: Partial<Pick<UserEntity, 'name' | 'kind' | 'passwordHash' | 'disabledAt'>>,
): Promise<void> {
  if (Object.keys(change).length > 0) await tx.update(UserEntity, { organisationId, id }, change);
}
