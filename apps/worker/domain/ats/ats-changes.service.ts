/**
 * Applies changes of an ATS to candidates, applications and openings. They may arrive late, twice and in any order: what is left is the
 * same (`docs/decisions/integrations-event-order.md`).
 */
import { Injectable } from '@nestjs/common';
import type { AtsChange } from '#libs/ats';
import {
  atsApplications,
  type AtsCandidate,
  atsCandidates,
  candidates,
  openings,
  type InboundEventResult,
  type StatedIdentity,
  type Tenant,
} from '#libs/database';
import type { FollowUp } from '../../runtime/outbox/outbox-transaction.service.js';
import { openApplySession, resetApplySession, type ApplySession, type AtsSource } from './session/apply-session.js';
import { AtsApplicationsService } from './applications/ats-applications.service.js';
import { checkedChange, UnusableRecordError, type CheckedChange } from './session/checked-changes.js';
import { CandidateRemovalsService } from './candidates/candidate-removals.service.js';
import { CandidateMergesService } from './candidates/candidate-merges.service.js';
import { CandidateRecordsService } from './candidates/candidate-records.service.js';
import { valueDigest } from './session/field-versions.js';

/** A change that says what is so, and not only that something has to be asked for. */
export type StatedChange = Exclude<AtsChange, { change: 'look-up' | 'sync' }>;

export function isStated(change: AtsChange): change is StatedChange {
  return change.change !== 'look-up' && change.change !== 'sync';
}

/** The changes that one inbound event, or one page of a list, states. */
export interface AtsChangeSet {
  source: AtsSource;
  changes: readonly StatedChange[];
}

export interface Applied {
  resolved: InboundEventResult;
  /** It is about a candidate whom the vendor has removed: nothing of it is to be kept. */
  forget: boolean;
}

const NOTHING_NEW: InboundEventResult = { outcome: 'ignored', error: null };

@Injectable()
export class AtsChangesService {
  constructor(
    private readonly applications: AtsApplicationsService,
    private readonly records: CandidateRecordsService,
    private readonly merges: CandidateMergesService,
    private readonly removals: CandidateRemovalsService,
  ) {}

  /**
   * Applies change sets in the transaction of their effect: all of one, or none of it.
   * @returns what became of each, in order
   */
  async apply(tenant: Tenant, changeSets: readonly AtsChangeSet[], followUp: FollowUp): Promise<Applied[]> {
    const [first] = changeSets;
    if (!first) return [];
    const checked = changeSets.map(({ source, changes }) => ({ source, changes: changesOrFault(changes, source.at) }));
    // The order of erasures and merges: this lock, then the vendor's candidates.
    if (checked.some(({ changes }) => 'list' in changes && changes.list.some(isAboutPeople)))
      await candidates.lockAll(tenant);
    const held = await this.hold(tenant, checked);
    const renewed = new Set<string>();
    const stated: StatedIdentity[] = [];
    const applied: Applied[] = [];
    for (const { source, changes } of checked) {
      if ('fault' in changes) applied.push({ resolved: changes.fault.outcome, forget: false });
      else {
        const candidates = held.get(source.connectionId) ?? new Map<string, AtsCandidate>();
        const session = openApplySession(tenant, source, candidates);
        const resolved = await this.applyAll(session, changes.list);
        for (const personId of session.renewed) renewed.add(personId);
        stated.push(...session.stated);
        for (const enqueue of session.pendingFollowUps) enqueue(followUp);
        const about = changes.list.flatMap(candidatesOf);
        applied.push({ resolved, forget: about.some((id) => candidates.get(id)?.gone === true) });
      }
    }
    await candidates.markOutOfDate(tenant, [...renewed], 'newer-document');
    // After the candidates are locked, as those who build profiles do it.
    await candidates.addIdentities(tenant, stated);
    return applied;
  }

  /** Applications that waited go on, as far as they can. @param waiting with their candidates */
  async resolveWaiting(
    tenant: Tenant,
    source: AtsSource,
    waiting: readonly { vendorId: string; candidateVendorId: string | null }[],
    followUp: FollowUp,
  ): Promise<void> {
    const ids = waiting.flatMap(({ candidateVendorId }) => candidateVendorId ?? []);
    const foundCandidates = await atsCandidates.lock(tenant, source.connectionId, ids);
    const session = openApplySession(tenant, source, foundCandidates);
    for (const { vendorId } of waiting) await this.applications.resolve(session, vendorId);
    for (const enqueue of session.pendingFollowUps) enqueue(followUp);
    await candidates.markOutOfDate(tenant, [...session.renewed], 'newer-document');
  }

  /** Locks the candidates that the change sets of each connection are about, in one order. */
  private async hold(
    tenant: Tenant,
    checked: readonly { source: AtsSource; changes: { list: CheckedChange[] } | { fault: UnusableRecordError } }[],
  ): Promise<Map<string, Map<string, AtsCandidate>>> {
    const wanted = new Map<string, Set<string>>();
    for (const { source, changes } of checked) {
      if ('fault' in changes) continue;
      const { connectionId } = source;
      const ids = wanted.get(connectionId) ?? new Set<string>();
      wanted.set(connectionId, ids);
      for (const change of changes.list) {
        for (const id of candidatesOf(change)) ids.add(id);
        if (change.change !== 'gone' || change.of !== 'application') continue;
        const whose = await atsApplications.findCandidate(tenant, connectionId, change.id);
        if (whose !== null) ids.add(whose);
      }
    }
    const held = new Map<string, Map<string, AtsCandidate>>();
    for (const [connectionId, ids] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1)))
      held.set(connectionId, await atsCandidates.lock(tenant, connectionId, [...ids]));
    return held;
  }

  private async applyAll(session: ApplySession, changes: readonly CheckedChange[]): Promise<InboundEventResult> {
    const { tenant } = session;
    await tenant.query('SAVEPOINT change_set');
    try {
      let isNews = false;
      const warnings: InboundEventResult['error'][] = [];
      for (const change of changes) {
        const done = await this.applyOne(session, change);
        isNews ||= done.isNews;
        if (done.warning) warnings.push(done.warning);
      }
      await tenant.query('RELEASE SAVEPOINT change_set');
      if (!isNews) return NOTHING_NEW;
      return { outcome: session.suppressed.size > 0 ? 'suppressed' : 'processed', error: warnings[0] ?? null };
    } catch (error) {
      if (!(error instanceof UnusableRecordError)) throw error;
      await tenant.query('ROLLBACK TO SAVEPOINT change_set');
      await resetApplySession(session);
      return error.outcome;
    }
  }

  private async applyOne(
    session: ApplySession,
    change: CheckedChange,
  ): Promise<{ isNews: boolean; warning?: InboundEventResult['error'] }> {
    const { tenant, source } = session;
    switch (change.change) {
      case 'candidate':
        return { isNews: await this.records.apply(session, change.candidate), warning: change.leftOut };
      case 'application':
        return this.applications.apply(session, change.application);
      case 'opening': {
        const { id, version, title, state, text, url } = change.opening;
        const digest = Buffer.from(valueDigest({ title, state, text, url }), 'hex');
        const opening = { vendorId: id, version: version ?? source.at.toISOString(), digest, title, state, text, url };
        return { isNews: await openings.save(tenant, source.connectionId, opening) };
      }
      case 'merged':
        return { isNews: await this.merges.apply(session, change) };
      case 'gone':
        if (change.of === 'candidate') return { isNews: await this.removals.apply(session, change.id, change.why) };
        if (change.of === 'application') return { isNews: await this.applications.remove(session, change.id) };
        return { isNews: false };
    }
  }
}

function changesOrFault(
  changes: AtsChangeSet['changes'],
  at: Date,
): { list: CheckedChange[] } | { fault: UnusableRecordError } {
  try {
    return { list: changes.map((change) => checkedChange(change, at)) };
  } catch (error) {
    if (error instanceof UnusableRecordError) return { fault: error };
    throw error;
  }
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
    case 'opening':
      return [];
  }
}
