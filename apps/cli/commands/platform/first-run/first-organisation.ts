import type { DataSource } from 'typeorm';
import { inOrganisation, newId, organisations } from '#libs/database';
import { addUser, type FirstSignIn } from '../access/new-user.js';
import { seedSamples } from './samples.js';

const FIRST_ORGANISATION = 'My organization';
const FIRST_ADMIN = { kind: 'admin', email: 'admin@candor.local', name: 'Admin' } as const;

/**
 * Creates, in an empty database, an organization, its admin, the shipped role and the sample candidates, all in one
 * transaction.
 * @returns how the admin signs in; null when there is already an organization
 */
export async function setUpFirstOrganisation(dataSource: DataSource): Promise<FirstSignIn | null> {
  if ((await organisations.listIds(dataSource)).length > 0) return null;
  const organisationId = newId();
  return inOrganisation(dataSource, organisationId, async (tenant) => {
    await organisations.create(tenant, { name: FIRST_ORGANISATION });
    const signIn = await addUser(tenant, FIRST_ADMIN);
    await seedSamples(tenant, signIn.userId);
    return signIn;
  });
}
