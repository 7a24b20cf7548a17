/** SQL that every tenant table needs. Migrations are history: change a function here only by adding another one. */
import { APP_ROLE, OWNER_ROLE } from './roles.js';

type Grant = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/** Rows that may be changed. */
export const MUTABLE: readonly Grant[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
/** Versions: written once, never updated; deletable, because personal content must be. */
export const IMMUTABLE: readonly Grant[] = ['SELECT', 'INSERT', 'DELETE'];

/**
 * The tenant of the transaction. After `SET LOCAL` ends, a pooled connection holds '' instead of nothing: both mean no
 * tenant, and no tenant sees no row.
 */
export const CURRENT_ORGANISATION = `nullif(current_setting('candor.organisation', true), '')::uuid`;

/**
 * Puts a table under row-level security, its owner included, and grants it to the app role.
 * @param column the column that holds the tenant
 */
export function tenantTable(table: string, grants: readonly Grant[], column = 'organisation_id'): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY tenant ON ${table} TO ${APP_ROLE}, ${OWNER_ROLE} USING (${column} = ${CURRENT_ORGANISATION});
    GRANT ${grants.join(', ')} ON ${table} TO ${APP_ROLE};`;
}
