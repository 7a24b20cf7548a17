import { inOrganisation } from '#libs/database';
import { chooseOrganisation } from '../access/organisation.js';
import { withDatabase } from '../migrate/open-database.js';
import { print } from '../output.js';
import { seedSamples } from './samples.js';

/** `candor seed`: the shipped role and its sample candidates once more, as a role of its own. */
export async function seed(options: { organisation?: string }): Promise<void> {
  await withDatabase(async (dataSource) => {
    const organisationId = await chooseOrganisation(dataSource, options.organisation);
    const added = await inOrganisation(dataSource, organisationId, (tx) => seedSamples(tx, organisationId, null));
    await print(`Added the shipped role and ${added} sample candidates. A running worker reads and ranks them.\n`);
  });
}
