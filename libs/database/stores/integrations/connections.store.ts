/** Connections to applicant tracking systems. */
// SQL by hand: every inbound event reads its connection (prepared), and changes lock it without blocking events.
import { IsNull } from 'typeorm';
import { prepared } from '../../prepared.js';
import { ConnectionEntity } from '../../schema/integrations/connections.entity.js';
import { NOW, type Tenant } from '../../tenant.js';

/** Adds a connection, whose secret is sealed already. */
export async function create(
  tenant: Tenant,
  connection: Pick<ConnectionEntity, 'id' | 'vendor' | 'name' | 'secretSealed'> &
    Partial<Pick<ConnectionEntity, 'accountSealed'>>,
): Promise<void> {
  await tenant.insert(ConnectionEntity, connection);
}

const CONNECTION = prepared(
  'connection',
  `SELECT organisation_id AS "organisationId", id, vendor, name, secret_sealed AS "secretSealed",
          former_secret_sealed AS "formerSecretSealed", former_secret_until AS "formerSecretUntil",
          account_sealed AS "accountSealed", assessment_key_sealed AS "assessmentKeySealed",
          former_assessment_key_sealed AS "formerAssessmentKeySealed", former_assessment_key_until AS "formerAssessmentKeyUntil",
          assessment_token_sealed AS "assessmentTokenSealed", created_at AS "createdAt", revoked_at AS "revokedAt"
     FROM connection WHERE organisation_id = $1 AND id = $2`,
);

/** Returns a connection, or null. */
export async function find(tenant: Tenant, id: string): Promise<ConnectionEntity | null> {
  const rows = await tenant.query<ConnectionEntity[]>(CONNECTION, [tenant.organisationId, id]);
  return rows[0] ?? null;
}

/** Locks a connection against changes until the transaction ends. Events continue meanwhile. */
export async function lock(tenant: Tenant, id: string): Promise<ConnectionEntity | null> {
  const rows = await tenant.query<unknown[]>(
    'SELECT FROM connection WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE',
    [tenant.organisationId, id],
  );
  return rows.length === 0 ? null : find(tenant, id);
}

/** Changes a locked connection. */
export async function update(
  tenant: Tenant,
  id: string,
  change: Partial<Omit<ConnectionEntity, 'organisationId' | 'id' | 'vendor' | 'createdAt' | 'revokedAt'>>,
): Promise<void> {
  if (Object.keys(change).length > 0) await tenant.update(ConnectionEntity, { id }, change);
}

/** Replaces the sealed account of a connection. */
export async function saveAccount(tenant: Tenant, id: string, accountSealed: Buffer): Promise<void> {
  await tenant.update(ConnectionEntity, { id }, { accountSealed });
}

/** Lists connections in the order in which they were created, revoked ones included. */
export function list(tenant: Tenant, page: { after: string | null; limit: number }): Promise<ConnectionEntity[]> {
  const query = tenant.manager
    .createQueryBuilder(ConnectionEntity, 'c')
    .where('c.organisationId = :organisationId', { organisationId: tenant.organisationId })
    .orderBy('c.id')
    .limit(page.limit);
  if (page.after !== null) query.andWhere('c.id > :after', { after: page.after });
  return query.getMany();
}

/** Revokes a connection. A repeat changes nothing. */
export async function revoke(tenant: Tenant, id: string): Promise<void> {
  await tenant.update(ConnectionEntity, { id, revokedAt: IsNull() }, { revokedAt: NOW });
}
