import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MAX_LINE } from '#libs/contracts';
import {
  addImportItems,
  claimSplitting,
  closeImport,
  failImport,
  dropSource,
  findImportToSplit,
  holdImportJobs,
  lockImport,
  noteImport,
  readSource,
  reviveImport,
  type ImportToSplit,
  type SplitCursor,
} from '#libs/database';
import { guessTable, readArchive, ReadEnded } from '#libs/documents';
import type { SecretKeys } from '#libs/erasure';
import type { CompletedEntries, JobHandler, JobPayload, QueuedBatch } from '#libs/queues';
import { importOutcomeText } from '#libs/wording';
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
    return this.outbox.complete({ ...batch, bulk: true }, async (tx, entries, followUp) => {
      for (const { payload } of entries) {
        const goesOn = await this.split(tx, batch.organisationId, payload.importId);
        if (goesOn) followUp('split-import', payload);
      }
    });
  }

  async giveUp(tx: EntityManager, organisationId: string, { importId }: JobPayload<'split-import'>): Promise<void> {
    const error = { code: 'source-set-aside', message: importOutcomeText('source-set-aside') };
    await failImport(tx, organisationId, importId, error);
  }

  /** @returns whether there is more to do */
  private async split(tx: EntityManager, organisationId: string, importId: string): Promise<boolean> {
    // It may have been paused and resumed while another job was at it: that one goes on.
    const claim = await claimSplitting(tx, organisationId, importId);
    if (claim === 'taken') return false;
    // An administrator may have released the job from the quarantine.
    await reviveImport(tx, organisationId, importId);
    // An erasure does not go on with it: this job comes again.
    if (claim === 'held') return !(await this.isHeld(tx, organisationId, importId));
    try {
      const found = await this.guessed(tx, organisationId, importId);
      const cursor = found?.splitCursor ?? null;
      if (found?.state !== 'running' || cursor === null) return false;
      const read = (offset: number, length: number) => readSource(tx, organisationId, importId, offset, length);
      return await tx.transaction(async (inner) => {
        const late = await this.erasures(inner, organisationId, found);
        const source = { ...found, organisationId, importId, cursor, tx: inner, read, erasures: late };
        const chunk = await SPLITTERS[found.format]!(source);
        return this.keep(inner, organisationId, importId, cursor.position, chunk);
      });
    } catch (error) {
      if (error instanceof ImportCancelledError) return this.goOn(tx, organisationId, importId, null);
      if (!(error instanceof ReadEnded)) throw error;
      await this.refuse(tx, organisationId, importId, error.reason, error.outcome);
      return false;
    }
  }

  /** The import with the columns of its tables looked at; null when that ended it. */
  private async guessed(tx: EntityManager, organisationId: string, importId: string): Promise<ImportToSplit | null> {
    const found = await findImportToSplit(tx, organisationId, importId);
    if (found?.mapping?.separator !== null || (found.state !== 'mapping' && found.state !== 'running')) return found;
    const guess = found.format === 'zip' ? this.guessPacked : this.guess;
    if (!(await guess.call(this, tx, organisationId, importId, found))) return null;
    return findImportToSplit(tx, organisationId, importId);
  }

  private erasures(
    tx: EntityManager,
    organisationId: string,
    { createdAt }: ImportToSplit,
  ): Promise<ErasureFilter | null> {
    const { secretKeys, reader } = this;
    return openErasureFilter(tx, { organisationId, createdAt }, { secretKeys, reader });
  }

  private async keep(
    tx: EntityManager,
    organisationId: string,
    importId: string,
    position: number,
    chunk: Chunk,
  ): Promise<boolean> {
    const items = chunk.items.map(({ row, ...item }, index) => ({
      ...item,
      position: position + index,
      rowPosition: row === null ? null : position + row,
    }));
    // Until this ends it cannot be cancelled.
    if ((await lockImport(tx, organisationId, importId)) === 'cancelled') throw new ImportCancelledError();
    await addImportItems(tx, organisationId, importId, items);
    const next = chunk.next && { ...chunk.next, position: position + items.length };
    return this.goOn(tx, organisationId, importId, next);
  }

  /** Notes how far it is. People may have paused it meanwhile: that holds for this chunk too. */
  private async goOn(
    tx: EntityManager,
    organisationId: string,
    importId: string,
    splitCursor: SplitCursor | null,
  ): Promise<boolean> {
    const state = await lockImport(tx, organisationId, importId);
    await noteImport(tx, organisationId, importId, { splitCursor: state === 'cancelled' ? null : splitCursor });
    if (state === 'paused') await holdImportJobs(tx, organisationId, importId);
    if (splitCursor === null || state === 'cancelled') await dropSource(tx, organisationId, importId);
    if (splitCursor === null) await closeImport(tx, organisationId, importId);
    return splitCursor !== null && state === 'running';
  }

  /** @returns whether to go on with it */
  private async guess(
    tx: EntityManager,
    organisationId: string,
    importId: string,
    { sourceSize, mapping, splitCursor: place }: ImportToSplit,
  ): Promise<boolean> {
    const start = await readSource(tx, organisationId, importId, 0, MAX_LINE);
    const guess = guessTable(start, start.length >= sourceSize);
    if (await this.isHeld(tx, organisationId, importId)) return this.goOn(tx, organisationId, importId, place);
    if (guess === null) {
      await this.refuse(tx, organisationId, importId, 'not-a-table', 'malformed');
      return false;
    }
    const { encoding, separator, columns, at, line } = guess;
    const auto = mapping?.auto ?? false;
    // A guess that says nothing about anybody is no guess.
    const isClear = columns.some(({ field }) => field !== null);
    const state = auto && isClear ? 'running' : 'mapping';
    const splitCursor = { at, of: sourceSize, line, position: 0 };
    await noteImport(tx, organisationId, importId, {
      state,
      mapping: { auto, encoding, separator, columns },
      splitCursor,
    });
    return state === 'running';
  }

  /** The same for the tables in a ZIP: without any there is nothing to confirm. @returns whether to go on with it */
  private async guessPacked(
    tx: EntityManager,
    organisationId: string,
    importId: string,
    found: ImportToSplit,
  ): Promise<boolean> {
    const { sourceSize, mapping, splitCursor } = found;
    const read = (offset: number, length: number) => readSource(tx, organisationId, importId, offset, length);
    const { tables, columns: guessed } = await guessTables(await readArchive(sourceSize, read), read);
    const columns = (await (await this.erasures(tx, organisationId, found))?.redact(guessed)) ?? guessed;
    if (await this.isHeld(tx, organisationId, importId)) return this.goOn(tx, organisationId, importId, splitCursor);
    const auto = mapping?.auto ?? false;
    const isClear = columns.length === 0 || (auto && columns.some(({ field }) => field !== null));
    const state = isClear ? 'running' : 'mapping';
    const [first] = tables;
    const { encoding, separator } = tables.find(({ written }) => written !== null)?.written ?? PLAIN;
    await noteImport(tx, organisationId, importId, {
      state,
      mapping: first ? { auto, encoding, separator, columns, tables } : null,
      splitCursor: { at: first?.at ?? 0, of: sourceSize, line: first?.line ?? 1, position: 0 },
    });
    return state === 'running';
  }

  /** Tells whether it was paused or cancelled meanwhile. From here on it cannot be, until this ends. */
  private async isHeld(tx: EntityManager, organisationId: string, importId: string): Promise<boolean> {
    const state = await lockImport(tx, organisationId, importId);
    return state !== 'running' && state !== 'mapping';
  }

  /** Nothing can be made of the source as a whole. */
  private async refuse(
    tx: EntityManager,
    organisationId: string,
    importId: string,
    errorCode: string,
    outcome: string,
  ): Promise<void> {
    const errorMessage = importOutcomeText(errorCode, {}, outcome);
    const isCancelled = (await lockImport(tx, organisationId, importId)) === 'cancelled';
    const refused = { splitCursor: null, errorCode, errorMessage };
    await noteImport(tx, organisationId, importId, isCancelled ? refused : { ...refused, state: 'running' });
    await dropSource(tx, organisationId, importId);
    await closeImport(tx, organisationId, importId);
  }
}
