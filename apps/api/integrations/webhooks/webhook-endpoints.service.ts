/** Endpoints of other systems: what they want to be told. Their signing secrets are sealed, and shown once. */
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  FORMER_SECRET_HOURS,
  MOST_WEBHOOK_ENDPOINTS,
  type CreatedWebhookEndpoint,
  type NewWebhookEndpoint,
  type Page,
  type PageQuery,
  type WebhookEndpoint,
  type WebhookEndpointChange,
} from '#libs/contracts';
import {
  changeWebhookEndpoint,
  countWebhookEndpoints,
  createWebhookEndpoint,
  disableWebhookEndpoint,
  enableWebhookEndpoint,
  findWebhookEndpoint,
  holdWebhookEndpoint,
  lockWebhookCursor,
  newId,
  pageOfWebhookEndpoints,
  removeWebhookEndpoint,
  renewWebhookEndpoint,
  sees,
  type WebhookEndpointRow,
} from '#libs/database';
import { checkUrl, EgressRefused } from '#libs/egress';
import { makeWebhookSecret, oweWebhooks } from '#libs/webhooks';
import { Conflict, NotFound, Unprocessable } from '../../platform/http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { API_OPTIONS, type ApiOptions } from '../../platform/settings/options.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';

@Injectable()
export class WebhookEndpointsService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  async list(actor: Actor, { cursor, limit }: PageQuery): Promise<Page<WebhookEndpoint>> {
    authorise(actor, ADMINS);
    const after = readIdCursor('webhook endpoints', cursor);
    const rows = await this.transactions.read(actor, (tx) =>
      pageOfWebhookEndpoints(tx, actor.organisationId, { after, limit: limit + 1 }),
    );
    return pageFrom(rows, limit, 'webhook endpoints', ({ id }) => [id], endpointOf);
  }

  async find(actor: Actor, id: string): Promise<WebhookEndpoint> {
    authorise(actor, ADMINS);
    return this.transactions.read(actor, async (tx) => endpointOf(await find(tx, actor, id)));
  }

  async add(actor: Actor, input: NewWebhookEndpoint): Promise<CreatedWebhookEndpoint> {
    authorise(actor, ADMINS);
    this.checkUrl(input.url);
    return this.transactions.onceWithSecret(actor, 201, async (tx) => {
      const { organisationId } = actor;
      if ((await countWebhookEndpoints(tx, organisationId)) >= MOST_WEBHOOK_ENDPOINTS) throw tooMany();
      await requireRoles(tx, actor, input.roleIds ?? []);
      const id = newId();
      const { secret, sealed: secretSealed } = makeWebhookSecret(this.options.secretKey, id);
      await createWebhookEndpoint(tx, { ...input, organisationId, id, secretSealed, createdBy: actor.id });
      await audit(tx, actor, 'webhook-endpoint.created', { kind: 'webhook-endpoint', id }, factsOf(input));
      return { endpoint: endpointOf(await find(tx, actor, id)), secret };
    });
  }

  /** One that is enabled again, or has another address, begins anew, with what waits for it. */
  async change(actor: Actor, id: string, { enabled, ...input }: WebhookEndpointChange): Promise<WebhookEndpoint> {
    authorise(actor, ADMINS);
    if (input.url !== undefined) this.checkUrl(input.url);
    return this.transactions.once(actor, 200, async (tx) => {
      const { organisationId } = actor;
      if (enabled === true) await lockWebhookCursor(tx, organisationId);
      const before = await hold(tx, actor, id);
      const named = (input.roleIds ?? []).filter((roleId) => !before.roleIds?.includes(roleId));
      await requireRoles(tx, actor, named);
      await changeWebhookEndpoint(tx, organisationId, id, input);
      if (enabled === false && before.disabledAt === null) {
        await disableWebhookEndpoint(tx, organisationId, id, 'by-hand');
      } else if (enabled === true && before.disabledAt !== null) {
        await enableWebhookEndpoint(tx, organisationId, id);
      }
      const isAnother = input.url !== undefined && input.url !== before.url;
      if (isAnother || (enabled === true && before.disabledAt !== null)) {
        await renewWebhookEndpoint(tx, organisationId, id);
        await oweWebhooks(tx, organisationId, id);
      }
      const details = { ...factsOf(input), ...(enabled !== undefined && { enabled }) };
      await audit(tx, actor, 'webhook-endpoint.changed', { kind: 'webhook-endpoint', id }, details);
      return endpointOf(await find(tx, actor, id));
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    authorise(actor, ADMINS);
    await this.transactions.once(actor, 204, async (tx) => {
      await hold(tx, actor, id);
      await removeWebhookEndpoint(tx, actor.organisationId, id);
      await audit(tx, actor, 'webhook-endpoint.removed', { kind: 'webhook-endpoint', id });
    });
  }

  async rotate(actor: Actor, id: string): Promise<CreatedWebhookEndpoint> {
    authorise(actor, ADMINS);
    return this.transactions.onceWithSecret(actor, 201, async (tx) => {
      const { secretSealed: formerSecretSealed } = await hold(tx, actor, id);
      const { secret, sealed: secretSealed } = makeWebhookSecret(this.options.secretKey, id);
      const formerSecretUntil = new Date(Date.now() + FORMER_SECRET_HOURS * 3_600_000);
      await changeWebhookEndpoint(tx, actor.organisationId, id, {
        secretSealed,
        formerSecretSealed,
        formerSecretUntil,
      });
      await audit(tx, actor, 'webhook-endpoint.secret-rotated', { kind: 'webhook-endpoint', id });
      return { endpoint: endpointOf(await find(tx, actor, id)), secret };
    });
  }

  /** What can be told of an address without calling it. Where its name leads is looked at whenever it is called. */
  private checkUrl(url: string): void {
    try {
      checkUrl(url, this.options.egressAllow);
    } catch (error) {
      if (!(error instanceof EgressRefused)) throw error;
      const errors = [{ path: 'url', message: error.message }];
      throw new Unprocessable('address-refused', error.message, errors);
    }
  }
}

async function find(tx: EntityManager, { organisationId }: Actor, id: string): Promise<WebhookEndpointRow> {
  const found = await findWebhookEndpoint(tx, organisationId, id);
  if (!found) throw new NotFound('webhook endpoint');
  return found;
}

async function hold(tx: EntityManager, { organisationId }: Actor, id: string): Promise<WebhookEndpointRow> {
  const held = await holdWebhookEndpoint(tx, organisationId, id);
  if (!held) throw new NotFound('webhook endpoint');
  return held;
}

/** Whoever does not see a role has nobody told what happens in it. */
async function requireRoles(tx: EntityManager, actor: Actor, roleIds: readonly string[]): Promise<void> {
  const errors: { path: string; message: string }[] = [];
  for (const id of roleIds) {
    if (!(await sees(tx, actor.organisationId, actor.sight, { thing: 'role', id })))
      errors.push({ path: 'roleIds', message: `There is no role ${id}` });
  }
  if (errors.length === 0) return;
  const detail = errors.map(({ message }) => message).join('; ');
  throw new Unprocessable('role-not-found', detail, errors);
}

function tooMany(): Conflict {
  return new Conflict(
    'too-many-webhook-endpoints',
    `An organization has at most ${MOST_WEBHOOK_ENDPOINTS} webhook endpoints. Delete one first.`,
  );
}

/** For the audit: addresses may hold secrets. */
function factsOf({ url, eventTypes, roleIds }: WebhookEndpointChange): Record<string, string | number | boolean> {
  return {
    ...(url !== undefined && { address: true }),
    ...(eventTypes !== undefined && { eventTypes: eventTypes?.length ?? 'all' }),
    ...(roleIds !== undefined && { roles: roleIds?.length ?? 'all' }),
  };
}

function endpointOf(row: WebhookEndpointRow): WebhookEndpoint {
  const { id, url, description, eventTypes, roleIds, createdBy, disabledBecause, disabledAt } = row;
  return {
    ...{ id, url, description, eventTypes, roleIds, createdBy },
    enabled: disabledAt === null,
    disabled: disabledBecause && disabledAt && { because: disabledBecause, at: disabledAt.toISOString() },
    failingSince: row.failingSince?.toISOString() ?? null,
    formerSecretUntil: row.formerSecretUntil?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
  };
}
