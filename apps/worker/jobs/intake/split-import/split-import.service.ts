import { Inject, Injectable } from '@nestjs/common';
import { MAX_LINE } from '#libs/contracts';
import { imports, type ImportToSplit, type SplitCursor, type Tenant } from '#libs/database';
import { guessTable, readArchive, ReadEnded } from '#libs/documents';
import type { SecretKeys } from '#libs/erasure';
import type { CompletedEntries, JobHandler, JobPayload, QueuedBatch } from '#libs/queues';
import { importOutcomeText, STORED_LANGUAGE } from '#libs/wording';
import { OutboxTransactionService } from '../../../runtime/outbox/outbox-transaction.service.js';
import { guessTables } from './archive/guess-tables.js';
import { openErasureFilter, type ErasureFilter } from './source/erased-sources.js';
import { splitArchive } from './archive/split-archive.js';
import { splitJsonLines, splitRows } from './rows/split-rows.js';
import type { Chunk, Source } from './source/import-source.js';
import type { FileReader } from '../../../domain/reading/file-reader.js';
import { FILE_READER, SECRET_KEYS } from '../../../runtime/tokens.js';

/** Format of a source → function that takes the next chunk of it. */
const SPLITTERS: Record<string, (source: Source) => Promise<Chunk>> = {
  ndjson: splitJsonLines,
  csv: splitRows,
  zip: splitArchive,
};

/** People have cancelled the import while a chunk of it was taken apart: nothing of the chunk is taken. */
class ImportCancelledError extends Error {}

/** Lines of JSON have no columns to ask about. */
const PLAIN = { encoding: 'utf-8', separator: ',' } as const;

/**
 * Takes the source of an import apart into its items, a chunk a job: what the chunk brings, the place reached and the job for the next one are one
 * transaction. So a worker may be killed anywhere, and no line is taken twice or left out.
 */
@Injectable()
export class SplitImportService implements JobHandler<'split-import'> {
  constructor(
    private readonly outbox: OutboxTransactionService,
    @Inject(SECRET_KEYS) private readonly secretKeys: SecretKeys,
    @Inject(FILE_READER) private readonly reader: FileReader,
  ) {}

  run(batch: QueuedBatch<'split-import'>): Promise<CompletedEntries> {
    // A user waits for the guess, and not for what comes after it.
    return this.outbox.complete({ ...batch, bulk: true }, async (tenant, entries, followUp) => {
      for (const { payload } of entries) {
        const goesOn = await this.split(tenant, payload.importId);
        if (goesOn) followUp('split-import', payload);
      }
    });
  }

  async giveUp(tenant: Tenant, { importId }: JobPayload<'split-import'>): Promise<void> {
    const error = { code: 'source-set-aside', message: importOutcomeText('source-set-aside', STORED_LANGUAGE) };
    await imports.fail(tenant, importId, error);
  }

  /** @returns whether there is more to do */
  private async split(tenant: Tenant, importId: string): Promise<boolean> {
    // It may have been paused and resumed while another job was at it: that one goes on.
    const claim = await imports.claimSplitting(tenant, importId);
    if (claim === 'taken') return false;
    // An administrator may have released the job from the quarantine.
    await imports.revive(tenant, importId);
    // An erasure does not go on with it: this job comes again.
    if (claim === 'held') return !(await this.isHeld(tenant, importId));
    try {
      const found = await this.guessed(tenant, importId);
      const cursor = found?.splitCursor ?? null;
      if (found?.state !== 'running' || cursor === null) return false;
      const read = (offset: number, length: number) => imports.readSource(tenant, importId, offset, length);
      return await tenant.savepoint(async (inner) => {
        const late = await this.erasures(inner, found);
        const source = {
          ...found,
          organisationId: tenant.organisationId,
          importId,
          cursor,
          tenant: inner,
          read,
          erasures: late,
        };
        const chunk = await SPLITTERS[found.format]!(source);
        return this.keep(inner, importId, cursor.position, chunk);
      });
    } catch (error) {
      if (error instanceof ImportCancelledError) return this.goOn(tenant, importId, null);
      if (!(error instanceof ReadEnded)) throw error;
      await this.refuse(tenant, importId, error.reason, error.outcome);
      return false;
    }
  }

  /** The import with the columns of its tables looked at; null when that ended it. */
  private async guessed(tenant: Tenant, importId: string): Promise<ImportToSplit | null> {
    const found = await imports.findToSplit(tenant, importId);
    if (found?.mapping?.separator !== null || (found.state !== 'mapping' && found.state !== 'running')) return found;
    const guess = found.format === 'zip' ? this.guessPacked : this.guess;
    if (!(await guess.call(this, tenant, importId, found))) return null;
    return imports.findToSplit(tenant, importId);
  }

  private erasures(tenant: Tenant, { createdAt }: ImportToSplit): Promise<ErasureFilter | null> {
    const { secretKeys, reader } = this;
    return openErasureFilter(tenant, { organisationId: tenant.organisationId, createdAt }, { secretKeys, reader });
  }

  private async keep(tenant: Tenant, importId: string, position: number, chunk: Chunk): Promise<boolean> {
    const items = chunk.items.map(({ row, ...item }, index) => ({
      ...item,
      position: position + index,
      rowPosition: row === null ? null : position + row,
    }));
    // Until this ends it cannot be cancelled.
    if ((await imports.lock(tenant, importId)) === 'cancelled') throw new ImportCancelledError();
    await imports.addItems(tenant, importId, items);
    const next = chunk.next && { ...chunk.next, position: position + items.length };
    return this.goOn(tenant, importId, next);
  }

  /** Notes how far it is. People may have paused it meanwhile: that holds for this chunk too. */
  private async goOn(tenant: Tenant, importId: string, splitCursor: SplitCursor | null): Promise<boolean> {
    const state = await imports.lock(tenant, importId);
    await imports.update(tenant, importId, { splitCursor: state === 'cancelled' ? null : splitCursor });
    if (state === 'paused') await imports.pauseJobs(tenant, importId);
    if (splitCursor === null || state === 'cancelled') await imports.removeSource(tenant, importId);
    if (splitCursor === null) await imports.close(tenant, importId);
    return splitCursor !== null && state === 'running';
  }

  /** @returns whether to go on with it */
  private async guess(
    tenant: Tenant,
    importId: string,
    { sourceSize, mapping, splitCursor: place }: ImportToSplit,
  ): Promise<boolean> {
    const start = await imports.readSource(tenant, importId, 0, MAX_LINE);
    const guess = guessTable(start, start.length >= sourceSize);
    if (await this.isHeld(tenant, importId)) return this.goOn(tenant, importId, place);
    if (guess === null) {
      await this.refuse(tenant, importId, 'not-a-table', 'malformed');
      return false;
    }
    const { encoding, separator, columns, at, line } = guess;
    const auto = mapping?.auto ?? false;
    // A guess that says nothing about anybody is no guess.
    const isClear = columns.some(({ field }) => field !== null);
    const state = auto && isClear ? 'running' : 'mapping';
    const splitCursor = { at, of: sourceSize, line, position: 0 };
    await imports.update(tenant, importId, {
      state,
      mapping: { auto, encoding, separator, columns },
      splitCursor,
    });
    return state === 'running';
  }

  /** The same for the tables in a ZIP: without any there is nothing to confirm. @returns whether to go on with it */
  private async guessPacked(tenant: Tenant, importId: string, found: ImportToSplit): Promise<boolean> {
    const { sourceSize, mapping, splitCursor } = found;
    const read = (offset: number, length: number) => imports.readSource(tenant, importId, offset, length);
    const { tables, columns: guessed } = await guessTables(await readArchive(sourceSize, read), read);
    const columns = (await (await this.erasures(tenant, found))?.redact(guessed)) ?? guessed;
    if (await this.isHeld(tenant, importId)) return this.goOn(tenant, importId, splitCursor);
    const auto = mapping?.auto ?? false;
    const isClear = columns.length === 0 || (auto && columns.some(({ field }) => field !== null));
    const state = isClear ? 'running' : 'mapping';
    const [first] = tables;
    const { encoding, separator } = tables.find(({ written }) => written !== null)?.written ?? PLAIN;
    await imports.update(tenant, importId, {
      state,
      mapping: first ? { auto, encoding, separator, columns, tables } : null,
      splitCursor: { at: first?.at ?? 0, of: sourceSize, line: first?.line ?? 1, position: 0 },
    });
    return state === 'running';
  }

  /** Tells whether it was paused or cancelled meanwhile. From here on it cannot be, until this ends. */
  private async isHeld(tenant: Tenant, importId: string): Promise<boolean> {
    const state = await imports.lock(tenant, importId);
    return state !== 'running' && state !== 'mapping';
  }

  /** Ends an import whose source is unusable as a whole. */
  private async refuse(tenant: Tenant, importId: string, errorCode: string, outcome: string): Promise<void> {
    const errorMessage = importOutcomeText(errorCode, STORED_LANGUAGE, {}, outcome);
    const isCancelled = (await imports.lock(tenant, importId)) === 'cancelled';
    const refused = { splitCursor: null, errorCode, errorMessage };
    await imports.update(tenant, importId, isCancelled ? refused : { ...refused, state: 'running' });
    await imports.removeSource(tenant, importId);
    await imports.close(tenant, importId);
  }
}
