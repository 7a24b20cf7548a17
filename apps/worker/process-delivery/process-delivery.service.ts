import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UndecodableDelivery, vendorOf, type AtsEvent } from '#libs/ats';
import { newCandidateSchema } from '#libs/contracts';
import {
  addApplication,
  addCandidateDocument,
  candidateOfDocument,
  findRole,
  findWaitingDelivery,
  linkExternalObject,
  noteExternalObject,
  settleDelivery,
  storeDocument,
  type WaitingDelivery,
} from '#libs/database';
import { canonicalDocument } from '#libs/intake';
import type { QueuedJob } from '#libs/queues';
import { Effects, type FollowUp } from '../jobs/effects.service.js';
import type { Done, JobHandler } from '../jobs/handler.js';

type CandidateCreated = Extract<AtsEvent, { kind: 'candidate-created' }>;

/** One stored webhook call of an ATS → a candidate and an application. */
@Injectable()
export class ProcessDeliveryService implements JobHandler<'process-delivery'> {
  constructor(private readonly effects: Effects) {}

  run(entry: QueuedJob<'process-delivery'>): Promise<Done> {
    const { organisationId } = entry;
    const { deliveryId } = entry.payload;
    return this.effects.run(entry, async (tx, followUp) => {
      const delivery = await findWaitingDelivery(tx, organisationId, deliveryId);
      if (delivery === null) return;
      const event = decoded(delivery);
      const outcome =
        event?.kind === 'candidate-created'
          ? await this.receive(tx, organisationId, delivery, event, followUp)
          : event === null
            ? 'failed'
            : 'ignored';
      await settleDelivery(tx, organisationId, deliveryId, outcome);
    });
  }

  private async receive(
    tx: EntityManager,
    organisationId: string,
    { connectionId, vendor }: WaitingDelivery,
    event: CandidateCreated,
    followUp: FollowUp,
  ): Promise<'processed' | 'ignored' | 'failed'> {
    const { roleId, candidateVendorId: vendorId, sourceVersion } = event;
    const input = newCandidateSchema.safeParse(event.candidate);
    const role = await findRole(tx, organisationId, roleId);
    if (!input.success || role === null || role.state === 'closed') return 'failed';
    const external = { connectionId, kind: 'candidate', vendorId, sourceVersion };
    const { isNews, ourId } = await noteExternalObject(tx, organisationId, external);
    if (!isNews) return 'ignored';
    const { documentId } = await storeDocument(tx, { ...canonicalDocument(input.data), organisationId });
    if (ourId !== null) await addCandidateDocument(tx, organisationId, ourId, documentId);
    const candidateId = ourId ?? (await candidateOfDocument(tx, organisationId, documentId)).candidateId;
    if (ourId === null) await linkExternalObject(tx, organisationId, external, candidateId);
    await addApplication(tx, { organisationId, roleId, candidateId, source: `ats:${vendor}`, mode: 'scored' });
    followUp('read-document', { documentId });
    return 'processed';
  }
}

/** @returns null when the body is not what the vendor documents: trying again cannot help */
function decoded({ vendor, rawBody }: WaitingDelivery): AtsEvent | null {
  try {
    return vendorOf(vendor)?.decode(rawBody) ?? null;
  } catch (error) {
    if (error instanceof UndecodableDelivery) return null;
    throw error;
  }
}
