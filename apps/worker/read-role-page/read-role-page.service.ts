import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { ROLE_PAGE_LIMIT } from '#libs/contracts';
import { inOrganisation, rolePagesToRead, saveRolePage } from '#libs/database';
import type { QueuedBatch } from '#libs/queues';
import { rolePageText } from '#libs/text';
import { importOutcomeText } from '#libs/wording';
import { Effects } from '../jobs/effects.service.js';
import type { Done, JobHandler } from '../jobs/handler.js';
import { FILE_READER, type FileReader } from '../read-document/read-document.service.js';

type Read = Parameters<typeof saveRolePage>[2];
type Page = Awaited<ReturnType<typeof rolePagesToRead>>[number];

const HTML = /^(?:text\/html|application\/xhtml\+xml)$/;

/** The file of a role page → its text, by the reader of people's documents; a web page by what reads pasted ones. */
@Injectable()
export class ReadRolePageService implements JobHandler<'read-role-page'> {
  constructor(
    @InjectDataSource() private readonly app: DataSource,
    private readonly effects: Effects,
    @Inject(FILE_READER) private readonly files: FileReader,
  ) {}

  async run(batch: QueuedBatch<'read-role-page'>): Promise<Done> {
    const { organisationId } = batch;
    const ids = batch.entries.map(({ payload }) => payload.rolePageId);
    const pages = await inOrganisation(this.app, organisationId, (tx) => rolePagesToRead(tx, organisationId, ids));
    const read = new Map<string, Read>();
    for (const page of pages) read.set(page.id, await this.read(page));
    return this.effects.run(batch, async (tx, entries) => {
      for (const { payload } of entries) {
        const one = read.get(payload.rolePageId);
        if (one) await saveRolePage(tx, organisationId, one);
      }
    });
  }

  private async read({ id, fileName, mediaType, bytes }: Page): Promise<Read> {
    if (HTML.test(mediaType)) return readAs(id, rolePageText(bytes.toString('utf8'), 'html'));
    const outcome = await this.files.read(bytes, { fileName, mediaType });
    if (outcome.outcome === 'text') return readAs(id, outcome.text);
    return { id, outcome: outcome.outcome, text: null, message: importOutcomeText(outcome.outcome, outcome.data) };
  }
}

/** More than a role page may have is no role page. */
function readAs(id: string, text: string): Read {
  if (text.trim() === '') return { id, outcome: 'empty', text: null, message: importOutcomeText('empty') };
  return { id, outcome: 'text', text: text.slice(0, ROLE_PAGE_LIMIT), message: null };
}
