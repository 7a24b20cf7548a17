/**
 * What an ATS says → candidates, applications and openings here. It may be said late, twice and in any order: what is left at the end is the
 * same (`docs/decisions/ats-order.md`).
 */
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AtsChange, AttachmentRecord } from '#libs/ats';
import { namesOnePerson } from '#libs/contracts';
import {
  addCandidate,
  addCandidateDocument,
  atsApplicationsOf,
  atsCandidateMergedInto,
  buryAtsCandidates,
  candidateOfAtsApplication,
  candidateOfDocument,
  giveUpAttachment,
  holdApplicant,
  holdAtsCandidates,
  holdPeople,
  isAnotherAtsCandidate,
  markOutOfDate,
  mergedIntoAtsCandidate,
  noteAtsAttachments,
  noteAtsJob,
  putRecordDocument,
  saveAtsCandidate,
  storeDocument,
  waitingOfAtsCandidate,
  type Applicant,
  type AtsCandidate,
  type SettledDelivery,
} from '#libs/database';
import {
  dropDeliveriesOf,
  erasePerson,
  holdReturning,
  NoSuchCandidate,
  OnLegalHold,
  type SecretKeys,
} from '#libs/erasure';
import { canonicalDocument, mergePeople, Unmergeable } from '#libs/intake';
import { SECRET_KEYS } from '../build-profile/build-profile.service.js';
import type { FollowUp } from '../jobs/effects.service.js';
import { fileOfBase64 } from '../fetch-attachment/fetch-file.js';
import { heldIn, type Applying, type AtsSource } from './applying.js';
import { AtsApplications } from './ats-applications.service.js';
import { attachFile } from './attach-file.js';
import { checkedChange, UnusableRecord, type CheckedCandidate, type CheckedChange } from './checked-changes.js';
import { isLater, valueDigest } from './said.js';

/** A change that says what is so, and not only that something has to be asked for. */
export type SaidChange = Exclude<AtsChange, { change: 'look-up' | 'sync' }>;

export function isSaid(change: AtsChange): change is SaidChange {
  return change.change !== 'look-up' && change.change !== 'sync';
}

/** What one delivery, or one page of a list, says. */
export interface AtsSaying {
  source: AtsSource;
  changes: readonly SaidChange[];
}

export interface Applied {
  settled: SettledDelivery;
  /** It is about somebody whom the vendor has taken away: nothing of it is to be kept. */
  forget: boolean;
}

const NOTHING_NEW: SettledDelivery = { outcome: 'ignored', error: null };

@Injectable()
export class AtsChanges {
  constructor(
    private readonly applications: AtsApplications,
    @Inject(SECRET_KEYS) private readonly secretKeys: SecretKeys,
  ) {}

  /**
   * Carries sayings out in the transaction of their effect: all of one, or none of it.
   * @returns what became of each, in order
   */
  async apply(tx: EntityManager, sayings: readonly AtsSaying[], followUp: FollowUp): Promise<Applied[]> {
    const [first] = sayings;
    if (!first) return [];
    const { organisationId } = first.source;
    const checked = sayings.map(({ source, changes }) => ({ source, changes: changesOrFault(changes) }));
    // The order of erasures and merges: this lock, then the vendor's candidates.
    if (checked.some(({ changes }) => 'list' in changes && changes.list.some(isAboutPeople)))
      await holdPeople(tx, organisationId);
    const held = await this.hold(tx, checked);
    const renewed = new Set<string>();
    const applied: Applied[] = [];
    for (const { source, changes } of checked) {
      if ('fault' in changes) applied.push({ settled: changes.fault.settled, forget: false });
      else {
        const candidates = held.get(source.connectionId) ?? new Map<string, AtsCandidate>();
        const applying = {
          tx,
          source,
          candidates,
          followUp,
          renewed,
          held: new Set<string>(),
          read: new Set<string>(),
        };
        const settled = await this.applyAll(applying, changes.list);
        const about = changes.list.flatMap(candidatesOf);
        applied.push({ settled, forget: about.some((id) => candidates.get(id)?.gone === true) });
      }
    }
    await markOutOfDate(tx, organisationId, [...renewed], 'newer-document');
    return applied;
  }

  /** Applications that waited go on, as far as they can. @param waiting with their candidates */
  async settle(
    tx: EntityManager,
    source: AtsSource,
    waiting: readonly { vendorId: string; candidateVendorId: string | null }[],
    followUp: FollowUp,
  ): Promise<void> {
    const ids = waiting.flatMap(({ candidateVendorId }) => candidateVendorId ?? []);
    const candidates = await holdAtsCandidates(tx, source.organisationId, source.connectionId, ids);
    const applying = {
      tx,
      source,
      candidates,
      followUp,
      renewed: new Set<string>(),
      held: new Set<string>(),
      read: new Set<string>(),
    };
    for (const { vendorId } of waiting) await this.applications.settle(applying, vendorId);
  }

  /** Of each connection the candidates that its sayings are about, in one order. */
  private async hold(
    tx: EntityManager,
    checked: readonly { source: AtsSource; changes: { list: CheckedChange[] } | { fault: UnusableRecord } }[],
  ): Promise<Map<string, Map<string, AtsCandidate>>> {
    const wanted = new Map<string, Set<string>>();
    for (const { source, changes } of checked) {
      if ('fault' in changes) continue;
      const { organisationId, connectionId } = source;
      const ids = wanted.get(connectionId) ?? new Set<string>();
      wanted.set(connectionId, ids);
      for (const change of changes.list) {
        for (const id of candidatesOf(change)) ids.add(id);
        if (change.change !== 'gone' || change.of !== 'application') continue;
        const whose = await candidateOfAtsApplication(tx, organisationId, connectionId, change.id);
        if (whose !== null) ids.add(whose);
      }
    }
    const held = new Map<string, Map<string, AtsCandidate>>();
    for (const [connectionId, ids] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1)))
      held.set(connectionId, await holdAtsCandidates(tx, checked[0]!.source.organisationId, connectionId, [...ids]));
    return held;
  }

  private async applyAll(applying: Applying, changes: readonly CheckedChange[]): Promise<SettledDelivery> {
    const { tx } = applying;
    await tx.query('SAVEPOINT saying');
    try {
      let isNews = false;
      const told: SettledDelivery['error'][] = [];
      for (const change of changes) {
        const done = await this.applyOne(applying, change);
        isNews ||= done.isNews;
        if (done.told) told.push(done.told);
      }
      await tx.query('RELEASE SAVEPOINT saying');
      if (!isNews) return NOTHING_NEW;
      return { outcome: applying.held.size > 0 ? 'held' : 'processed', error: told[0] ?? null };
    } catch (error) {
      if (!(error instanceof UnusableRecord)) throw error;
      await tx.query('ROLLBACK TO SAVEPOINT saying');
      return error.settled;
    }
  }

  private async applyOne(
    applying: Applying,
    change: CheckedChange,
  ): Promise<{ isNews: boolean; told?: SettledDelivery['error'] }> {
    const { tx, source } = applying;
    switch (change.change) {
      case 'candidate':
        return { isNews: await this.candidate(applying, change.candidate) };
      case 'application':
        return this.applications.apply(applying, change.application);
      case 'job': {
        const { id, version, title, state, text, url } = change.job;
        const digest = Buffer.from(valueDigest({ title, state, text, url }), 'hex');
        const job = { vendorId: id, version: version ?? source.at.toISOString(), digest, title, state, text, url };
        return { isNews: await noteAtsJob(tx, source.organisationId, source.connectionId, job) };
      }
      case 'merged':
        return { isNews: await this.merged(applying, change) };
      case 'gone':
        if (change.of === 'candidate') return { isNews: await this.candidateGone(applying, change.id, change.why) };
        if (change.of === 'application') return { isNews: await this.applications.gone(applying, change.id) };
        return { isNews: false };
    }
  }

  /** What is on record of a person: a document of theirs in place of the one before it, and files. */
  private async candidate(applying: Applying, record: CheckedCandidate): Promise<boolean> {
    const { tx, source } = applying;
    const { organisationId, connectionId } = source;
    const candidate = heldIn(applying, record.id);
    if (await this.isGone(applying, candidate)) return false;
    const isProfileNews = await this.profile(applying, candidate, record);
    if (candidate.ourId === null && (record.attachments?.length ?? 0) > 0)
      candidate.ourId = await addCandidate(tx, organisationId);
    const { news, awaited } = await this.attachments(applying, candidate, record.attachments ?? []);
    await saveAtsCandidate(tx, organisationId, candidate);
    if (!isProfileNews && news === 0) return false;
    // What is not here leaves open what it may say; whoever reads their record sees to that.
    if (awaited && !isProfileNews) applying.followUp('build-profile', { candidateId: candidate.ourId! });
    await this.holdReturning(applying, candidate);
    await this.mergePending(applying, candidate);
    for (const id of await waitingOfAtsCandidate(tx, organisationId, connectionId, candidate.vendorId))
      await this.applications.settle(applying, id);
    return true;
  }

  /** @returns whether the record is later than the one that is known */
  private async profile(applying: Applying, candidate: AtsCandidate, record: CheckedCandidate): Promise<boolean> {
    const { tx, source, renewed, read, followUp } = applying;
    const { organisationId } = source;
    if (record.profile === null) return false;
    const said = { version: record.version ?? source.at.toISOString(), digest: valueDigest(record.profile) };
    const before =
      candidate.version === null
        ? null
        : { version: candidate.version, digest: candidate.digest?.toString('hex') ?? '' };
    if (!isLater(said, before)) return false;
    const document = await storeDocument(tx, { ...canonicalDocument(record.profile), organisationId });
    const { documentId } = document;
    const known = candidate.ourId === null ? null : await holdApplicant(tx, organisationId, candidate.ourId);
    let applicant: Applicant;
    if (known !== null) applicant = known;
    else if (namesOnePerson(record.profile)) applicant = await candidateOfDocument(tx, organisationId, document);
    else applicant = await newApplicant(tx, organisationId, documentId);
    const put = { documentId, before: candidate.documentId, at: momentOf(said.version, source.at) };
    if (await putRecordDocument(tx, organisationId, applicant.candidateId, put)) {
      followUp('read-json', { documentId });
      read.add(applicant.candidateId);
      if (known !== null) renewed.add(known.personId);
    }
    Object.assign(candidate, {
      ourId: applicant.candidateId,
      version: said.version,
      digest: Buffer.from(said.digest, 'hex'),
      documentId,
    });
    return true;
  }

  /** @returns how many files are news, and whether some of them have yet to come */
  private async attachments(
    { tx, source, followUp, renewed }: Applying,
    candidate: AtsCandidate,
    attachments: readonly AttachmentRecord[],
  ): Promise<{ news: number; awaited: boolean }> {
    const { organisationId } = source;
    const noted = await noteAtsAttachments(
      tx,
      organisationId,
      { ...candidate, deliveryId: source.deliveryId },
      attachments.map(({ id, kind, fileName, mediaType, from }) => ({
        ...{ vendorId: id, kind, fileName, mediaType },
        source: 'bytes' in from ? null : from,
      })),
    );
    let awaited = false;
    for (const { id: attachmentId, vendorId, namedAt } of noted) {
      const { from, ...named } = attachments.findLast((one) => one.id === vendorId)!;
      if (!('bytes' in from)) {
        awaited = true;
        followUp('fetch-attachment', { attachmentId });
        continue;
      }
      const file = await fileOfBase64(from.bytes, named);
      if ('code' in file) {
        awaited = true;
        await giveUpAttachment(tx, organisationId, attachmentId, file);
        continue;
      }
      const arrived = { ...file, attachmentId, candidateId: candidate.ourId!, namedAt };
      renewed.add(await attachFile(tx, organisationId, arrived, followUp));
    }
    return { news: noted.length, awaited };
  }

  private async holdReturning({ tx, source, held }: Applying, candidate: AtsCandidate): Promise<void> {
    const { organisationId, connectionId } = source;
    if (candidate.ourId === null) return;
    const vendorIds = [{ connectionId, kind: 'candidate', vendorId: candidate.vendorId }];
    const arrival = { candidateId: candidate.ourId, known: { vendorIds } };
    for (const id of await holdReturning(tx, { organisationId, secretKeys: this.secretKeys }, [arrival])) held.add(id);
  }

  /** Whether the vendor has taken somebody away, or whoever they were merged into. */
  private async isGone({ tx, source, candidates }: Applying, candidate: AtsCandidate): Promise<boolean> {
    if (candidate.gone) return true;
    if (candidate.mergedInto === null) return false;
    const { organisationId, connectionId } = source;
    const into = await atsCandidateMergedInto(tx, organisationId, connectionId, candidate.vendorId);
    const held = await holdAtsCandidates(tx, organisationId, connectionId, into);
    for (const [id, one] of held) if (!candidates.has(id)) candidates.set(id, one);
    return [...held.values()].some(({ gone }) => gone);
  }

  private async merged(applying: Applying, { from, into }: { from: string; into: string }): Promise<boolean> {
    const { tx, source } = applying;
    const { organisationId, connectionId } = source;
    const [loser, winner] = [heldIn(applying, from), heldIn(applying, into)];
    if (loser.gone || loser.mergedInto !== null) return false;
    // Two that are said to be merged into each other are one person all the same.
    if ((await atsCandidateMergedInto(tx, organisationId, connectionId, into)).includes(from)) return false;
    loser.mergedInto = into;
    await saveAtsCandidate(tx, organisationId, loser);
    if (await this.isGone(applying, loser)) await this.candidateGone(applying, from, 'deleted');
    else await this.mergePending(applying, winner);
    return true;
  }

  /** Carries merges out whose two sides are both here by now. */
  private async mergePending(applying: Applying, candidate: AtsCandidate): Promise<void> {
    const { tx, source, candidates } = applying;
    const { organisationId, connectionId } = source;
    const around = await mergedIntoAtsCandidate(tx, organisationId, connectionId, candidate.vendorId);
    if (candidate.mergedInto === null && around.length === 0) return;
    const ids = [candidate.vendorId, ...around, ...(candidate.mergedInto === null ? [] : [candidate.mergedInto])];
    for (const [id, one] of await holdAtsCandidates(tx, organisationId, connectionId, ids))
      if (!candidates.has(id)) candidates.set(id, one);
    for (const id of ids) {
      const loser = candidates.get(id);
      const winner = loser?.mergedInto ? candidates.get(loser.mergedInto) : undefined;
      if (!loser?.ourId || !winner?.ourId || loser.mergeId !== null) continue;
      try {
        const merge = { organisationId, fromId: loser.ourId, intoId: winner.ourId, by: connectionId };
        loser.mergeId = (await mergePeople(tx, merge)).mergeId;
        await saveAtsCandidate(tx, organisationId, loser);
      } catch (error) {
        // One person already, or somebody who waits for a word: nothing to do now.
        if (!(error instanceof Unmergeable)) throw error;
      }
    }
  }

  /**
   * Deleted or anonymised: the person is erased here, as on request. Of a product that has a candidate for each application, deleting one of
   * them takes its applications back.
   */
  private async candidateGone(applying: Applying, id: string, why: 'deleted' | 'anonymised'): Promise<boolean> {
    const { tx, source } = applying;
    const { organisationId, connectionId } = source;
    const candidate = heldIn(applying, id);
    if (candidate.gone) return false;
    const ids = [id, ...(await mergedIntoAtsCandidate(tx, organisationId, connectionId, id))];
    const all = await holdAtsCandidates(tx, organisationId, connectionId, ids);
    for (const { ourId } of [candidate, ...all.values()]) {
      if (ourId === null) continue;
      const others = { connectionId, vendorIds: ids };
      if (why === 'deleted' && (await isAnotherAtsCandidate(tx, organisationId, ourId, others))) {
        for (const one of await atsApplicationsOf(tx, organisationId, connectionId, ids))
          await this.applications.gone(applying, one);
        continue;
      }
      const by = { kind: 'connection', id: connectionId } as const;
      try {
        await erasePerson(tx, { organisationId, candidateId: ourId, secretKeys: this.secretKeys, by, cause: 'ats' });
      } catch (error) {
        if (error instanceof OnLegalHold) throw new UnusableRecord(error.code, error.message);
        if (!(error instanceof NoSuchCandidate)) throw error;
      }
    }
    await buryAtsCandidates(tx, organisationId, connectionId, ids);
    const vendorIds = ids.map((vendorId) => ({ connectionId, vendorId }));
    await dropDeliveriesOf(tx, organisationId, vendorIds);
    for (const one of ids) {
      const held = applying.candidates.get(one);
      if (held) Object.assign(held, { gone: true, ourId: null, version: null, digest: null, documentId: null });
    }
    return true;
  }
}

function changesOrFault(changes: AtsSaying['changes']): { list: CheckedChange[] } | { fault: UnusableRecord } {
  try {
    return { list: changes.map(checkedChange) };
  } catch (error) {
    if (error instanceof UnusableRecord) return { fault: error };
    throw error;
  }
}

/** When a version was so; versions that are no moments count as of when they came. */
function momentOf(version: string, at: Date): string {
  return /^\d{4}-\d{2}-\d{2}T/.test(version) ? version : at.toISOString();
}

/** Merges and erasures. */
function isAboutPeople(change: CheckedChange): boolean {
  return change.change === 'merged' || (change.change === 'gone' && change.of === 'candidate');
}

function candidatesOf(change: CheckedChange): string[] {
  switch (change.change) {
    case 'candidate':
      return [change.candidate.id];
    case 'application':
      return [change.application.candidateId];
    case 'merged':
      return [change.from, change.into];
    case 'gone':
      return change.of === 'candidate' ? [change.id] : [];
    case 'job':
      return [];
  }
}

async function newApplicant(tx: EntityManager, organisationId: string, documentId: string): Promise<Applicant> {
  const candidateId = await addCandidate(tx, organisationId);
  await addCandidateDocument(tx, organisationId, candidateId, documentId);
  return { candidateId, personId: candidateId, known: false };
}
