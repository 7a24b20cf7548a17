import { setImmediate as otherWork } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { documents, inOrganisation, RELAY_DATA_SOURCE } from '#libs/database';
import { searchVectors } from '#libs/language';
import { PeriodicTasksService } from '../../runtime/periodic-tasks/periodic-tasks.service.js';

/** Texts a transaction: a tenth of a second of work. */
const BATCH = 50;
/** While candidates come in, so few a run, the newest ones: a single candidate is found at once, a thousand others when they are ranked. */
const BESIDE_WORK = 10;

/** Indexes the words of documents, so that they can be searched; the newest first. */
@Injectable()
export class IndexDocumentsService {
  private readonly log = new Logger('Words');

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @InjectDataSource(RELAY_DATA_SOURCE) private readonly relay: DataSource,
    private readonly tasks: PeriodicTasksService,
  ) {
    tasks.register({
      interval: 'documentIndex',
      run: () => this.runOnce(),
      log: this.log,
      failureEvent: 'documents were not indexed',
    });
  }

  private async runOnce(): Promise<void> {
    for (const organisationId of await documents.listUnindexedOrganisations(this.relay)) {
      while (this.tasks.shouldContinue() && (await this.indexBatch(organisationId)));
    }
  }

  /** @returns whether there may be more to do at once */
  private indexBatch(organisationId: string): Promise<boolean> {
    return inOrganisation(this.database, organisationId, async (tenant) => {
      const isBusy = await documents.isWorkPending(tenant);
      const limit = isBusy ? BESIDE_WORK : BATCH;
      const texts = await documents.listUnindexedTexts(tenant, limit);
      if (texts.length === 0) return false;
      const read: { id: string; vectors: string[] }[] = [];
      for (const { id, text } of texts) {
        read.push({ id, vectors: searchVectors(text) });
        await otherWork();
      }
      await documents.saveWords(tenant, read);
      return !isBusy && texts.length === limit;
    });
  }
}
