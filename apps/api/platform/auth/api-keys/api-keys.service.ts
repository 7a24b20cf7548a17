/** API keys: shown once, kept as digests, revocable. */
import { Injectable } from '@nestjs/common';
import { issueToken } from '#libs/secrets';
import type { ApiKey, CreatedApiKey, NewApiKey, Page, PageQuery } from '#libs/contracts';
import { type ApiKeyEntity, apiKeys, newId } from '#libs/database';
import { NotFound } from '../../http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../http/responses/cursor.js';
import { authorise, userOf, type Actor } from '../../permissions/actor.js';
import { ADMINS } from '../../permissions/rights.js';
import { audit } from '../../transactions/audit.js';
import { Transactions } from '../../transactions/transactions.service.js';

@Injectable()
export class ApiKeysService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, { cursor, limit }: PageQuery): Promise<Page<ApiKey>> {
    authorise(actor, ADMINS);
    const after = readIdCursor('api-keys', cursor);
    const rows = await this.transactions.read(actor, (tenant) => apiKeys.list(tenant, { after, limit: limit + 1 }));
    return pageFrom(rows, limit, 'api-keys', ({ id }) => [id], apiKeyOf);
  }

  async add(actor: Actor, { name, kind, scopes: asked }: NewApiKey): Promise<CreatedApiKey> {
    authorise(actor, ADMINS);
    const scopes = asked ?? null;
    return this.transactions.onceWithSecret(actor, 201, async (tenant) => {
      const { organisationId } = actor;
      const id = newId();
      const { token, digest, prefix } = issueToken('apiKey', organisationId, id);
      const createdBy = userOf(actor);
      await apiKeys.create(tenant, { id, name, kind, scopes, prefix, secretDigest: digest, createdBy });
      await audit(tenant, actor, 'api-key.created', { kind: 'api-key', id }, { kind, scopes });
      const row = await apiKeys.find(tenant, id);
      if (!row) throw new NotFound('API key');
      return { apiKey: apiKeyOf(row), key: token };
    });
  }

  async revoke(actor: Actor, id: string): Promise<void> {
    authorise(actor, ADMINS);
    await this.transactions.once(actor, 204, async (tenant) => {
      if (!(await apiKeys.find(tenant, id))) throw new NotFound('API key');
      await apiKeys.revoke(tenant, id);
      await audit(tenant, actor, 'api-key.revoked', { kind: 'api-key', id });
    });
  }
}

function apiKeyOf(row: ApiKeyEntity): ApiKey {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    kind: row.kind,
    scopes: row.scopes,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}
