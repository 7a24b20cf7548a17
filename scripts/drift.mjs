// `node scripts/drift.mjs [--update]`: does the code still say what the migrations make? Runs the built migrations on an empty
// database, then compares (1) columns, types, nullability and primary keys with the entities, by TypeORM's schema diff, and
// (2) everything TypeORM misjudges or does not know (indexes, checks, foreign keys, policies, grants, owners) with a
// committed snapshot. --update writes the snapshot; read the difference before committing it.
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const root = fileURLToPath(new URL('..', import.meta.url));
const snapshotFile = join(root, 'migrations', 'catalogue.snap.txt');
const update = process.argv.includes('--update');

const { createDataSource, migrate } = await import(join(root, 'dist/libs/database/index.js'));
const { startPostgres } = await import(join(root, 'dist/apps/cli/start/postgres/index.js'));

/** A line each: what the schema `public` and our roles consist of beyond columns. */
const CATALOGUE = `
WITH tables AS (
  SELECT c.*, c.oid::regclass::text AS name FROM pg_class c
  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
), acl AS (
  SELECT name, relowner AS owner, '' AS columns, relacl AS items FROM tables
  UNION ALL
  SELECT name, relowner, ' (' || string_agg(attname, ', ' ORDER BY attname) || ')', attacl::text::aclitem[]
  FROM tables JOIN pg_attribute ON attrelid = tables.oid WHERE attacl IS NOT NULL GROUP BY name, relowner, attacl::text
)
SELECT format('table %s: owner %s, row security %s', name, relowner::regrole,
    CASE WHEN relforcerowsecurity AND relrowsecurity THEN 'forced' WHEN relrowsecurity THEN 'on' ELSE 'off' END)
    || coalesce(', ' || array_to_string(reloptions, ', '), '') AS line FROM tables
UNION ALL
SELECT format('table %s: grant %s%s to %s', name, string_agg(privilege_type, ', ' ORDER BY privilege_type), columns,
    CASE grantee WHEN 0 THEN 'public' ELSE grantee::regrole::text END)
  FROM acl, aclexplode(items) WHERE grantee <> owner GROUP BY name, columns, grantee
UNION ALL
SELECT format('table %s: constraint %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid <> 0 AND contype <> 'n'
UNION ALL
SELECT format('table %s: %s', i.indrelid::regclass, pg_get_indexdef(i.indexrelid)) FROM pg_index i
  JOIN tables ON tables.oid = i.indrelid WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid
    AND contype IN ('p', 'u', 'x'))
UNION ALL
SELECT format('table %s: policy %s for %s to %s using %s check %s', tablename, policyname, cmd,
    array_to_string(roles, ', '), coalesce(qual, '-'), coalesce(with_check, '-'))
  FROM pg_policies WHERE schemaname = 'public'
UNION ALL
SELECT format('table %s: %s', tgrelid::regclass, pg_get_triggerdef(t.oid)) FROM pg_trigger t WHERE NOT tgisinternal
UNION ALL
SELECT format('table %s: column %s stored %s', name, attname, attstorage) FROM tables JOIN pg_attribute ON attrelid = tables.oid
  JOIN pg_type ON pg_type.oid = atttypid WHERE attnum > 0 AND attstorage <> typstorage
UNION ALL
SELECT format('function %s: owner %s, security %s', oid::regprocedure, proowner::regrole,
    CASE WHEN prosecdef THEN 'definer' ELSE 'invoker' END) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
UNION ALL
SELECT format('schema %s: owner %s', nspname, nspowner::regrole) FROM pg_namespace WHERE nspname = 'bullmq'
UNION ALL
SELECT format('schema %s: grant %s to %s', nspname, privilege_type, grantee::regrole) FROM pg_namespace, aclexplode(nspacl)
  WHERE nspname IN ('public', 'bullmq') AND grantee::regrole::text LIKE 'candor%' AND grantee <> nspowner
UNION ALL
SELECT format('role %s: login %s, superuser %s, bypasses row security %s', rolname, rolcanlogin, rolsuper, rolbypassrls)
  FROM pg_roles WHERE rolname IN ('candor_owner', 'candor_app', 'candor_relay', 'candor_sealer', 'candor_queue')`;

/** TypeORM sees no reason for an index, check, unique or foreign key of ours and would drop it; the snapshot has them. */
const misjudged = (statement) =>
  /^DROP INDEX /.test(statement) || (/ DROP CONSTRAINT /.test(statement) && !/_pkey"$/.test(statement));

async function schemaFaults(url) {
  const owner = await createDataSource(url, 'owner', { size: 1 }).initialize();
  try {
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    const statements = upQueries.map(({ query }) => query).filter((query) => !misjudged(query));
    const tables = await owner.query(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
    );
    const known = new Set(['migration', ...owner.entityMetadatas.map(({ tableName }) => tableName)]);
    const strangers = tables.map(({ name }) => name).filter((name) => !known.has(name));
    return [
      ...statements.map((statement) => `the entities ask for: ${statement}`),
      ...strangers.map((name) => `table ${name} has no entity`),
    ];
  } finally {
    await owner.destroy();
  }
}

function compare(before, now) {
  const [old, current] = [before.split('\n'), now.split('\n')];
  return [
    ...old.filter((line) => !current.includes(line)).map((line) => `gone from the database: ${line}`),
    ...current.filter((line) => !old.includes(line)).map((line) => `not in the snapshot:    ${line}`),
  ];
}

function readSnapshot() {
  try {
    return readFileSync(snapshotFile, 'utf8');
  } catch {
    return '';
  }
}

async function catalogue(url) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query(CATALOGUE);
    return `${rows
      .map(({ line }) => line)
      .sort()
      .join('\n')}\n`;
  } finally {
    await client.end();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'candor-drift-'));
chmodSync(folder, 0o755); // PostgreSQL may have to run as another user.
const server = await startPostgres({ state: folder, disposable: true, note: (line) => console.error(line) });
try {
  const url = server.superuserUrl;
  await migrate(url);
  const faults = await schemaFaults(url);
  const now = await catalogue(url);
  if (update) writeFileSync(snapshotFile, now);
  faults.push(...compare(readSnapshot(), now));
  for (const fault of faults) console.error(`drift: ${fault}`);
  if (faults.length > 0) {
    console.error('drift: change the migration or the entity; if the catalogue is right, run with --update.');
    process.exitCode = 1;
  } else {
    console.log(`drift: none (${now.split('\n').length - 1} lines of catalogue)`);
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
