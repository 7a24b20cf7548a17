/** Users of an organization, and the directory by which an address finds its organization. */
import { IsNull, MoreThan, type DataSource } from 'typeorm';
import type { ActorKind } from '#libs/contracts';
import { newId } from '../../ids.js';
import { UserEntity, LoginDirectoryEntity } from '../../schema/platform/access.entity.js';
import type { Tenant } from '../../tenant.js';

/** Lists users in the order in which they were added. */
export function list(tenant: Tenant, { after, limit }: { after: string | null; limit: number }): Promise<UserEntity[]> {
  return tenant.find(UserEntity, {
    where: { ...(after !== null && { id: MoreThan(after) }) },
    order: { id: 'ASC' },
    take: limit,
  });
}

/**
 * Counts the enabled admins of the organization besides a user. Locks all of them until the transaction ends: if two are disabled at the
 * same moment, neither must count on the other.
 */
export async function countOtherAdmins(tenant: Tenant, userId: string): Promise<number> {
  const admins = await tenant.find(UserEntity, {
    where: { kind: 'admin', disabledAt: IsNull() },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return admins.filter(({ id }) => id !== userId).length;
}

/** Changes the given fields of a user. */
export async function update(
  tenant: Tenant,
  id: string,
  change: Partial<Pick<UserEntity, 'name' | 'kind' | 'passwordHash' | 'passwordExpiresAt' | 'disabledAt'>>,
): Promise<void> {
  if (Object.keys(change).length > 0) await tenant.update(UserEntity, { id }, change);
}

/** A user, perhaps of another organization, already signs in with this address. */
export class EmailTakenError extends Error {
  readonly code = 'email-taken';
  override name = 'EmailTakenError';
}

/**
 * Adds a user and the entry by which their address finds the organization. The address is stored in lower case.
 * @returns the ID of the user
 * @throws EmailTakenError
 */
export async function create(
  tenant: Tenant,
  user: {
    kind: ActorKind;
    email: string;
    name: string;
    passwordHash: string | null;
    /** Set for a password that Candor generated. */
    passwordExpiresAt?: Date | null;
  },
): Promise<string> {
  const id = newId();
  const email = user.email.trim().toLowerCase();
  const taken = () => new EmailTakenError('a user with this email address exists already');
  const added = await tenant.manager
    .createQueryBuilder()
    .insert()
    .into(UserEntity)
    .values({ ...user, organisationId: tenant.organisationId, id, email })
    .orIgnore()
    .returning('id')
    .execute();
  if ((added.raw as unknown[]).length === 0) throw taken();
  const listed = await tenant.manager
    .createQueryBuilder()
    .insert()
    .into(LoginDirectoryEntity)
    .values({ email, organisationId: tenant.organisationId, userId: id })
    .orIgnore()
    .returning('email')
    .execute();
  if ((listed.raw as unknown[]).length === 0) throw taken();
  return id;
}

/** Returns a user of the organization by ID, or null. */
export async function find(tenant: Tenant, id: string): Promise<UserEntity | null> {
  return tenant.findOne(UserEntity, { id });
}

/**
 * Returns where an address signs in, or null. Needs no tenant: a sign-in finds its tenant by it.
 * @param dataSource of the `app` pool
 */
export async function findLogin(
  dataSource: DataSource,
  email: string,
): Promise<{ organisationId: string; userId: string } | null> {
  const found = await dataSource.manager.findOneBy(LoginDirectoryEntity, { email: email.trim().toLowerCase() });
  return found === null ? null : { organisationId: found.organisationId, userId: found.userId };
}
