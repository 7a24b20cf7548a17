/** The parts that calls of all vendors share: an address, headers and secrets of a connection. */
import type { FastifyRequest } from 'fastify';
import { readAddress, unsealWithAny } from '#libs/secrets';
import { vendorOf, type AtsVendor, type AtsHeaders } from '#libs/ats';
import { type ConnectionEntity, connections, type Tenant } from '#libs/database';
import { ApiProblem, NotFound } from '../../platform/http/problems/problem.js';

export interface ConnectionAddress {
  organisationId: string;
  id: string;
}

/** @param address what stands in the path: it names the tenant and the connection, and is no secret @throws NotFound */
export function parseConnectionAddress(address: string): ConnectionAddress {
  const place = readAddress('connection', address);
  if (!place) throw new NotFound('connection');
  return place;
}

/** @throws NotFound, and ApiProblem (410) when it was revoked */
export async function connectionAt(
  tenant: Tenant,
  { id }: ConnectionAddress,
): Promise<{ connection: ConnectionEntity; vendor: AtsVendor }> {
  const connection = await connections.find(tenant, id);
  const vendor = connection && vendorOf(connection.vendor);
  if (!connection || !vendor) throw new NotFound('connection');
  // 410 tells senders of Standard Webhooks to stop.
  if (connection.revokedAt) throw new ApiProblem('connection-revoked', 'This connection was revoked.');
  return { connection, vendor };
}

/**
 * A secret that is in force, and the one before it while that still counts.
 * @param secretKeys of the installation, the present one first
 * @param sealed null: there is none
 */
export function secretsInForce(
  secretKeys: readonly string[],
  purpose: string,
  sealed: { present: Buffer | null; former: Buffer | null; formerUntil: Date | null },
): string[] {
  const former = sealed.formerUntil !== null && sealed.formerUntil > new Date() ? sealed.former : null;
  return [sealed.present, former].flatMap((one) =>
    one === null ? [] : [unsealWithAny(secretKeys, purpose, one).toString()],
  );
}

export function headersOf(request: FastifyRequest): AtsHeaders {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}
