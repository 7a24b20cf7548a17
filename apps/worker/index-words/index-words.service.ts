import { setImmediate as otherWork } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import {
  inOrganisation,
  isWorkOwed,
  organisationsOwingWords,
  RELAY_DATA_SOURCE,
  saveWords,
  textsOwingWords,
} from '#libs/database';
import { searchVectors } from '#libs/language';
import { Rounds } from '../passes/rounds.service.js';

/** Texts a transaction: a tenth of a second of work. */
const BATCH = 50;
/** While candidates come in, so few a pass, the newest ones: whoever came alone is found at once, a thousand others when they are ranked. */
const BESIDE_WORK = 10;

/** Takes down the words of documents, so that they can be searched; the newest first. */
@Injectable()
export class IndexWordsService {
  private readonly log = new Logger('Words');

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @InjectDataSource(RELAY_DATA_SOURCE) private readonly relay: DataSource,
    private readonly rounds: Rounds,
  ) {
    rounds.add({ at: 'indexing', pass: () => this.pass(), log: this.log, failed: 'words were not taken down' });
  }

  private async pass(): Promise<void> {
    for (const organisationId of await organisationsOwingWords(this.relay)) {
      while (this.rounds.goOn() && (await this.takeDown(organisationId)));
    }
  }

  /** @returns whether there may be more to do at once */
  private takeDown(organisationId: string): Promise<boolean> {
    return inOrganisation(this.database, organisationId, async (tx) => {
      const isBusy = await isWorkOwed(tx, organisationId);
      const limit = isBusy ? BESIDE_WORK : BATCH;
      const texts = await textsOwingWords(tx, organisationId, limit);
      if (texts.length === 0) return false;
      const read: { id: string; vectors: string[] }[] = [];
      for (const { id, text } of texts) {
        read.push({ id, vectors: searchVectors(text) });
        await otherWork();
      }
      await saveWords(tx, organisationId, read);
      return !isBusy && texts.length === limit;
    });
  }
}
