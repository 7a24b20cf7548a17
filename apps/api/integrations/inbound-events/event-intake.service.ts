/** Intake of inbound events: verifies the bytes as they arrived and stores each event once. A job processes it. */
import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { sealedFor } from '#libs/secrets';
import { UndecodableEventError, type AtsVendor, type InboundCall, type SignatureVerification } from '#libs/ats';
import { signedJson, storableText, InvalidJsonError, type InboundEventReceipt } from '#libs/contracts';
import { type ConnectionEntity, inboundEvents, inbox, inOrganisation, newId } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { ApiProblem, MalformedJson } from '../../platform/http/problems/problem.js';
import { API_OPTIONS, secretKeysOf, type ApiOptions } from '../../platform/settings/options.js';
import { connectionAt, parseConnectionAddress, secretsInForce } from './connection-address.js';

/** The HTTP response to a call of a vendor. */
export interface IntakeResponse {
  status: number;
  headers: Record<string, string>;
  /** Null: no body. */
  body: InboundEventReceipt | null;
}

@Injectable()
export class EventIntakeService {
  private readonly log = new Logger('EventIntake');

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  /**
   * The event is stored when this resolves. A repeat has no further effect.
   * @param address what stands in the path: it names the tenant and the connection, and is no secret
   */
  async receive(address: string, call: InboundCall & { rawBody: Buffer }): Promise<IntakeResponse> {
    const place = parseConnectionAddress(address);
    const { organisationId, id: connectionId } = place;
    return inOrganisation(this.database, organisationId, async (tenant) => {
      const { connection, vendor } = await connectionAt(tenant, place);
      const greeting = vendor.greet(call);
      if (greeting) return { ...greeting, body: null };
      this.verify(connection, vendor, call);
      await setImmediate(); // Ten MiB are signed and parsed in turns of their own: others are answered in between.
      const vendorEventId = identityOf(vendor, call);
      const eventId = newId();
      const headers = kept(vendor, call);
      const event = {
        id: eventId,
        connectionId,
        vendorEventId,
        headers,
        rawBody: call.rawBody,
      };
      const { id, how } = await inboundEvents.record(
        tenant,
        event,
        outboxJob('process-inbound-event', { inboundEventId: eventId }),
      );
      if (how === 'conflict') {
        await inbox.notifyEventIdReused(tenant, connectionId);
        this.log.warn({ organisationId, connectionId, eventId: id, code: 'event-id-reused' });
      }
      const body = { eventId: id, duplicate: how === 'again', conflict: how === 'conflict' };
      return { status: vendor.acknowledges, headers: {}, body };
    });
  }

  /** @throws ApiProblem with a status after which the sender tries again */
  private verify(connection: ConnectionEntity, vendor: AtsVendor, call: InboundCall): void {
    const secrets = this.secretsOf(connection);
    const verified = vendor.verify(call, secrets, Date.now());
    // What the vendor never sends is refused for good, and needs no secret for it.
    if (!verified.ok && verified.reason === 'vendor-sends-no-events')
      throw new ApiProblem(verified.reason, verified.detail);
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

function detailOf(
  verified: Exclude<SignatureVerification, { ok: true } | { reason: 'vendor-sends-no-events' }>,
): string {
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
function identityOf(vendor: AtsVendor, call: InboundCall): string {
  if (call.rawBody.length === 0) throw new MalformedJson('The body is empty. Send UTF-8 JSON.');
  try {
    // Only the identity is cleaned here, on the loop that answers all requests. The whole body is cleaned when it is
    // processed.
    return storableText(vendor.identify(call, signedJson(call.rawBody)));
  } catch (error) {
    if (error instanceof InvalidJsonError) throw new MalformedJson(`${error.message} Send UTF-8 JSON.`);
    if (error instanceof UndecodableEventError) throw new MalformedJson(error.message);
    throw error;
  }
}

/** The headers that identify an event. Signatures, cookies and addresses are not stored. */
function kept({ keeps }: AtsVendor, { headers }: InboundCall): Record<string, string> {
  const names = ['content-type', 'user-agent', ...keeps];
  return Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));
}
