import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  documentsToRead,
  lockApplicationsOf,
  lockPeopleOfDocuments,
  saveTexts,
  settleImportItems,
  type DocumentToRead,
} from '#libs/database';
import { awaitsOcr, readDocument, type ReadOutcome } from '#libs/documents';
import { settleItemsOfHeld } from '#libs/erasure';
import { isFile } from '#libs/intake';
import type { QueuedBatch, QueuedEntry } from '#libs/queues';
import { VIRUS_SCANNER, type VirusScanner } from '#libs/virus-scan';
import { importOutcomeText } from '#libs/wording';
import { AssessApplicationService } from '../assessments/application-assessor.service.js';
import { BuildProfileService } from '../profiles/profile-builder.service.js';
import { Effects, type FollowUp } from '../../runtime/outbox/outbox-transaction.service.js';
import type { Done, JobHandler } from '../../runtime/outbox/job-handler.js';
import { scanFirst } from './scan-first.js';

/** Token of what reads files: the pool of reader processes. */
export const FILE_READER = Symbol('file reader');

export interface FileReader {
  read(bytes: Uint8Array, hint: { fileName?: string; mediaType?: string }): Promise<ReadOutcome>;
  /** Does something with files of imports when one of the readers that these may use is free. Left out where nothing bounds them. */
  inTurn?<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Reads pages that are pictures too: seconds a page. Left out where text recognition is switched off. */
  recognise?(bytes: Uint8Array, hint: { fileName?: string; mediaType?: string }): Promise<ReadOutcome>;
}

type ReadJob = 'read-document' | 'read-bulk-document' | 'read-json';
type Entries = readonly QueuedEntry<ReadJob | 'recognise-document'>[];
/** What reading gave, by document; one that is not in it was read before, or is gone. */
type Readings = ReadonlyMap<string, ReadOutcome>;

/** What is left of a batch when it begins, and read. */
interface Read {
  open: QueuedBatch<ReadJob>;
  readings: Readings;
}

/** Bytes of documents → their texts; then the profiles of everybody they are about, and their assessments. */
@Injectable()
export class ReadDocumentService implements JobHandler<ReadJob> {
  constructor(
    private readonly effects: Effects,
    private readonly profiles: BuildProfileService,
    private readonly assessments: AssessApplicationService,
    @Inject(FILE_READER) private readonly files: FileReader,
    @Inject(VIRUS_SCANNER) private readonly scanner: VirusScanner | null,
  ) {}

  /** Reading may take seconds, which is too long for a transaction: its result is a fact about the bytes, and comes first. */
  async run(batch: QueuedBatch<ReadJob>): Promise<Done> {
    return this.goOnWith(await this.read(batch));
  }

  async read(batch: QueuedBatch<ReadJob>): Promise<Read> {
    const { organisationId } = batch;
    const { open, found } = await this.effects.begin(batch, (tx, entries) =>
      documentsToRead(tx, organisationId, documentsOf(entries)),
    );
    const readings = new Map<string, ReadOutcome>();
    for (const document of found)
      readings.set(document.id, await scanFirst(this.scanner, document.bytes, () => this.readOne(document)));
    return { open, readings };
  }

  goOnWith({ open, readings }: Read): Promise<Done> {
    return this.settle(open, readings, this.toRecognise(readings));
  }

  /**
   * What readings lead to: texts, profiles and assessments, or the reason why there is no text.
   * @param pictures documents that a text recogniser reads next; of those without any text nothing is said before
   */
  settle(
    batch: QueuedBatch<ReadJob | 'recognise-document'>,
    readings: Readings,
    pictures: readonly string[] = [],
  ): Promise<Done> {
    const { organisationId } = batch;
    return this.effects.run(batch, async (tx, open, followUp) => {
      // People before documents, as an erasure locks them; a document that is about nobody any more was erased meanwhile.
      const locked = await lockPeopleOfDocuments(tx, organisationId, documentsOf(open));
      const present = new Set(locked.map(({ documentId }) => documentId));
      const theirs = open.filter(({ payload }) => present.has(payload.documentId));
      const owed = pictures.filter((id) => theirs.some(({ payload }) => payload.documentId === id));
      for (const documentId of owed) followUp('recognise-document', { documentId });
      const waiting = new Set(owed.filter((id) => readings.get(id)?.outcome !== 'text'));
      await this.record(tx, organisationId, theirs, readings, waiting);
      const held = locked.filter((candidate) => candidate.held).map(({ id }) => id);
      await settleItemsOfHeld(tx, organisationId, held, importOutcomeText('held'));
      const free = locked.filter(({ held, documentId }) => !held && !waiting.has(documentId));
      await this.goOn(tx, organisationId, theirs, free, followUp);
    });
  }

  /** JSON that the API has validated and written itself needs no sandbox. */
  private readOne(document: DocumentToRead): Promise<ReadOutcome> {
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
    tx: EntityManager,
    organisationId: string,
    entries: Entries,
    readings: Readings,
    waiting: ReadonlySet<string>,
  ): Promise<void> {
    const read = documentsOf(entries).flatMap((documentId) => {
      const reading = readings.get(documentId);
      return reading === undefined ? [] : [{ documentId, reading }];
    });
    await saveTexts(
      tx,
      organisationId,
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
      const error = { code: reading.reason, message: importOutcomeText(reading.outcome, reading.data) };
      await settleImportItems(tx, organisationId, { documentIds: [documentId] }, { outcome: reading.outcome, error });
    }
  }

  /**
   * Profiles and assessments belong to the same effect, which saves two journeys through the queue. After a failure they
   * are jobs of their own, so that the text is kept and only the step that fails is tried again.
   */
  private async goOn(
    tx: EntityManager,
    organisationId: string,
    entries: Entries,
    locked: readonly { id: string; documentId: string }[],
    followUp: FollowUp,
  ): Promise<void> {
    const again = new Set(documentsOf(entries.filter(({ attempt, deaths }) => attempt > 1 || deaths > 0)));
    const apart = new Set(locked.filter(({ documentId }) => again.has(documentId)).map(({ id }) => id));
    for (const candidateId of apart) followUp('build-profile', { candidateId });
    const together = [...new Set(locked.map(({ id }) => id))].filter((id) => !apart.has(id));
    const { profiles, renewed } = await this.profiles.build(tx, organisationId, together);
    const applications = await lockApplicationsOf(tx, organisationId, [...profiles.keys()]);
    const beforeSettling = () => this.profiles.suggest(tx, organisationId, renewed);
    await this.assessments.assess(tx, organisationId, applications, { profiles, beforeSettling });
  }
}

/** In the order of their ids: two batches with the same documents must not wait for each other. */
function documentsOf(entries: Entries): string[] {
  return [...new Set(entries.map(({ payload }) => payload.documentId))].sort();
}
