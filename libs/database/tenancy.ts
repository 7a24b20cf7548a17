import type { DataSource, EntityManager } from 'typeorm';
import { validate } from 'uuid';
import { prepared } from './prepared.js';

export type Isolation = 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';

const ENTER = prepared('enter-organisation', `SELECT set_config('candor.organisation', $1, true)`);

/** Somebody asked for tenant rows without saying, in the right form, of which tenant: a mistake in our code. */
export class OrganisationIdError extends Error {
  readonly code = 'organisation-id-invalid';
  override name = 'OrganisationIdError';
}

/**
 * Runs `work` in one transaction that sees, and can write, the rows of one organisation only. The only way to a tenant
 * table. The transaction commits when `work` resolves and rolls back when it throws. Nothing is retried: `work` may have
 * effects of its own; `isTransactionConflict` tells a caller when trying again makes sense.
 *
 * @param dataSource of the `app` pool
 * @throws OrganisationIdError when the id is not a UUID
 */
export async function inOrganisation<Result>(
  dataSource: DataSource,
  organisationId: string,
  work: (tx: EntityManager) => Promise<Result>,
  options: { isolation?: Isolation } = {},
): Promise<Result> {
  if (!validate(organisationId)) throw new OrganisationIdError('inOrganisation needs the UUID of an organisation');
  const run = async (tx: EntityManager): Promise<Result> => {
    await tx.query(ENTER, [organisationId]);
    return work(tx);
  };
  // The pool's connections begin at READ COMMITTED (`dataSourceOptions`): saying so again would cost a round trip each time.
  return options.isolation === undefined ? dataSource.transaction(run) : dataSource.transaction(options.isolation, run);
}
