import type { DataSource } from 'typeorm';
import { organisations } from '#libs/database';
import { CommandError } from '../../../command-error.js';

/** Returns the organization of a command: the one named, else the only one. @throws CommandError */
export async function chooseOrganisation(dataSource: DataSource, asked: string | undefined): Promise<string> {
  const ids = await organisations.listIds(dataSource);
  if (asked !== undefined) {
    if (ids.includes(asked)) return asked;
    throw new CommandError(
      'organisation-unknown',
      `No organization has the id ${asked}. Organizations: ${ids.join(', ') || 'none yet'}.`,
    );
  }
  const [only, second] = ids;
  if (only === undefined)
    throw new CommandError(
      'no-organisation',
      'No organization exists yet. Create one with its first user: candor user add EMAIL --kind admin --new-organisation NAME',
    );
  if (second !== undefined) {
    throw new CommandError(
      'organisation-needed',
      `Several organizations exist. Name one with --organisation:\n${ids.join('\n')}`,
    );
  }
  return only;
}
