/** Opens stored webhook calls, and closes them with what is to be kept of them. */
import { Injectable, Logger } from '@nestjs/common';
import { assessmentEvent, UndecodableEventError, vendorOf, type AtsEvent } from '#libs/ats';
import { cleanedJson, signedJson, InvalidJsonError, withoutTraits } from '#libs/contracts';
import {
  atsCandidates,
  inboundEvents,
  type InboundEventResult,
  type Tenant,
  type PendingInboundEvent,
} from '#libs/database';
import { valuesIn } from '#libs/erasure';
import { beginSync } from '#libs/intake';

export interface OpenedEvent {
  id: string;
  inboundEvent: PendingInboundEvent;
  event: AtsEvent | { fault: InboundEventResult };
  /** Characters of its text that cannot be stored, and that are left out of all that comes of it. */
  leftOut: number;
}

const REVOKED: InboundEventResult = {
  outcome: 'failed',
  error: { code: 'connection-revoked', message: 'The connection was revoked before the event was processed' },
};

const SET_ASIDE = {
  outcome: 'failed',
  error: {
    code: 'set-aside',
    message:
      'The job failed too often and is quarantined. See the log of the worker, fix the cause, and replay the event',
  },
} as const satisfies InboundEventResult;

@Injectable()
export class InboundEventsService {
  private readonly log = new Logger('InboundEvent');

  static readonly accountMissing: InboundEventResult = {
    outcome: 'failed',
    error: {
      code: 'account-missing',
      message:
        'Candor has to look up the details. Add an account for the vendor’s API to the connection, and replay the event',
    },
  };

  /** Ends one whose job was quarantined. */
  async giveUp(tenant: Tenant, id: string): Promise<void> {
    await inboundEvents.completePending(tenant, id, SET_ASIDE);
  }

  /**
   * Opens a pending event with its contents. Null when it is gone, emptied or completed, as an event is whose
   * connection was revoked meanwhile.
   */
  async open(tenant: Tenant, id: string): Promise<OpenedEvent | null> {
    const inboundEvent = await inboundEvents.findPending(tenant, id);
    const opened = inboundEvent && { id, inboundEvent, ...decoded(inboundEvent) };
    if (!opened?.inboundEvent.isRevoked) return opened;
    await this.close(tenant, opened, REVOKED);
    return null;
  }

  /**
   * Ends an event without changes for Candor. Its type is named as unknown where the types are Candor's own; those of
   * an ATS may be about other things.
   */
  async ignore(tenant: Tenant, opened: OpenedEvent, type: string): Promise<void> {
    const isOurs = opened.inboundEvent.vendor === 'standard-webhooks';
    const error = isOurs ? { code: 'unknown-event-type', message: `Unknown event type ${type}` } : null;
    return this.close(tenant, opened, { outcome: 'ignored', error });
  }

  /** Starts a sync: the event reports a change without its content. */
  async sync(tenant: Tenant, opened: OpenedEvent): Promise<void> {
    const { connectionId, hasAccount } = opened.inboundEvent;
    if (!hasAccount) return this.close(tenant, opened, InboundEventsService.accountMissing);
    await beginSync(tenant, connectionId, { cause: 'event', full: false, bulk: false });
    return this.close(tenant, opened, { outcome: 'processed', error: null });
  }

  /** Tells whether it names a candidate whom the vendor has removed. */
  isAboutGone(tenant: Tenant, { inboundEvent }: OpenedEvent): Promise<boolean> {
    return atsCandidates.hasGone(tenant, inboundEvent.connectionId, valuesIn(inboundEvent.rawBody));
  }

  /** @param forget nothing of it is kept: it is about a candidate whom the vendor has removed */
  async close(
    tenant: Tenant,
    { id, inboundEvent, event, leftOut }: OpenedEvent,
    resolved: InboundEventResult,
    forget = false,
  ): Promise<void> {
    const noted = { ...resolved, error: withCleaning(resolved.error, leftOut) };
    await inboundEvents.complete(tenant, id, noted, 'fault' in event ? null : event);
    const kept = forget ? null : keptOf(inboundEvent.rawBody);
    if (kept !== inboundEvent.rawBody) await inboundEvents.storeBody(tenant, id, kept);
    const line = {
      organisationId: tenant.organisationId,
      connectionId: inboundEvent.connectionId,
      eventId: id,
      outcome: resolved.outcome,
    };
    if (resolved.outcome !== 'failed') this.log.debug(line);
    else this.log.warn({ ...line, code: resolved.error?.code });
  }
}

/** Returns the part of a call that is stored whatever its outcome: nothing about personal traits, and nothing that cannot be parsed. */
function keptOf(rawBody: Buffer): Buffer | null {
  try {
    const json = signedJson(rawBody);
    const kept = withoutTraits(json);
    return kept === json ? rawBody : Buffer.from(JSON.stringify(kept));
  } catch (error) {
    if (error instanceof InvalidJsonError) return null;
    throw error;
  }
}

/** Decodes an event. An event that differs from what its vendor documents has a fault, and a retry cannot help. */
function decoded(inboundEvent: PendingInboundEvent): Pick<OpenedEvent, 'event' | 'leftOut'> {
  const { vendor, rawBody, headers, assessment } = inboundEvent;
  const known = vendorOf(vendor);
  if (!known)
    return {
      event: failed('unknown-vendor', 'This version does not support the vendor of the connection'),
      leftOut: 0,
    };
  let leftOut = 0;
  try {
    const json = cleanedJson(rawBody);
    ({ leftOut } = json);
    const event =
      assessment === null
        ? known.decode(json.value, { headers, rawBody })
        : assessmentEvent(known, json.value, assessment);
    return { event, leftOut };
  } catch (error) {
    if (error instanceof UndecodableEventError) return { event: failed(error.code, error.message), leftOut };
    if (error instanceof InvalidJsonError)
      return { event: failed('undecodable-event', `body: ${error.message}`), leftOut };
    throw error;
  }
}

/** Adds to an error that the text of the event was cleaned. */
function withCleaning(error: InboundEventResult['error'], leftOut: number): InboundEventResult['error'] {
  if (leftOut === 0) return error;
  const message = `Removed from the text because they cannot be stored: NUL characters and unpaired surrogates (${leftOut})`;
  return error === null ? { code: 'text-cleaned', message } : { ...error, message: `${error.message}. ${message}` };
}

function failed(code: string, message: string): { fault: InboundEventResult } {
  return { fault: { outcome: 'failed', error: { code, message } } };
}
