import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import {
  APP_ROLE,
  BACKUP_ROLE,
  migrations,
  OWNER_ROLE,
  QUEUE_ROLE,
  QUEUE_SCHEMA,
  RELAY_ROLE,
  SEALER_ROLE,
} from '#migrations';
import { entities } from './schema/index.js';
import { SnakeNaming } from './snake-naming.js';

/** Connection pools, each with a role of the database. */
export const POOLS = ['app', 'relay', 'sealer', 'owner'] as const;
export type Pool = (typeof POOLS)[number];

const ROLE_OF_POOL: Record<Pool, string> = { app: APP_ROLE, relay: RELAY_ROLE, sealer: SEALER_ROLE, owner: OWNER_ROLE };

export interface PoolOptions {
  /** The most connections that it opens; 10 by default. */
  size?: number;
  /** Shown in `pg_stat_activity`. */
  applicationName?: string;
  /** Milliseconds to wait for a connection, a free one included; 5,000 by default. Then the error is "unavailable". */
  connectTimeout?: number;
  /** Names of the migrations that it can run; all by default. */
  migrations?: readonly string[];
  /** Called when an idle connection breaks. The pool continues without it. */
  onError?: (error: Error) => void;
}

/** Overrides the server's default: row locks and the code behind them need this isolation. */
const READ_COMMITTED = '-c default_transaction_isolation=read\\ committed';

/**
 * Every statement names the organization, and every table has an index that starts with it. Plans live as long as their connection (prepared
 * statements, checks of foreign keys): a plan from the time when a table fitted a page or two would read all of it for every candidate of a
 * first import.
 */
const BY_INDEX = '-c enable_seqscan=off';

/** How values are written as text and read back, and how long a statement may take. */
const AS_TEXT = [
  'client_encoding=UTF8',
  'datestyle=ISO',
  'intervalstyle=postgres',
  'timezone=UTC',
  'extra_float_digits=3',
  'bytea_output=hex',
  'statement_timeout=0',
  'idle_in_transaction_session_timeout=0',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

/** Rows of type `date` as `YYYY-MM-DD` instead of a midnight in the machine's time zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    oid === pg.types.builtins.DATE && format !== 'binary'
      ? (text: string) => text
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** Splits `?options=` off a connection URL, because it would override the role of the pool. */
function splitOptions(url: string): { url: string; options: string } {
  const parsed = new URL(url);
  const options = parsed.searchParams.get('options') ?? '';
  parsed.searchParams.delete('options');
  return { url: parsed.href, options };
}

/** Returns the login of a connection URL, or null if it names none. */
export function loginOf(url: string): string | null {
  const { username } = new URL(url);
  return username === '' ? null : decodeURIComponent(username);
}

/** Returns the password of a connection URL, or null if it has none. */
export function passwordOf(url: string): string | null {
  const { password } = new URL(url);
  return password === '' ? null : decodeURIComponent(password);
}

/** Returns the options of a TypeORM data source whose connections start as the role of `pool`. */
export function dataSourceOptions(url: string, pool: Pool, options: PoolOptions = {}): DataSourceOptions {
  const split = splitOptions(url);
  return {
    type: 'postgres',
    url: split.url,
    entities,
    migrations: migrations.filter((each) => options.migrations?.includes(new each().name) ?? true),
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNaming(),
    installExtensions: false,
    synchronize: false,
    logging: false,
    poolSize: options.size ?? 10,
    connectTimeoutMS: options.connectTimeout ?? 5_000,
    applicationName: options.applicationName ?? `candor-${pool}`,
    poolErrorHandler: options.onError ?? (() => undefined),
    extra: {
      options:
        `${split.options} ${READ_COMMITTED}${pool === 'owner' ? '' : ` ${BY_INDEX}`} -c role=${ROLE_OF_POOL[pool]}`.trim(),
      types,
    },
  };
}

/**
 * Creates a data source that is not connected yet (`initialize()` connects it).
 * @param url its login must be allowed to switch to the role of `pool`; `migrate` ensures that
 */
export function createDataSource(url: string, pool: Pool, options: PoolOptions = {}): DataSource {
  return new DataSource(dataSourceOptions(url, pool, options));
}

/** Returns the configuration from which BullMQ's PostgreSQL backend creates its own `pg.Pool`: the queue role, in its schema. */
export function queuePoolConfig(url: string, options: PoolOptions = {}): pg.PoolConfig {
  const split = splitOptions(url);
  return {
    connectionString: split.url,
    options: `${split.options} -c role=${QUEUE_ROLE} -c search_path=${QUEUE_SCHEMA}`.trim(),
    max: options.size ?? 10,
    connectionTimeoutMillis: options.connectTimeout ?? 5_000,
    application_name: options.applicationName ?? 'candor-queue',
  };
}

/**
 * Returns the configuration of a connection that copies whole tables: rows as text that every server and time zone reads alike, and no time
 * limits.
 * @param role the login's own role, the owner of the tables, or the one that reads all of them
 */
export function bulkClientConfig(
  url: string,
  role: 'login' | 'owner' | 'backup',
  applicationName: string,
): pg.ClientConfig {
  const split = splitOptions(url);
  const switched = { login: '', owner: ` -c role=${OWNER_ROLE}`, backup: ` -c role=${BACKUP_ROLE}` }[role];
  return {
    connectionString: split.url,
    options: `${split.options} ${AS_TEXT}${switched}`.trim(),
    application_name: applicationName,
    keepAlive: true,
  };
}
