import { inOrganisation } from '#libs/database';
import { chooseOrganisation } from '../access/organisation.js';
import { withDatabase } from '../migrate/open-database.js';
import { print } from '../../../output.js';
import { hasShippedRole, seedSamples } from './samples.js';

/** `candor seed`: the shipped role and its sample candidates. Once is enough: where the role is, nothing is added. */
export async function seed(options: { organisation?: string }): Promise<void> {
  await withDatabase(async (dataSource) => {
    const organisationId = await chooseOrganisation(dataSource, options.organisation);
    const added = await inOrganisation(dataSource, organisationId, async (tenant) =>
      (await hasShippedRole(tenant)) ? null : seedSamples(tenant, null),
    );
    await print(
      added === null
        ? 'The shipped role already exists. Nothing was added.\n'
        : `Added the shipped role and ${added} sample candidates. A running worker reads and ranks them.\n`,
    );
  });
}
