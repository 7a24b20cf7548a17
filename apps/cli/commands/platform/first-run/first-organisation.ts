import type { DataSource } from 'typeorm';
import { inOrganisation, newId, organisations } from '#libs/database';
import { addUser, type FirstSignIn } from '../access/new-user.js';
import { seedSamples } from './samples.js';

const FIRST_ORGANISATION = 'My organization';
const FIRST_ADMIN = { kind: 'admin', email: 'admin@candor.local', name: 'Admin' } as const;

/**
 * Creates, in an empty database, an organization, its admin, the shipped role and the sample candidates, all in one
 * transaction.
 * @returns how the admin signs in
 */
export function setUpFirstOrganisation(dataSource: DataSource): Promise<FirstSignIn> {
  const organisationId = newId();
  return inOrganisation(dataSource, organisationId, async (tenant) => {
    await organisations.create(tenant, { name: FIRST_ORGANISATION });
    const signIn = await addUser(tenant, FIRST_ADMIN);
    await seedSamples(tenant, signIn.userId);
    return signIn;
  });
}
