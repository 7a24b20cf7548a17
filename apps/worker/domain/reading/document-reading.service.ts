import { Inject, Injectable } from '@nestjs/common';
import { assessments, candidates, documents, type DocumentToRead, imports, type Tenant } from '#libs/database';
import { awaitsOcr, readDocument, type ParseOutcome } from '#libs/documents';
import { completeItemsOfSuppressed } from '#libs/erasure';
import { isFile } from '#libs/intake';
import type { CompletedEntries, JobHandler, JobPayload, QueuedBatch, QueuedEntry } from '#libs/queues';
import { VIRUS_SCANNER, type VirusScanner } from '#libs/virus-scan';
import { importOutcomeText, STORED_LANGUAGE } from '#libs/wording';
import { quarantineImportItems } from '../imports/quarantine-import-items.js';
import { ApplicationAssessorService } from '../assessments/application-assessor.service.js';
import { ProfileBuilderService } from '../profiles/profile-builder.service.js';
import { OutboxTransactionService, type FollowUp } from '../../runtime/outbox/outbox-transaction.service.js';
import { scanFirst } from './scan-first.js';
import type { FileReader } from './file-reader.js';
import { FILE_READER } from '../../runtime/tokens.js';

type ReadJob = 'read-document' | 'read-bulk-document' | 'read-json';
type Entries = readonly QueuedEntry<ReadJob | 'ocr-document'>[];
/** The results of reading, by document. A document without one was read before, or is gone. */
type Readings = ReadonlyMap<string, ParseOutcome>;

/** The remaining part of a batch when it begins, and its results. */
interface Read {
  open: QueuedBatch<ReadJob>;
  readings: Readings;
}

/** Turns the bytes of documents into texts; then builds the profiles of the candidates they are about, and assesses them. */
@Injectable()
export class DocumentReadingService implements JobHandler<ReadJob> {
  constructor(
    private readonly outbox: OutboxTransactionService,
    private readonly profiles: ProfileBuilderService,
    private readonly assessments: ApplicationAssessorService,
    @Inject(FILE_READER) private readonly files: FileReader,
    @Inject(VIRUS_SCANNER) private readonly scanner: VirusScanner | null,
  ) {}

  /** Reading may take seconds, which is too long for a transaction: its result is a fact about the bytes, and comes first. */
  async run(batch: QueuedBatch<ReadJob>): Promise<CompletedEntries> {
    return this.completeRead(await this.read(batch));
  }

  /** Ends the import items that wait for the document. */
  giveUp(tenant: Tenant, { documentId }: JobPayload<ReadJob>): Promise<void> {
    return quarantineImportItems(tenant, { documentIds: [documentId] });
  }

  async read(batch: QueuedBatch<ReadJob>): Promise<Read> {
    const { open, found } = await this.outbox.load(batch, (tenant, entries) =>
      documents.listToRead(tenant, documentsOf(entries)),
    );
    const readings = new Map<string, ParseOutcome>();
    for (const document of found)
      readings.set(document.id, await scanFirst(this.scanner, document.bytes, () => this.readOne(document)));
    return { open, readings };
  }

  completeRead({ open, readings }: Read): Promise<CompletedEntries> {
    return this.complete(open, readings, this.toRecognise(readings));
  }

  /**
   * Stores the effects of readings: texts, profiles and assessments, or the reason why there is no text.
   * @param pictures documents that text recognition reads next; nothing is reported before about those without any text
   */
  complete(
    batch: QueuedBatch<ReadJob | 'ocr-document'>,
    readings: Readings,
    pictures: readonly string[] = [],
  ): Promise<CompletedEntries> {
    return this.outbox.complete(batch, async (tenant, open, followUp) => {
      // People before documents, as an erasure locks them; a document that is about no candidate any more was erased meanwhile.
      const locked = await candidates.lockByDocuments(tenant, documentsOf(open));
      const present = new Set(locked.map(({ documentId }) => documentId));
      const theirs = open.filter(({ payload }) => present.has(payload.documentId));
      const toRecognise = pictures.filter((id) => theirs.some(({ payload }) => payload.documentId === id));
      for (const documentId of toRecognise) followUp('ocr-document', { documentId });
      const waiting = new Set(toRecognise.filter((id) => readings.get(id)?.outcome !== 'text'));
      await this.record(tenant, theirs, readings, waiting);
      const suppressed = locked.filter((candidate) => candidate.suppressed).map(({ id }) => id);
      await completeItemsOfSuppressed(tenant, suppressed, importOutcomeText('suppressed', STORED_LANGUAGE));
      const free = locked.filter(({ suppressed, documentId }) => !suppressed && !waiting.has(documentId));
      await this.buildAndAssess(tenant, theirs, free, followUp);
    });
  }

  /** JSON that the API has validated and written itself needs no sandbox. */
  private readOne(document: DocumentToRead): Promise<ParseOutcome> {
    const { fileName, mediaType, bytes } = document;
    const hint = fileName === null ? { mediaType } : { fileName, mediaType };
    return isFile(document) ? this.files.read(bytes, hint) : readDocument(bytes, hint);
  }

  /** Documents of which a text recogniser would read more, where there is one. */
  private toRecognise(readings: Readings): string[] {
    if (!this.files.recognise) return [];
    return [...readings].filter(([, reading]) => awaitsOcr(reading)).map(([id]) => id);
  }

  /** @param waiting documents that a text recogniser has yet to read: nothing has become of them so far */
  private async record(
    tenant: Tenant,
    entries: Entries,
    readings: Readings,
    waiting: ReadonlySet<string>,
  ): Promise<void> {
    const read = documentsOf(entries).flatMap((documentId) => {
      const reading = readings.get(documentId);
      return reading === undefined ? [] : [{ documentId, reading }];
    });
    await documents.saveTexts(
      tenant,
      read.map(({ documentId, reading }) => {
        const { extractor, outcome, hidden = [], findings = [] } = reading;
        const kept = { documentId, extractor, outcome, hidden, findings };
        if (reading.outcome !== 'text') return { ...kept, text: null };
        const { text, geometry } = reading;
        return { ...kept, text, ...(geometry && { geometry }) };
      }),
    );
    for (const { documentId, reading } of read) {
      if (reading.outcome === 'text' || waiting.has(documentId)) continue;
      const error = {
        code: reading.reason,
        message: importOutcomeText(reading.outcome, STORED_LANGUAGE, reading.data),
      };
      await imports.completeItems(tenant, { documentIds: [documentId] }, { outcome: reading.outcome, error });
    }
  }

  /**
   * Profiles and assessments belong to the same effect, which saves two journeys through the queue. After a failure they
   * are jobs of their own, so that the text is kept and only the step that fails is tried again.
   */
  private async buildAndAssess(
    tenant: Tenant,
    entries: Entries,
    locked: readonly { id: string; documentId: string }[],
    followUp: FollowUp,
  ): Promise<void> {
    const again = new Set(documentsOf(entries.filter(({ attempt, deaths }) => attempt > 1 || deaths > 0)));
    const apart = new Set(locked.filter(({ documentId }) => again.has(documentId)).map(({ id }) => id));
    for (const candidateId of apart) followUp('build-profile', { candidateId });
    const together = [...new Set(locked.map(({ id }) => id))].filter((id) => !apart.has(id));
    const { profiles, renewed } = await this.profiles.build(tenant, together);
    const applications = await assessments.lockApplicationsOfCandidates(tenant, [...profiles.keys()]);
    const beforeCompleting = () => this.profiles.suggestDuplicates(tenant, renewed);
    await this.assessments.assess(tenant, applications, { profiles, beforeCompleting });
  }
}

/** In the order of their ids: two batches with the same documents must not wait for each other. */
function documentsOf(entries: Entries): string[] {
  return [...new Set(entries.map(({ payload }) => payload.documentId))].sort();
}
