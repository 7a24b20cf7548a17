/** Webhook deliveries: verified over the bytes as they came, stored once, processed by a job. */
import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { sealedFor } from '#libs/secrets';
import { UndecodableDelivery, type AtsVendor, type HookCall, type SignatureVerification } from '#libs/ats';
import { signedJson, storableText, InvalidJsonError, type DeliveryReceipt } from '#libs/contracts';
import { type ConnectionEntity, inboundEvents, inbox, inOrganisation, newId } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { ApiProblem, MalformedJson } from '../../platform/http/problems/problem.js';
import { API_OPTIONS, secretKeysOf, type ApiOptions } from '../../platform/settings/options.js';
import { connectionAt, hookTarget, secretsInForce } from './hook-connection.js';

/** What a call is answered with. */
export interface HookAnswer {
  status: number;
  headers: Record<string, string>;
  /** Null: no body. */
  body: DeliveryReceipt | null;
}

@Injectable()
export class HooksService {
  private readonly log = new Logger('Hook');

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  /**
   * Once this answers, the delivery is stored; a repeat of it has no further effect.
   * @param address what stands in the path: it names the tenant and the connection, and is no secret
   */
  async receive(address: string, call: HookCall & { rawBody: Buffer }): Promise<HookAnswer> {
    const place = hookTarget(address);
    const { organisationId, id: connectionId } = place;
    return inOrganisation(this.database, organisationId, async (tenant) => {
      const { connection, vendor } = await connectionAt(tenant, place);
      const greeting = vendor.greet(call);
      if (greeting) return { ...greeting, body: null };
      this.verify(connection, vendor, call);
      await setImmediate(); // Ten MiB are signed and parsed in turns of their own: others are answered in between.
      const vendorDeliveryId = identityOf(vendor, call);
      const deliveryId = newId();
      const headers = kept(vendor, call);
      const delivery = {
        id: deliveryId,
        connectionId,
        vendorDeliveryId,
        headers,
        rawBody: call.rawBody,
      };
      const { id, how } = await inboundEvents.record(
        tenant,
        delivery,
        outboxJob('process-inbound-event', { inboundEventId: deliveryId }),
      );
      if (how === 'conflict') {
        await inbox.notifyEventIdReused(tenant, connectionId);
        this.log.warn({ organisationId, connectionId, deliveryId: id, code: 'delivery-id-reused' });
      }
      const body = { deliveryId: id, duplicate: how === 'again', conflict: how === 'conflict' };
      return { status: vendor.acknowledges, headers: {}, body };
    });
  }

  /** @throws ApiProblem with a status after which the sender tries again */
  private verify(connection: ConnectionEntity, vendor: AtsVendor, call: HookCall): void {
    const secrets = this.secretsOf(connection);
    const verified = vendor.verify(call, secrets, Date.now());
    // What is never delivered is refused for good, and needs no secret for it.
    if (!verified.ok && verified.reason === 'not-delivered') throw new ApiProblem(verified.reason, verified.detail);
    if (secrets.length === 0) {
      const detail = 'This connection has no signing secret yet. Enter the one that the sender shows.';
      throw new ApiProblem('secret-missing', detail, { status: vendor.refuses });
    }
    if (!verified.ok) throw new ApiProblem(verified.reason, detailOf(verified), { status: vendor.refuses });
  }

  private secretsOf({ id, secretSealed, formerSecretSealed, formerSecretUntil }: ConnectionEntity): string[] {
    return secretsInForce(secretKeysOf(this.options), sealedFor.signingSecret(id), {
      present: secretSealed,
      former: formerSecretSealed,
      formerUntil: formerSecretUntil,
    });
  }
}

const HEADER_FORMS =
  'An id has at most 256 characters. A timestamp is in seconds since 1970. The vendor’s page in docs/how-to/connect shows the format of the signature.';

function detailOf(verified: Exclude<SignatureVerification, { ok: true } | { reason: 'not-delivered' }>): string {
  switch (verified.reason) {
    case 'headers-missing':
      return `Missing: ${verified.headers.join(', ')}. Send the signature headers with the event.`;
    case 'headers-malformed':
      return `Malformed: ${verified.headers.join(', ')}. ${HEADER_FORMS}`;
    case 'timestamp-out-of-range':
      return 'The timestamp is more than five minutes from this server’s clock. Sign again with the current time.';
    case 'signature-wrong':
      return 'The signature does not match the body. Check the signing secret, and that no proxy changes the body.';
  }
}

/**
 * Returns the value that identifies duplicates. The sender is authentic by now, so malformed JSON is its fault and is
 * reported to it. @throws MalformedJson
 */
function identityOf(vendor: AtsVendor, call: HookCall): string {
  if (call.rawBody.length === 0) throw new MalformedJson('The body is empty. Send UTF-8 JSON.');
  try {
    // Only the identity is cleaned here, on the loop that answers all requests. The whole body is cleaned when it is
    // processed.
    return storableText(vendor.identify(call, signedJson(call.rawBody)));
  } catch (error) {
    if (error instanceof InvalidJsonError) throw new MalformedJson(`${error.message} Send UTF-8 JSON.`);
    if (error instanceof UndecodableDelivery) throw new MalformedJson(error.message);
    throw error;
  }
}

/** Headers that say what a delivery is. Signatures, cookies and addresses are not kept. */
function kept({ keeps }: AtsVendor, { headers }: HookCall): Record<string, string> {
  const names = ['content-type', 'user-agent', ...keeps];
  return Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));
}
