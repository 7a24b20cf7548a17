/** An endpoint is tried: sent a message of no meaning at once, while the caller waits. */
import { Inject, Injectable, Logger } from '@nestjs/common';
import { TEST_EVENT, type ReaderLanguage, type TriedWebhook } from '#libs/contracts';
import { newId, type WebhookAttemptRow, webhooks } from '#libs/database';
import { EGRESS, type Egress } from '#libs/egress';
import { attemptWebhook, openWebhookSecrets } from '#libs/outbound-webhooks';
import { NotFound } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { API_OPTIONS, type ApiOptions } from '../../platform/settings/options.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { attemptOf } from './webhook-messages.service.js';

@Injectable()
export class WebhookTestsService {
  private readonly log = new Logger('Webhooks');

  constructor(
    private readonly transactions: Transactions,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
    @Inject(EGRESS) private readonly egress: Egress,
  ) {}

  /**
   * The message is created under the caller's key, so that a repeat returns the same attempt. The attempt runs outside
   * of any transaction, and does not count toward the state of the endpoint.
   */
  async test(actor: Actor, endpointId: string): Promise<TriedWebhook> {
    authorise(actor, ADMINS);
    const message = await this.transactions.once(actor, 200, async (tenant) => {
      if (!(await webhooks.find(tenant, endpointId))) throw new NotFound('webhook endpoint');
      const id = newId();
      const occurredAt = new Date();
      const body = JSON.stringify({ type: TEST_EVENT, timestamp: occurredAt.toISOString(), data: { endpointId } });
      await webhooks.createMessage(tenant, { id, type: TEST_EVENT, body, occurredAt });
      await audit(tenant, actor, 'webhook-endpoint.tested', { kind: 'webhook-endpoint', id: endpointId });
      return { id, body };
    });
    return (await this.outcome(actor, endpointId, message.id)) ?? (await this.attempt(actor, endpointId, message));
  }

  private async attempt(
    actor: Actor,
    endpointId: string,
    message: { id: string; body: string },
  ): Promise<TriedWebhook> {
    const endpoint = await this.transactions.read(actor, (tenant) => webhooks.find(tenant, endpointId));
    if (endpoint === null) throw new NotFound('webhook endpoint');
    const { secretKey, formerSecretKeys } = this.options;
    const secrets = openWebhookSecrets([secretKey, ...formerSecretKeys], endpoint);
    const tried = await attemptWebhook(this.egress, { url: endpoint.url, secrets }, message);
    if (tried.fault !== undefined) this.log.error({ event: 'a test failed', endpointId, error: String(tried.fault) });
    const { at, ms, status, error } = tried;
    const made = { at, ms, status, error };
    await this.transactions.write(actor, (tenant) =>
      webhooks.addTriedMessage(tenant, endpointId, { messageId: message.id, ...made }),
    );
    return triedOf(message.id, made, actor.language);
  }

  /** Of a message that was sent before. */
  private outcome(actor: Actor, endpointId: string, messageId: string): Promise<TriedWebhook | null> {
    return this.transactions.read(actor, async (tenant) => {
      const [made] = await webhooks.listAttempts(tenant, endpointId, messageId);
      return made ? triedOf(messageId, made, actor.language) : null;
    });
  }
}

function triedOf(messageId: string, made: WebhookAttemptRow, language: ReaderLanguage): TriedWebhook {
  return { messageId, delivered: made.error === null, ...attemptOf(made, language) };
}
