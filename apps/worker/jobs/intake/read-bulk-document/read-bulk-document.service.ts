import { Inject, Injectable } from '@nestjs/common';
import type { CompletedEntries, JobHandler, JobPayload, QueuedBatch } from '#libs/queues';
import { DocumentReadingService } from '../../../domain/reading/document-reading.service.js';
import type { FileReader } from '../../../domain/reading/file-reader.js';
import { FILE_READER } from '../../../runtime/tokens.js';
import type { Tenant } from '#libs/database';

/** Files of imports: as any document, with some of the readers only. */
@Injectable()
export class ReadBulkDocumentService implements JobHandler<'read-bulk-document'> {
  constructor(
    private readonly reading: DocumentReadingService,
    @Inject(FILE_READER) private readonly files: FileReader,
  ) {}

  /** It begins when a reader is free, and not before: until then its import can be paused or cancelled. */
  async run(batch: QueuedBatch<'read-bulk-document'>): Promise<CompletedEntries> {
    const work = () => this.reading.read(batch);
    return this.reading.completeRead(await (this.files.inTurn?.(work) ?? work()));
  }

  giveUp(tenant: Tenant, payload: JobPayload<'read-bulk-document'>): Promise<void> {
    return this.reading.giveUp(tenant, payload);
  }
}
