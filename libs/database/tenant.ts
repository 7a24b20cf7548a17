import type { DataSource, EntityManager } from 'typeorm';
import { validate } from 'uuid';

export type Isolation = 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';

/** A transaction was begun for something that is not the id of an organization: a mistake in our code. */
export class OrganisationIdError extends Error {
  readonly code = 'organisation-id-invalid';
  override name = 'OrganisationIdError';
}

/**
 * A transaction, with the organization whose rows it sees: what every function of a store takes first. {@link inOrganisation}
 * makes it; the database lets the transaction see this organization only.
 */
export class Tenant {
  constructor(
    /** The transaction, for entities. */
    readonly manager: EntityManager,
    readonly organisationId: string,
  ) {}

  /** Sends a statement. Returns its rows; for an `UPDATE` or `DELETE`, the pair `[rows, count]` of the driver. */
  query<Result = unknown>(sql: string, parameters?: unknown[]): Promise<Result> {
    return this.manager.query<Result>(sql, parameters);
  }

  /** Runs `work` in a savepoint: when it throws, what it wrote is undone and the transaction goes on. */
  savepoint<Result>(work: (tenant: Tenant) => Promise<Result>): Promise<Result> {
    return this.manager.transaction((inner) => work(new Tenant(inner, this.organisationId)));
  }
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
  work: (tenant: Tenant) => Promise<Result>,
  options: { isolation?: Isolation; readOnly?: boolean } = {},
): Promise<Result> {
  if (!validate(organisationId)) throw new OrganisationIdError('inOrganisation needs the UUID of an organisation');
  const isolation = options.isolation === undefined ? '' : ` ISOLATION LEVEL ${options.isolation}`;
  const access = options.readOnly === true ? ' READ ONLY' : '';
  const runner = dataSource.createQueryRunner();
  try {
    // TypeORM's own beginning is a round trip of its own; each costs as much as a small statement. Said before it is so, because a
    // transaction that may have begun has to be rolled back.
    Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
    await runner.query(
      `START TRANSACTION${isolation}${access}; SELECT set_config('candor.organisation', '${organisationId}', true)`,
    );
    const result = await work(new Tenant(runner.manager, organisationId));
    await runner.commitTransaction();
    return result;
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined); // What went wrong before says more.
    throw error;
  } finally {
    await runner.release();
  }
}
