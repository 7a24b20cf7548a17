/**
 * The database roles. They belong to the whole server, not to one database, and are made before the first migration runs
 * (`libs/database` `migrate`), by a login that may create roles.
 */

/** Owns every table and runs migrations; row-level security is FORCEd on it too. */
export const OWNER_ROLE = 'candor_owner';
/** The role of API and worker: it sees one tenant at a time. */
export const APP_ROLE = 'candor_app';
/** Leases outbox rows of all tenants and sees nothing else. */
export const RELAY_ROLE = 'candor_relay';
/** Seals the audit: it reads entries of all tenants and adds seals, and can change none. */
export const SEALER_ROLE = 'candor_sealer';
/** Reads every row of every organization and can change none: for backups only. */
export const BACKUP_ROLE = 'candor_backup';
/** Owns schema `bullmq` and nothing else: BullMQ creates sequences at run time, so grants alone fail. */
export const QUEUE_ROLE = 'candor_queue';
export const QUEUE_SCHEMA = 'bullmq';

/** The roles to which running processes switch. */
export const PROCESS_ROLES = [APP_ROLE, RELAY_ROLE, SEALER_ROLE, QUEUE_ROLE] as const;

/**
 * Creates the roles and the queue's schema if they are missing. Safe to repeat. Two databases of one server may run it at
 * once: advisory locks do not reach across databases, so a role that appears meanwhile is not an error, and the caller
 * repeats the statement when PostgreSQL answers "tuple concurrently updated".
 */
export const PREPARE_ROLES = `
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['${OWNER_ROLE}', '${APP_ROLE}', '${RELAY_ROLE}', '${SEALER_ROLE}', '${BACKUP_ROLE}', '${QUEUE_ROLE}'] LOOP
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
        BEGIN
          EXECUTE format('CREATE ROLE %I NOLOGIN', name);
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END;
      END IF;
      IF name IN ('${OWNER_ROLE}', '${BACKUP_ROLE}', '${QUEUE_ROLE}') AND NOT pg_has_role(current_user, name, 'SET') THEN
        EXECUTE format('GRANT %I TO %I WITH INHERIT FALSE, SET TRUE', name, current_user);
      END IF;
    EXCEPTION WHEN insufficient_privilege THEN
      -- Only backups need this one: an administrator who made the roles by hand must not find that nothing starts any more.
      IF name <> '${BACKUP_ROLE}' THEN RAISE; END IF;
    END;
  END LOOP;
  IF NOT has_schema_privilege('${OWNER_ROLE}', 'public', 'CREATE') THEN
    GRANT USAGE, CREATE ON SCHEMA public TO ${OWNER_ROLE};
  END IF;
  IF NOT (SELECT bool_and(has_schema_privilege(each, 'public', 'USAGE')) FROM unnest(ARRAY['${APP_ROLE}', '${RELAY_ROLE}', '${SEALER_ROLE}']) each) THEN
    GRANT USAGE ON SCHEMA public TO ${APP_ROLE}, ${RELAY_ROLE}, ${SEALER_ROLE};
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${BACKUP_ROLE}') AND NOT has_schema_privilege('${BACKUP_ROLE}', 'public', 'USAGE') THEN
    GRANT USAGE ON SCHEMA public TO ${BACKUP_ROLE};
  END IF;
  IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = '${QUEUE_SCHEMA}') THEN
    CREATE SCHEMA ${QUEUE_SCHEMA} AUTHORIZATION ${QUEUE_ROLE};
  END IF;
END $$`;

/**
 * Lets the backup's role read every table that the current role owns, row-level security or not. Run after every migration, so that no
 * table is ever forgotten. Safe to repeat; if nothing is missing, it locks nothing.
 */
export const LET_BACKUP_READ = `
DO $$
DECLARE ours record;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${BACKUP_ROLE}') THEN RETURN; END IF;
  FOR ours IN SELECT oid, oid::regclass AS name, relrowsecurity AS guarded FROM pg_class
    WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND pg_get_userbyid(relowner) = current_user
  LOOP
    IF NOT has_table_privilege('${BACKUP_ROLE}', ours.oid, 'SELECT') THEN
      EXECUTE format('GRANT SELECT ON %s TO ${BACKUP_ROLE}', ours.name);
    END IF;
    IF ours.guarded AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = ours.oid AND polname = 'backup') THEN
      EXECUTE format('CREATE POLICY backup ON %s FOR SELECT TO ${BACKUP_ROLE} USING (true)', ours.name);
    END IF;
  END LOOP;
END $$`;

/** Lets the login of the processes ($1) switch to their roles, and inherit nothing from them. */
export const grantProcessRoles = (login: string): string => `
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[${PROCESS_ROLES.map((role) => `'${role}'`).join(', ')}] LOOP
    IF NOT pg_has_role(${literal(login)}, name, 'SET') THEN
      EXECUTE format('GRANT %I TO %I WITH INHERIT FALSE, SET TRUE', name, ${literal(login)});
    END IF;
  END LOOP;
END $$`;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
