import { Inject, Injectable } from '@nestjs/common';
import type { QueuedBatch } from '#libs/queues';
import type { Done, JobHandler } from '../../../runtime/outbox/job-handler.js';
import { FILE_READER, ReadDocumentService, type FileReader } from '../../../domain/reading/document-reading.service.js';

/** Files of imports: as any document, with some of the readers only. */
@Injectable()
export class ReadBulkDocumentService implements JobHandler<'read-bulk-document'> {
  constructor(
    private readonly reading: ReadDocumentService,
    @Inject(FILE_READER) private readonly files: FileReader,
  ) {}

  /** It begins when a reader is free, and not before: until then its import can be paused or cancelled. */
  async run(batch: QueuedBatch<'read-bulk-document'>): Promise<Done> {
    const work = () => this.reading.read(batch);
    return this.reading.goOnWith(await (this.files.inTurn?.(work) ?? work()));
  }
}
