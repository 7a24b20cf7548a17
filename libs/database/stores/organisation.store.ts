import type { DataSource, EntityManager } from 'typeorm';
import type { ActorKind } from '#libs/contracts';
import { LoginDirectoryEntity, OrganisationEntity, UserEntity } from '../entities/access.entity.js';
import { newId } from '../ids.js';

/** Somebody, perhaps of another organisation, already signs in with this address. */
export class EmailTakenError extends Error {
  readonly code = 'email-taken';
  override name = 'EmailTakenError';
}

/** Adds an organisation. Its id is made first (`newId`), because the transaction already runs inside it. */
export async function createOrganisation(tx: EntityManager, organisation: { id: string; name: string }): Promise<void> {
  await tx.insert(OrganisationEntity, organisation);
}

/** The organisation of the transaction, or null when there is none with this id. */
export async function findOrganisation(tx: EntityManager, id: string): Promise<OrganisationEntity | null> {
  return tx.findOneBy(OrganisationEntity, { id });
}

/**
 * Ids of all organisations in which somebody can sign in, in a fixed order. Needs no tenant.
 * @param dataSource of the `app` pool
 */
export async function organisationIds(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ id: string }[]>(
    'SELECT DISTINCT organisation_id AS id FROM login_directory ORDER BY 1',
  );
  return rows.map((row) => row.id);
}

/**
 * Adds a user and the entry by which their address finds the organisation. The address is stored in lower case.
 * @returns the id of the user
 * @throws EmailTakenError
 */
export async function createUser(
  tx: EntityManager,
  user: {
    organisationId: string;
    kind: ActorKind;
    email: string;
    name: string;
    passwordHash: string | null;
    /** Of a password that Candor made up. */
    passwordExpiresAt?: Date | null;
  },
): Promise<string> {
  const id = newId();
  const email = user.email.trim().toLowerCase();
  const taken = () => new EmailTakenError('a user with this email address exists already');
  const added = await tx
    .createQueryBuilder()
    .insert()
    .into(UserEntity)
    .values({ ...user, id, email })
    .orIgnore()
    .returning('id')
    .execute();
  if ((added.raw as unknown[]).length === 0) throw taken();
  const listed = await tx
    .createQueryBuilder()
    .insert()
    .into(LoginDirectoryEntity)
    .values({ email, organisationId: user.organisationId, userId: id })
    .orIgnore()
    .returning('email')
    .execute();
  if ((listed.raw as unknown[]).length === 0) throw taken();
  return id;
}

/** A user of the organisation by id, or null. */
export async function findUser(tx: EntityManager, organisationId: string, id: string): Promise<UserEntity | null> {
  return tx.findOneBy(UserEntity, { organisationId, id });
}

/**
 * Where an address signs in, or null. Needs no tenant: it is how a sign-in finds its tenant.
 * @param dataSource of the `app` pool
 */
export async function findLogin(
  dataSource: DataSource,
  email: string,
): Promise<{ organisationId: string; userId: string } | null> {
  const found = await dataSource.manager.findOneBy(LoginDirectoryEntity, { email: email.trim().toLowerCase() });
  return found === null ? null : { organisationId: found.organisationId, userId: found.userId };
}
