import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UndecodableDelivery, vendorOf, type AtsEvent } from '#libs/ats';
import {
  faultsOf,
  newCandidateSchema,
  parseJson,
  statedAnswersSchema,
  statedFootingSchema,
  UnusableJson,
  withoutTraits,
  type Footing,
  type StatedFooting,
} from '#libs/contracts';
import {
  addApplication,
  addCandidateDocument,
  appendAudit,
  candidateOfDocument,
  findRole,
  findWaitingDelivery,
  holdApplicant,
  keepBodyOfDelivery,
  linkExternalObject,
  markOutOfDate,
  noteExternalObject,
  settleDelivery,
  storeDocument,
  type SettledDelivery,
  type WaitingDelivery,
} from '#libs/database';
import { holdReturning, type SecretKeys } from '#libs/erasure';
import { canonicalDocument, droppedOf, footingOf, keepAnswers, keepFooting, UnknownNotice } from '#libs/intake';
import type { QueuedBatch } from '#libs/queues';
import { droppedText } from '#libs/wording';
import { SECRET_KEYS } from '../build-profile/build-profile.service.js';
import { Effects, type FollowUp } from '../jobs/effects.service.js';
import type { Done, JobHandler } from '../jobs/handler.js';

type CandidateCreated = Extract<AtsEvent, { kind: 'candidate-created' }>;
type Received = WaitingDelivery & { organisationId: string; deliveryId: string };
type Opened = Received & { event: ReturnType<typeof decoded> };

const IGNORED: SettledDelivery = { outcome: 'ignored', error: null };
/** Faults that a message names. */
const FAULTS_NAMED = 5;

/** One stored webhook call of an ATS → a candidate and an application. */
@Injectable()
export class ProcessDeliveryService implements JobHandler<'process-delivery'> {
  private readonly log = new Logger('Delivery');

  constructor(
    private readonly effects: Effects,
    @Inject(SECRET_KEYS) private readonly secretKeys: SecretKeys,
  ) {}

  run(batch: QueuedBatch<'process-delivery'>): Promise<Done> {
    return this.effects.run(batch, async (tx, entries, followUp) => {
      const { organisationId } = batch;
      const deliveries: Opened[] = [];
      for (const { payload } of entries) {
        const delivery = await findWaitingDelivery(tx, organisationId, payload.deliveryId);
        if (delivery)
          deliveries.push({ organisationId, deliveryId: payload.deliveryId, ...delivery, event: decoded(delivery) });
      }
      // Batches that are about the same people take them in the same order, whatever order they came in; of one of them as they came.
      deliveries.sort((a, b) => (thingOf(a) < thingOf(b) ? -1 : thingOf(a) > thingOf(b) ? 1 : 0));
      const renewed = new Set<string>();
      for (const delivery of deliveries) await this.process(tx, delivery, renewed, followUp);
      await markOutOfDate(tx, organisationId, [...renewed], 'newer-document');
    });
  }

  private async process(tx: EntityManager, delivery: Opened, renewed: Set<string>, followUp: FollowUp): Promise<void> {
    const { organisationId, deliveryId, event } = delivery;
    const settled =
      event.kind === 'candidate-created'
        ? await this.receive(tx, delivery, event, renewed, followUp)
        : event.kind === 'ignored'
          ? IGNORED
          : failed(event.code, event.message);
    await settleDelivery(tx, organisationId, deliveryId, settled);
    const kept = keptOf(delivery.rawBody);
    if (kept !== delivery.rawBody) await keepBodyOfDelivery(tx, organisationId, deliveryId, kept);
    const { outcome, error } = settled;
    const line = { organisationId, connectionId: delivery.connectionId, deliveryId, outcome };
    if (outcome !== 'failed') this.log.debug(line);
    else this.log.warn({ ...line, code: error?.code });
  }

  private async receive(
    tx: EntityManager,
    { organisationId, deliveryId, connectionId, vendor }: Received,
    event: CandidateCreated,
    renewed: Set<string>,
    followUp: FollowUp,
  ): Promise<SettledDelivery> {
    const { roleId, candidateVendorId: vendorId, sourceVersion } = event;
    const input = newCandidateSchema.safeParse(event.candidate);
    const stated = statedFootingSchema.safeParse(event.footing);
    const answered = statedAnswersSchema.nullable().safeParse(event.answers);
    const role = await findRole(tx, organisationId, roleId);
    if (!stated.success) return failed('invalid-notice', faultsIn(stated.error.issues, ['data']));
    if (!input.success) return failed('invalid-candidate', faultsIn(input.error.issues));
    if (!answered.success) return failed('invalid-answers', faultsIn(answered.error.issues, ['data', 'answers']));
    if (role === null) return failed('role-not-found', `data.roleId: there is no role ${roleId} here`);
    if (role.state === 'closed') return failed('role-closed', `data.roleId: the role ${roleId} is closed`);
    const footing = await footingNamed(tx, organisationId, stated.data);
    if ('outcome' in footing) return footing;
    const external = { connectionId, kind: 'candidate', vendorId, sourceVersion };
    const { isNews, ourId } = await noteExternalObject(tx, organisationId, external);
    if (!isNews) return IGNORED;
    const document = await storeDocument(tx, { ...canonicalDocument(input.data), organisationId });
    const { documentId } = document;
    const known = ourId === null ? null : await holdApplicant(tx, organisationId, ourId);
    if (known && (await addCandidateDocument(tx, organisationId, known.candidateId, documentId))) {
      renewed.add(known.personId);
    }
    const applicant = known ?? (await candidateOfDocument(tx, organisationId, document));
    const { candidateId, personId } = applicant;
    if (known === null) await linkExternalObject(tx, organisationId, external, candidateId);
    const source = `ats:${vendor}`;
    const { applicationId, isNew } = await addApplication(tx, {
      organisationId,
      roleId,
      applicant,
      source,
      footing,
    });
    await keepFooting(tx, organisationId, { applicationId, isNew }, { footing, by: null });
    const answers = answered.data;
    if (answers !== null) await keepAnswers(tx, organisationId, [{ applicationId, isNew, answers }]);
    const dropped = droppedOf(answers);
    await appendAudit(tx, {
      organisationId,
      actor: { kind: 'connection', id: connectionId },
      action: 'application.received',
      subject: { kind: 'application', id: applicationId },
      details: {
        ...{ roleId, candidateId: personId, documentId, deliveryId, duplicate: !isNew },
        ...(dropped.length > 0 && { answersDropped: dropped.map(({ about }) => about) }),
      },
    });
    const arrival = {
      candidateId: personId,
      known: { vendorIds: [{ connectionId, kind: external.kind, vendorId }] },
    };
    const held = await holdReturning(tx, { organisationId, secretKeys: this.secretKeys }, [arrival]);
    followUp('read-json', { documentId });
    const error = dropped.length > 0 ? { code: 'answers-dropped', message: droppedText(dropped) } : null;
    return { outcome: held.has(personId) ? 'held' : 'processed', error };
  }
}

/** What a delivery is about, to sort by. */
function thingOf({ connectionId, event }: Opened): string {
  return event.kind === 'candidate-created' ? `${connectionId} ${event.candidateVendorId}` : '';
}

/** What is kept of a call, whatever became of it: nothing about personal traits, and nothing of what cannot be read. */
function keptOf(rawBody: Buffer): Buffer | null {
  try {
    const json = parseJson(rawBody);
    const kept = withoutTraits(json);
    return kept === json ? rawBody : Buffer.from(JSON.stringify(kept));
  } catch (error) {
    if (error instanceof UnusableJson) return null;
    throw error;
  }
}

function failed(code: string, message: string): SettledDelivery {
  return { outcome: 'failed', error: { code, message } };
}

/** What the delivery says beside the candidate, or why it failed: they come in once the sender names a text that is there. */
async function footingNamed(
  tx: EntityManager,
  organisationId: string,
  stated: StatedFooting,
): Promise<Footing | SettledDelivery> {
  try {
    return await footingOf(tx, organisationId, stated);
  } catch (error) {
    if (error instanceof UnknownNotice) return failed(error.code, `data.notice.${error.path}: ${error.message}`);
    throw error;
  }
}

function faultsIn(issues: Parameters<typeof faultsOf>[0], at = ['data', 'candidate']): string {
  const faults = faultsOf(issues, at).map(({ path, message }) => `${path}: ${message}`);
  const more = faults.length > FAULTS_NAMED ? ` (and ${faults.length - FAULTS_NAMED} more)` : '';
  return `${faults.slice(0, FAULTS_NAMED).join('; ')}${more}`;
}

/** What the delivery says, or what is wrong when it is not what the vendor documents: trying again cannot help. */
function decoded({
  vendor,
  rawBody,
}: WaitingDelivery): AtsEvent | { kind: 'undecodable'; code: string; message: string } {
  try {
    return (
      vendorOf(vendor)?.decode(rawBody) ?? {
        kind: 'undecodable',
        code: 'unknown-vendor',
        message: 'This version does not know the kind of connection',
      }
    );
  } catch (error) {
    if (error instanceof UndecodableDelivery) {
      return { kind: 'undecodable', code: error.code, message: error.message };
    }
    throw error;
  }
}
