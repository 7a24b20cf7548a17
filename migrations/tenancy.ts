/**
 * SQL that tables with rows of several organizations need. A released migration is history: change what one of these functions returns
 * only by adding another function.
 */
import { APP_ROLE, OWNER_ROLE, RELAY_ROLE, SEALER_ROLE } from './database-roles.js';

type Grant = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/** The application changes rows. */
export const MUTABLE: readonly Grant[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
/** The application writes rows once and never updates them. It can delete them, because erasures must. */
export const IMMUTABLE: readonly Grant[] = ['SELECT', 'INSERT', 'DELETE'];

/**
 * The tenant of the transaction. After `SET LOCAL` ends, a pooled connection holds '' instead of nothing: both mean no
 * tenant, and no tenant sees no row.
 */
export const CURRENT_ORGANISATION = `nullif(current_setting('candor.organisation', true), '')::uuid`;

/**
 * Puts a table under row-level security, its owner included, and grants it to the application's role.
 * @param column the column that holds the tenant
 */
export function tenantTable(table: string, grants: readonly Grant[], column = 'organisation_id'): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY tenant ON ${table} TO ${APP_ROLE}, ${OWNER_ROLE} USING (${column} = ${CURRENT_ORGANISATION});
    GRANT ${grants.join(', ')} ON ${table} TO ${APP_ROLE};`;
}

/** Lets the relay use the rows of every organization in a tenant table. */
export function relayServes(table: string, grants: readonly Grant[]): string {
  return allTenants(table, 'relay', RELAY_ROLE, grants);
}

/** Lets the sealer of the audit use the rows of every organization in a tenant table. */
export function sealerServes(table: string, grants: readonly Grant[]): string {
  return allTenants(table, 'sealer', SEALER_ROLE, grants);
}

function allTenants(table: string, policy: string, role: string, grants: readonly Grant[]): string {
  const readOnly = grants.every((grant) => grant === 'SELECT');
  return `
    CREATE POLICY ${policy} ON ${table} ${readOnly ? 'FOR SELECT ' : ''}TO ${role} USING (true);
    GRANT ${grants.join(', ')} ON ${table} TO ${role};`;
}
