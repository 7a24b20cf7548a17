import { defineJob } from '#libs/queues';
import { OcrDocumentService } from './ocr-document.service.js';

export const job = defineJob({
  name: 'ocr-document',
  /** A file may take minutes: nothing else should wait for it. */
  batch: 1,
  /** A process has one recognizer. Scans of uploads are sent ahead of those of imports. */
  concurrency: 1,
  handler: OcrDocumentService,
});
