/** Connections to ATS products: their signing secrets are sealed, and shown once. */
import { Inject, Injectable } from '@nestjs/common';
import { makeAddress, seal } from '#libs/access';
import { vendorOf } from '#libs/ats';
import type { Connection, CreatedConnection, Delivery, NewConnection, Page, PageQuery } from '#libs/contracts';
import {
  createConnection,
  findConnection,
  newId,
  pageOfConnections,
  pageOfDeliveries,
  revokeConnection,
  type ConnectionEntity,
  type DeliveryRow,
} from '#libs/database';
import { authorise, type Actor } from '../access/actor.js';
import { ADMINS } from '../access/rights.js';
import { pageFrom, readIdCursor } from '../http/cursor.js';
import { NotFound } from '../http/problem.js';
import { API_OPTIONS, type ApiOptions } from '../options.js';
import { audit } from '../transactions/audit.js';
import { Transactions } from '../transactions/transactions.service.js';
import { sealPurpose } from './seal-purpose.js';

@Injectable()
export class ConnectionsService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  async list(actor: Actor, { cursor, limit }: PageQuery): Promise<Page<Connection>> {
    authorise(actor, ADMINS);
    const after = readIdCursor('connections', cursor);
    const rows = await this.transactions.read(actor, (tx) =>
      pageOfConnections(tx, actor.organisationId, { after, limit: limit + 1 }),
    );
    return pageFrom(rows, limit, 'connections', ({ id }) => [id], connectionOf);
  }

  async add(actor: Actor, input: NewConnection): Promise<CreatedConnection> {
    authorise(actor, ADMINS);
    const vendor = vendorOf(input.vendor);
    if (!vendor) throw new NotFound('ATS vendor');
    return this.transactions.changeShowingSecret(actor, 201, async (tx) => {
      const { organisationId } = actor;
      const id = newId();
      const secret = input.secret ?? vendor.makeSecret();
      const secretSealed = seal(this.options.secretKey, sealPurpose(id), Buffer.from(secret));
      await createConnection(tx, { organisationId, id, vendor: vendor.id, name: input.name, secretSealed });
      await audit(tx, actor, 'connection.created', { kind: 'connection', id }, { vendor: vendor.id });
      const row = await findConnection(tx, organisationId, id);
      if (!row) throw new NotFound('connection');
      return { connection: connectionOf(row), secret: input.secret === undefined ? secret : null };
    });
  }

  async deliveries(actor: Actor, connectionId: string, { cursor, limit }: PageQuery): Promise<Page<Delivery>> {
    authorise(actor, ADMINS);
    const bound = `deliveries:${connectionId}`;
    const after = readIdCursor(bound, cursor);
    const rows = await this.transactions.read(actor, async (tx) => {
      if (!(await findConnection(tx, actor.organisationId, connectionId))) throw new NotFound('connection');
      return pageOfDeliveries(tx, actor.organisationId, connectionId, { after, limit: limit + 1 });
    });
    return pageFrom(rows, limit, bound, ({ id }) => [id], deliveryOf);
  }

  async revoke(actor: Actor, id: string): Promise<void> {
    authorise(actor, ADMINS);
    await this.transactions.change(actor, 204, async (tx) => {
      if (!(await findConnection(tx, actor.organisationId, id))) throw new NotFound('connection');
      await revokeConnection(tx, actor.organisationId, id);
      await audit(tx, actor, 'connection.revoked', { kind: 'connection', id });
    });
  }
}

function deliveryOf({ id, vendorDeliveryId, receivedAt, outcome, errorCode, errorMessage }: DeliveryRow): Delivery {
  return {
    id,
    webhookId: vendorDeliveryId,
    receivedAt: receivedAt.toISOString(),
    outcome,
    error: errorCode === null ? null : { code: errorCode, message: errorMessage ?? '' },
  };
}

function connectionOf(row: ConnectionEntity): Connection {
  return {
    id: row.id,
    vendor: row.vendor as Connection['vendor'],
    name: row.name,
    hookPath: `/hooks/${makeAddress('hook', row.organisationId, row.id)}`,
    createdAt: row.createdAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}
