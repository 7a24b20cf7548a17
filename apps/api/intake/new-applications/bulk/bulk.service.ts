/**
 * Many candidates for a role in one call. They are taken in by some hundred a transaction, each of which keeps its lines of the answer under
 * the key of the call; the answer goes out when all of them are committed.
 */
import { createHash } from 'node:crypto';
import { setImmediate as aMoment } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { SourceLine } from '#libs/contracts';
import { isTransactionConflict, roles, type Tenant } from '#libs/database';
import { foreseeing, receiveCandidates } from '#libs/intake';
import { NotFound } from '../../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../../platform/permissions/actor.js';
import { RECRUITING } from '../../../platform/permissions/rights.js';
import { audit } from '../../../platform/transactions/audit.js';
import { Transactions } from '../../../platform/transactions/transactions.service.js';
import { withDigest } from '../../receiving/content-digest.js';
import { refuseClosed } from '../../receiving/refuse-closed.js';
import { UploadSemaphore } from '../../receiving/upload-semaphore.js';
import type { BulkBody } from './bulk-body.js';
import { BulkPlaces } from './bulk-places.js';
import { readLine, type ReadLine } from './read-line.js';
import { arrivingOf, linesIn, resultsOf, summaryOf, resultLines, withAssessmentTerms } from './results.js';

/** Candidates, and bytes of them, a transaction: a fifth of a second. Others wait that long at most for a turn, or for a row. */
const AT_ONCE = { lines: 256, bytes: 2 * 1024 * 1024 };

/** Milliseconds for which lines are checked before others get a turn. */
const CHECKED_MS = 2;

/** The number of times that a transaction is tried when another one conflicts with it. */
const TRIES = 4;

@Injectable()
export class BulkService {
  constructor(
    private readonly transactions: Transactions,
    private readonly uploads: UploadSemaphore,
    private readonly places: BulkPlaces,
  ) {}

  /**
   * @param read the body, which is not read before there is a place for it
   * @returns lines of JSON
   */
  async add(
    actor: Actor,
    roleId: string,
    read: () => Promise<BulkBody>,
    { dryRun }: { dryRun: boolean },
  ): Promise<string> {
    authorise(actor, RECRUITING);
    const leave = this.places.enter(actor.organisationId);
    try {
      const { lines, digest } = await read();
      const parts = dryRun
        ? await this.foresee(actor, roleId, lines)
        : await this.receive(withDigest(actor, requestDigest(roleId, digest)), roleId, lines);
      return [...parts, JSON.stringify(summaryOf(parts, dryRun)), ''].join('\n');
    } finally {
      leave();
    }
  }

  private async receive(actor: Actor, roleId: string, lines: readonly SourceLine[]): Promise<string[]> {
    const parts = await this.transactions.storedParts(actor);
    for (let done = parts.flatMap(linesIn).length; done < lines.length; done += linesIn(parts.at(-1)!).length) {
      const read = await checked(nextOf(lines, done));
      const position = parts.length;
      const receive = (tenant: Tenant) => this.receivePart(tenant, actor, { roleId, position }, read);
      parts.push(await this.inTurn(() => this.transactions.oncePart(actor, position, receive)));
    }
    return parts;
  }

  private async receivePart(
    tenant: Tenant,
    actor: Actor,
    { roleId, position }: { roleId: string; position: number },
    read: readonly ReadLine[],
  ): Promise<string> {
    const { organisationId } = actor;
    if (position === 0) await requireOpen(tenant, roleId);
    const applying = await withAssessmentTerms(tenant, read);
    const arrival = { organisationId, roleId, source: 'api', by: actor.id };
    const received = await receiveCandidates(tenant, arrival, applying.flatMap(arrivingOf));
    const results = resultsOf(applying, (place) => {
      const { duplicate, candidateId, applicationId, documentId } = received[place]!;
      return { outcome: duplicate ? 'duplicate' : 'received', candidateId, applicationId, documentId };
    });
    const come = results.filter(({ outcome }) => outcome === 'received');
    await audit(
      tenant,
      actor,
      'candidates.received',
      { kind: 'role', id: roleId },
      {
        received: come.length,
        duplicates: received.length - come.length,
        invalid: results.length - received.length,
        applicationIds: come.map(({ applicationId }) => applicationId!),
      },
    );
    return resultLines(results);
  }

  /** As `receive`, in transactions that cannot write. */
  private async foresee(actor: Actor, roleId: string, lines: readonly SourceLine[]): Promise<string[]> {
    const parts: string[] = [];
    const foreseen = foreseeing({ roleId });
    for (let done = 0, read: ReadLine[]; done < lines.length; done += read.length) {
      read = await checked(nextOf(lines, done));
      const look = async (tenant: Tenant): Promise<string> => {
        if (done === 0) await requireOpen(tenant, roleId);
        const applying = await withAssessmentTerms(tenant, read);
        const candidates = applying.flatMap((one) => arrivingOf(one).map(({ candidate }) => candidate));
        const would = await foreseen(tenant, candidates);
        const results = resultsOf(applying, (place) => {
          const { duplicate, known } = would[place]!;
          return { outcome: duplicate ? 'duplicate' : 'received', ...known };
        });
        return resultLines(results);
      };
      parts.push(await this.uploads.run(() => this.transactions.read(actor, look)));
    }
    return parts;
  }

  private async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.uploads.run(work);
      } catch (error) {
        if (tries === TRIES || !isTransactionConflict(error)) throw error;
      }
    }
  }
}

function requestDigest(roleId: string, body: Buffer): Buffer {
  return createHash('sha256').update(`bulk ${roleId} `).update(body).digest();
}

function nextOf(lines: readonly SourceLine[], from: number): SourceLine[] {
  let [to, bytes] = [from, 0];
  while (to < lines.length && to - from < AT_ONCE.lines && (to === from || bytes < AT_ONCE.bytes))
    bytes += lines[to++]!.bytes?.length ?? 0;
  return lines.slice(from, to);
}

async function checked(lines: readonly SourceLine[]): Promise<ReadLine[]> {
  const read: ReadLine[] = [];
  let since = performance.now();
  for (const line of lines) {
    read.push(readLine(line));
    if (performance.now() - since < CHECKED_MS) continue;
    await aMoment();
    since = performance.now();
  }
  return read;
}

async function requireOpen(tenant: Tenant, roleId: string): Promise<void> {
  const role = await roles.find(tenant, roleId);
  if (!role) throw new NotFound('role');
  refuseClosed(role.state);
}
