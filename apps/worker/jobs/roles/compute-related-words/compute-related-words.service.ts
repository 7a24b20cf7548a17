import { createHash } from 'node:crypto';
import { setImmediate as otherWork } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { documents, inOrganisation, relatedWords, type CountedResume, type Tenant } from '#libs/database';
import { createWordCounter, LEAST_RESUMES, type ResumeWordsTable, type WordCounts } from '#libs/language';
import type { CompletedEntries, JobHandler, JobPayload, QueuedBatch } from '#libs/queues';
import { resumeWords } from '#libs/resume';
import { OutboxTransactionService } from '../../../runtime/outbox/outbox-transaction.service.js';
import { RelatedWordsProcessService } from './related-words-process.service.js';

/** Résumés a transaction: some 50 ms of reading, then other jobs get their turn. */
const CHUNK = 25;

type Result = { outcome: 'computed'; table: ResumeWordsTable } | { outcome: 'too-few' | 'cancelled' | 'failed' };

/**
 * Counts the words of all résumés of an organization, and computes which of them are near to each other. What is counted stays in memory:
 * only words that ten people share go on, and only the table is stored. A computation that was canceled ends at its next look.
 */
@Injectable()
export class ComputeRelatedWordsService implements JobHandler<'compute-related-words'> {
  constructor(
    @InjectDataSource() private readonly app: DataSource,
    private readonly outbox: OutboxTransactionService,
    private readonly process: RelatedWordsProcessService,
  ) {}

  async run(batch: QueuedBatch<'compute-related-words'>): Promise<CompletedEntries> {
    const results = new Map<string, Result>();
    for (const { payload } of batch.entries) {
      results.set(payload.computationId, await this.compute(batch.organisationId, payload.computationId));
    }
    return this.outbox.complete(batch, async (tenant, entries) => {
      for (const { payload } of entries) await save(tenant, payload.computationId, results.get(payload.computationId)!);
    });
  }

  /** Nothing will come of it: it failed, and another can be started. */
  async giveUp(tenant: Tenant, { computationId }: JobPayload<'compute-related-words'>): Promise<void> {
    await relatedWords.endComputation(tenant, { id: computationId, outcome: 'failed' });
  }

  private async compute(organisationId: string, id: string): Promise<Result> {
    const counts = await this.count(organisationId, id);
    if (counts === null) return { outcome: 'cancelled' };
    if (counts.resumes < LEAST_RESUMES) return { outcome: 'too-few' };
    const table = await this.process.compute(counts, () =>
      inOrganisation(this.app, organisationId, async (tenant) => isOpen(tenant, id)),
    );
    if (table === null) return { outcome: 'cancelled' };
    return table === 'failed' ? { outcome: 'failed' } : { outcome: 'computed', table };
  }

  /** @returns null for a computation that was canceled */
  private async count(organisationId: string, id: string): Promise<WordCounts | null> {
    const counter = createWordCounter();
    let after: string | null = null;
    for (;;) {
      const chunk = await this.load(organisationId, { id, after, done: counter.resumes });
      if (chunk === null) return null;
      for (const words of chunk.words) counter.add(words);
      if (chunk.words.length < CHUNK) {
        await inOrganisation(this.app, organisationId, (tenant) =>
          relatedWords.noteProgress(tenant, id, counter.resumes),
        );
        return counter.counts();
      }
      after = chunk.last;
      await otherWork();
    }
  }

  /** @param done how many résumés are counted @returns null for a computation that was canceled */
  private load(
    organisationId: string,
    { id, after, done }: { id: string; after: string | null; done: number },
  ): Promise<{ words: Map<string, string>[]; last: string | null } | null> {
    return inOrganisation(this.app, organisationId, async (tenant) => {
      if (!(await isOpen(tenant, id))) return null;
      await relatedWords.noteProgress(tenant, id, done);
      const found = await relatedWords.listResumes(tenant, { after, limit: CHUNK });
      const texts = await textsByDigest(tenant, found);
      return { words: found.map((one) => wordsOf(one, texts)), last: found.at(-1)?.candidateId ?? null };
    });
  }
}

const isOpen = async (tenant: Tenant, id: string): Promise<boolean> =>
  (await relatedWords.findOpenComputation(tenant, id)) !== null;

async function textsByDigest(tenant: Tenant, resumes: readonly CountedResume[]): Promise<Map<string, string>> {
  const texts = await documents.listTextsOfCandidates(
    tenant,
    resumes.map(({ candidateId }) => candidateId),
  );
  return new Map(texts.flatMap(({ digest, text }) => (digest !== null && text !== null ? [[digest, text]] : [])));
}

function wordsOf({ profile, known }: CountedResume, texts: ReadonlyMap<string, string>): Map<string, string> {
  return resumeWords({
    profile,
    texts: profile.documents.map(({ digest }) => texts.get(digest) ?? ''),
    known: [known.name, known.location, ...known.emails, ...known.links],
  });
}

async function save(tenant: Tenant, id: string, result: Result): Promise<void> {
  await relatedWords.lockSetting(tenant);
  const open = await relatedWords.findOpenComputation(tenant, id);
  if (open === null) return;
  if (result.outcome !== 'computed') {
    await relatedWords.endComputation(tenant, { id, outcome: result.outcome });
    return;
  }
  const { resumes, words, neighbours, stems, pairs } = result.table;
  const { number, isNew } = await relatedWords.saveVersion(tenant, {
    ...{ resumes, words, neighbours, stems, requestedBy: open.requestedBy },
    // Equal tables are one version.
    digest: createHash('sha256').update(stems).update('\0').update(pairs).digest(),
    pairs: Buffer.from(pairs),
  });
  await relatedWords.endComputation(tenant, { id, outcome: isNew ? 'computed' : 'unchanged', number });
}
