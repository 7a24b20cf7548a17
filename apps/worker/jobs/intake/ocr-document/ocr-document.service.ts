import { Inject, Injectable } from '@nestjs/common';
import { documents, type Tenant } from '#libs/database';
import type { ParseOutcome } from '#libs/documents';
import type { CompletedEntries, JobHandler, JobPayload, QueuedBatch } from '#libs/queues';
import { VIRUS_SCANNER, type VirusScanner } from '#libs/virus-scan';
import { OutboxTransactionService } from '../../../runtime/outbox/outbox-transaction.service.js';
import { DocumentReadingService } from '../../../domain/reading/document-reading.service.js';
import { scanFirst } from '../../../domain/reading/scan-first.js';
import type { FileReader } from '../../../domain/reading/file-reader.js';
import { FILE_READER } from '../../../runtime/tokens.js';

/** Recognizes the texts of documents whose pages are pictures; the rest is as for any text. */
@Injectable()
export class OcrDocumentService implements JobHandler<'ocr-document'> {
  constructor(
    private readonly outbox: OutboxTransactionService,
    private readonly reading: DocumentReadingService,
    @Inject(FILE_READER) private readonly files: FileReader,
    @Inject(VIRUS_SCANNER) private readonly scanner: VirusScanner | null,
  ) {}

  /** Recognizes the text of documents. If recognition is off, a document keeps its outcome, with a hint how to turn it on. */
  async run(batch: QueuedBatch<'ocr-document'>): Promise<CompletedEntries> {
    const { open, found: waiting } = await this.outbox.load(batch, (tenant, entries) =>
      documents.listToRecognise(tenant, entries.map(({ payload }) => payload.documentId).sort()),
    );
    const readings = new Map<string, ParseOutcome>();
    for (const { id, fileName, mediaType, bytes, hasText } of waiting) {
      const hint = fileName === null ? { mediaType } : { fileName, mediaType };
      const read = await scanFirst(
        this.scanner,
        bytes,
        () => this.files.recognise?.(bytes, hint) ?? this.files.read(bytes, hint),
      );
      // Text that was read without the pictures is better than none.
      if (read.outcome === 'text' || !hasText) readings.set(id, read);
    }
    return this.reading.complete(open, readings);
  }

  giveUp(tenant: Tenant, payload: JobPayload<'ocr-document'>): Promise<void> {
    return this.reading.giveUp(tenant, payload);
  }
}
