import type {
  DataSource,
  EntityManager,
  FindManyOptions,
  FindOneOptions,
  FindOptionsWhere,
  ObjectLiteral,
} from 'typeorm';
import { validate } from 'uuid';

export type Isolation = 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';

/** A transaction was begun with something that is not the ID of an organization: a mistake in our code. */
export class OrganisationIdError extends Error {
  readonly code = 'organisation-id-invalid';
  override name = 'OrganisationIdError';
}

/** The time at which the transaction began, by the clock of the database: for a column that a write sets. */
export const NOW = (): string => 'now()';

/** A table of an organization. */
type Table<Row> = new () => Row;

/** Conditions on columns of a table; those on its organization are added. */
type Where<Row> = Omit<FindOptionsWhere<Row>, 'organisationId'>;

/** Columns that a write sets, each to a value or to SQL. */
type Change<Row> = { [Column in Exclude<keyof Row, 'organisationId'>]?: Row[Column] | (() => string) };

/**
 * A transaction, with the organization whose rows it sees. Every function of a store takes it first. {@link inOrganisation} makes it;
 * the database shows the transaction this organization only.
 */
export class Tenant {
  constructor(
    readonly manager: EntityManager,
    readonly organisationId: string,
  ) {}

  /** Sends a statement. Returns its rows; for an `UPDATE` or `DELETE`, the pair `[rows, count]` of the driver. */
  query<Result = unknown>(sql: string, parameters?: unknown[]): Promise<Result> {
    return this.manager.query<Result>(sql, parameters);
  }

  /** Returns the row that meets the conditions, or null. @param options a lock, or the columns to select */
  findOne<Row extends ObjectLiteral>(
    table: Table<Row>,
    where: Where<Row>,
    options: Omit<FindOneOptions<Row>, 'where'> = {},
  ): Promise<Row | null> {
    return this.manager.findOne(table, { ...options, where: this.own(where) });
  }

  /** Returns the rows that meet the conditions. @param options order, limit, a lock, or the columns to select */
  find<Row extends ObjectLiteral>(
    table: Table<Row>,
    { where, ...options }: Omit<FindManyOptions<Row>, 'where'> & { where: Where<Row> },
  ): Promise<Row[]> {
    return this.manager.find(table, { ...options, where: this.own(where) });
  }

  /** Returns whether a row meets the conditions. */
  exists<Row extends ObjectLiteral>(table: Table<Row>, where: Where<Row>): Promise<boolean> {
    return this.manager.existsBy(table, this.own(where));
  }

  /** Counts the rows that meet the conditions. */
  count<Row extends ObjectLiteral>(table: Table<Row>, where: Where<Row>): Promise<number> {
    return this.manager.countBy(table, this.own(where));
  }

  /** Adds a row. Columns that are left out get their defaults. */
  async insert<Row extends ObjectLiteral>(table: Table<Row>, row: Change<Row>): Promise<void> {
    await this.manager.insert(table, { ...row, organisationId: this.organisationId } as never);
  }

  /** Changes the rows that meet the conditions. @returns how many */
  async update<Row extends ObjectLiteral>(table: Table<Row>, where: Where<Row>, change: Change<Row>): Promise<number> {
    const { affected } = await this.manager.update(table, this.own(where), change as never);
    return affected ?? 0;
  }

  /** Deletes the rows that meet the conditions. @returns how many */
  async delete<Row extends ObjectLiteral>(table: Table<Row>, where: Where<Row>): Promise<number> {
    const { affected } = await this.manager.delete(table, this.own(where));
    return affected ?? 0;
  }

  private own<Row>(where: Where<Row>): FindOptionsWhere<Row> {
    return { ...where, organisationId: this.organisationId } as FindOptionsWhere<Row>;
  }

  /** Runs `work` in a savepoint. When it throws, its writes are undone and the transaction continues. */
  savepoint<Result>(work: (tenant: Tenant) => Promise<Result>): Promise<Result> {
    return this.manager.transaction((inner) => work(new Tenant(inner, this.organisationId)));
  }
}

/**
 * Runs `work` in one transaction that sees and writes the rows of one organization only. It is the only way to the table of a tenant.
 * The transaction commits when `work` resolves and rolls back when it throws. Nothing is retried, because `work` may have effects of
 * its own; `isTransactionConflict` says when another attempt makes sense.
 *
 * @param dataSource of the `app` pool
 * @throws OrganisationIdError when the ID is not a UUID
 */
export async function inOrganisation<Result>(
  dataSource: DataSource,
  organisationId: string,
  work: (tenant: Tenant) => Promise<Result>,
  options: { isolation?: Isolation; readOnly?: boolean } = {},
): Promise<Result> {
  if (!validate(organisationId)) throw new OrganisationIdError('inOrganisation needs the UUID of an organization');
  const isolation = options.isolation === undefined ? '' : ` ISOLATION LEVEL ${options.isolation}`;
  const access = options.readOnly === true ? ' READ ONLY' : '';
  const runner = dataSource.createQueryRunner();
  try {
    // TypeORM's own beginning is another round trip, which costs as much as a small statement. The runner is marked before the
    // statement, because a transaction that may have begun has to be rolled back.
    Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
    await runner.query(
      `START TRANSACTION${isolation}${access}; SELECT set_config('candor.organisation', '${organisationId}', true)`,
    );
    const result = await work(new Tenant(runner.manager, organisationId));
    await runner.commitTransaction();
    return result;
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined); // The first error says more.
    throw error;
  } finally {
    await runner.release();
  }
}
