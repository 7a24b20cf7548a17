/** Endpoints of other systems: what they want to be told. Their signing secrets are sealed, and shown once. */
import { Inject, Injectable } from '@nestjs/common';
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
import { newId, type Tenant, visibility, type WebhookEndpointRow, webhooks } from '#libs/database';
import { checkUrl, EgressRefused } from '#libs/egress';
import { makeWebhookSecret, scheduleWebhookRun } from '#libs/outbound-webhooks';
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
    const rows = await this.transactions.read(actor, (tenant) => webhooks.list(tenant, { after, limit: limit + 1 }));
    return pageFrom(rows, limit, 'webhook endpoints', ({ id }) => [id], endpointOf);
  }

  async find(actor: Actor, id: string): Promise<WebhookEndpoint> {
    authorise(actor, ADMINS);
    return this.transactions.read(actor, async (tenant) => endpointOf(await find(tenant, id)));
  }

  async add(actor: Actor, input: NewWebhookEndpoint): Promise<CreatedWebhookEndpoint> {
    authorise(actor, ADMINS);
    this.checkUrl(input.url);
    return this.transactions.onceWithSecret(actor, 201, async (tenant) => {
      if ((await webhooks.count(tenant)) >= MOST_WEBHOOK_ENDPOINTS) throw tooMany();
      await requireRoles(tenant, actor, input.roleIds ?? []);
      const id = newId();
      const { secret, sealed: secretSealed } = makeWebhookSecret(this.options.secretKey, id);
      await webhooks.create(tenant, { ...input, id, secretSealed, createdBy: actor.id });
      await audit(tenant, actor, 'webhook-endpoint.created', { kind: 'webhook-endpoint', id }, factsOf(input));
      return { endpoint: endpointOf(await find(tenant, id)), secret };
    });
  }

  /** An endpoint that is enabled again, or has another address, starts over with its pending messages. */
  async change(actor: Actor, id: string, { enabled, ...input }: WebhookEndpointChange): Promise<WebhookEndpoint> {
    authorise(actor, ADMINS);
    if (input.url !== undefined) this.checkUrl(input.url);
    return this.transactions.once(actor, 200, async (tenant) => {
      if (enabled === true) await webhooks.pauseFanOut(tenant);
      const before = await hold(tenant, id);
      const named = (input.roleIds ?? []).filter((roleId) => !before.roleIds?.includes(roleId));
      await requireRoles(tenant, actor, named);
      await webhooks.update(tenant, id, input);
      if (enabled === false && before.disabledAt === null) {
        await webhooks.disable(tenant, id, 'by-hand');
      } else if (enabled === true && before.disabledAt !== null) {
        await webhooks.enable(tenant, id);
      }
      const isAnother = input.url !== undefined && input.url !== before.url;
      if (isAnother || (enabled === true && before.disabledAt !== null)) {
        await webhooks.reset(tenant, id);
        await scheduleWebhookRun(tenant, id);
      }
      const details = { ...factsOf(input), ...(enabled !== undefined && { enabled }) };
      await audit(tenant, actor, 'webhook-endpoint.changed', { kind: 'webhook-endpoint', id }, details);
      return endpointOf(await find(tenant, id));
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    authorise(actor, ADMINS);
    await this.transactions.once(actor, 204, async (tenant) => {
      await hold(tenant, id);
      await webhooks.remove(tenant, id);
      await audit(tenant, actor, 'webhook-endpoint.removed', { kind: 'webhook-endpoint', id });
    });
  }

  async rotate(actor: Actor, id: string): Promise<CreatedWebhookEndpoint> {
    authorise(actor, ADMINS);
    return this.transactions.onceWithSecret(actor, 201, async (tenant) => {
      const { secretSealed: formerSecretSealed } = await hold(tenant, id);
      const { secret, sealed: secretSealed } = makeWebhookSecret(this.options.secretKey, id);
      const formerSecretUntil = new Date(Date.now() + FORMER_SECRET_HOURS * 3_600_000);
      await webhooks.update(tenant, id, {
        secretSealed,
        formerSecretSealed,
        formerSecretUntil,
      });
      await audit(tenant, actor, 'webhook-endpoint.secret-rotated', { kind: 'webhook-endpoint', id });
      return { endpoint: endpointOf(await find(tenant, id)), secret };
    });
  }

  /** Checks an address without calling it. The host name is resolved and checked again at every call. */
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

async function find(tenant: Tenant, id: string): Promise<WebhookEndpointRow> {
  const found = await webhooks.find(tenant, id);
  if (!found) throw new NotFound('webhook endpoint');
  return found;
}

async function hold(tenant: Tenant, id: string): Promise<WebhookEndpointRow> {
  const held = await webhooks.lock(tenant, id);
  if (!held) throw new NotFound('webhook endpoint');
  return held;
}

/** A caller who cannot see a role cannot send its events to a webhook. */
async function requireRoles(tenant: Tenant, actor: Actor, roleIds: readonly string[]): Promise<void> {
  const errors: { path: string; message: string }[] = [];
  for (const id of roleIds) {
    if (!(await visibility.canSee(tenant, actor.visibility, { thing: 'role', id })))
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
