import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { ROLE_PAGE_LIMIT } from '#libs/contracts';
import { inOrganisation, roles } from '#libs/database';
import { awaitsOcr, type ParseOutcome } from '#libs/documents';
import type { CompletedEntries, JobHandler, QueuedBatch } from '#libs/queues';
import { importOutcomeText, STORED_LANGUAGE } from '#libs/wording';
import { OutboxTransactionService } from '../../../runtime/outbox/outbox-transaction.service.js';
import { JobDescriptionReaderService } from './job-description-reader.service.js';
import type { FileReader } from '../../../domain/reading/file-reader.js';
import { FILE_READER } from '../../../runtime/tokens.js';

type Read = Parameters<typeof roles.savePageResult>[1];
type Page = Awaited<ReturnType<typeof roles.listUnparsedPages>>[number];

const HTML = /^(?:text\/html|application\/xhtml\+xml)$/;

/** Turns the file of a role page into text, by the reader of candidates' documents; a web page by the reader of pasted ones. */
@Injectable()
export class ReadJobDescriptionService implements JobHandler<'read-job-description'> {
  constructor(
    @InjectDataSource() private readonly app: DataSource,
    private readonly outbox: OutboxTransactionService,
    @Inject(FILE_READER) private readonly files: FileReader,
    private readonly webPages: JobDescriptionReaderService,
  ) {}

  async run(batch: QueuedBatch<'read-job-description'>): Promise<CompletedEntries> {
    const { organisationId } = batch;
    const ids = batch.entries.map(({ payload }) => payload.jobDescriptionId);
    const pages = await inOrganisation(this.app, organisationId, (tenant) => roles.listUnparsedPages(tenant, ids));
    const read = new Map<string, Read>();
    for (const page of pages) read.set(page.id, await this.read(organisationId, page));
    return this.outbox.complete(batch, async (tenant, entries) => {
      for (const { payload } of entries) {
        const one = read.get(payload.jobDescriptionId);
        if (one) await roles.savePageResult(tenant, one);
      }
    });
  }

  private async read(organisationId: string, { id, fileName, mediaType, bytes }: Page): Promise<Read> {
    if (HTML.test(mediaType)) {
      const page = await this.webPages.read(organisationId, bytes.toString('utf8'));
      return page.outcome === 'text' ? readAs(id, page.text) : notRead(id, page.outcome);
    }
    const read = await this.parse(bytes, { fileName, mediaType });
    if (read.outcome !== 'text') return notRead(id, read.outcome, read.data);
    const isByOcr = read.findings.some(({ code }) => code === 'read-by-ocr');
    return readAs(id, read.text, isByOcr ? 'read-by-ocr' : awaitsOcr(read) ? 'pages-left-out' : null);
  }

  /** A scan is read by text recognition where that is switched on, as those of candidates are. */
  private async parse(bytes: Buffer, hint: { fileName: string; mediaType: string }): Promise<ParseOutcome> {
    const read = await this.files.read(bytes, hint);
    return this.files.recognise && awaitsOcr(read) ? this.files.recognise(bytes, hint) : read;
  }
}

function notRead(
  id: string,
  outcome: NonNullable<Read['outcome']>,
  data?: Parameters<typeof importOutcomeText>[2],
): Read {
  return { id, outcome, text: null, message: importOutcomeText(outcome, STORED_LANGUAGE, data) };
}

/** More than a role page may have is no role page. @param note code of what a user has to know of the text */
function readAs(id: string, text: string, note: 'read-by-ocr' | 'pages-left-out' | null = null): Read {
  if (text.trim() === '') return notRead(id, 'empty');
  const message = note && importOutcomeText(note, STORED_LANGUAGE);
  return { id, outcome: 'text', text: text.slice(0, ROLE_PAGE_LIMIT), message };
}
