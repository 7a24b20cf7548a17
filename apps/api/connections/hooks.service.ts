/** Webhook deliveries: verified over the bytes as they came, stored once, processed by a job. */
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { readAddress, unseal } from '#libs/access';
import { vendorOf, type DeliveryHeaders, type Verification } from '#libs/ats';
import type { DeliveryReceipt } from '#libs/contracts';
import { findConnection, inOrganisation, newId, recordDelivery } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { ApiProblem, NotFound } from '../http/problem.js';
import { API_OPTIONS, type ApiOptions } from '../options.js';
import { sealPurpose } from './seal-purpose.js';

export interface IncomingDelivery {
  /** What stands in the path: it names the tenant and the connection, and is no secret. */
  address: string;
  headers: DeliveryHeaders;
  rawBody: Buffer;
}

function refusal(verified: Exclude<Verification, { ok: true }>): ApiProblem {
  return new ApiProblem(401, verified.reason, 'Delivery refused', detailOf(verified));
}

function detailOf(verified: Exclude<Verification, { ok: true }>): string {
  switch (verified.reason) {
    case 'headers-missing':
      return `Missing: ${verified.headers.join(', ')}. A delivery has its id, its time and its signature in headers.`;
    case 'headers-malformed':
      return `Malformed: ${verified.headers.join(', ')}. An id has at most 256 characters; a time is in seconds since 1970.`;
    case 'timestamp-out-of-range':
      return 'The timestamp is more than five minutes from this server’s clock.';
    case 'signature-wrong':
      return 'The signature does not match the body. Check the signing secret, and that nothing on the way changes the body.';
  }
}

@Injectable()
export class HooksService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  /** Once this answers, the delivery is stored; a repeat of it has no further effect. */
  async receive({ address, headers, rawBody }: IncomingDelivery): Promise<DeliveryReceipt> {
    const place = readAddress('hook', address);
    if (!place) throw new NotFound('hook');
    const { organisationId, id: connectionId } = place;
    return inOrganisation(this.database, organisationId, async (tx) => {
      const connection = await findConnection(tx, organisationId, connectionId);
      const vendor = connection && vendorOf(connection.vendor);
      if (!connection || !vendor) throw new NotFound('hook');
      // 410 tells senders of Standard Webhooks to stop.
      if (connection.revokedAt)
        throw new ApiProblem(410, 'connection-revoked', 'Connection revoked', 'This connection was revoked.');
      const secret = unseal(this.options.secretKey, sealPurpose(connectionId), connection.secretSealed).toString();
      const verified = vendor.verify(headers, rawBody, secret, Date.now());
      if (!verified.ok) throw refusal(verified);
      const deliveryId = newId();
      const delivery = await recordDelivery(
        tx,
        {
          organisationId,
          id: deliveryId,
          connectionId,
          vendorDeliveryId: verified.deliveryId,
          headers: kept(headers),
          rawBody,
        },
        outboxJob('process-delivery', { deliveryId }),
      );
      return { deliveryId: delivery.id, duplicate: !delivery.first };
    });
  }
}

/** Headers that say what a delivery is. Signatures, cookies and addresses are not kept. */
function kept(headers: DeliveryHeaders): Record<string, string> {
  const names = ['content-type', 'user-agent', 'webhook-id', 'webhook-timestamp'];
  return Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));
}
