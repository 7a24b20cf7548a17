import { Inject, Injectable } from '@nestjs/common';
import { documentsToRecognise } from '#libs/database';
import type { ReadOutcome } from '#libs/documents';
import type { QueuedBatch } from '#libs/queues';
import { VIRUS_SCANNER, type VirusScanner } from '#libs/virus-scan';
import { Effects } from '../../../runtime/outbox/outbox-transaction.service.js';
import type { Done, JobHandler } from '../../../runtime/outbox/job-handler.js';
import { FILE_READER, ReadDocumentService, type FileReader } from '../../../domain/reading/document-reading.service.js';
import { scanFirst } from '../../../domain/reading/scan-first.js';

/** Documents whose pages are pictures → their texts, recognised; the rest is as for any text. */
@Injectable()
export class RecogniseDocumentService implements JobHandler<'recognise-document'> {
  constructor(
    private readonly effects: Effects,
    private readonly reading: ReadDocumentService,
    @Inject(FILE_READER) private readonly files: FileReader,
    @Inject(VIRUS_SCANNER) private readonly scanner: VirusScanner | null,
  ) {}

  /** Where recognition is switched off the document ends as it did before, with what would switch it on. */
  async run(batch: QueuedBatch<'recognise-document'>): Promise<Done> {
    const { open, found: waiting } = await this.effects.begin(batch, (tx, entries) =>
      documentsToRecognise(tx, batch.organisationId, entries.map(({ payload }) => payload.documentId).sort()),
    );
    const readings = new Map<string, ReadOutcome>();
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
    return this.reading.settle(open, readings);
  }
}
