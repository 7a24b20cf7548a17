import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  documentToRead,
  lockApplicationsOf,
  lockCandidatesOfDocument,
  saveText,
  settleImportItems,
  type DocumentToRead,
} from '#libs/database';
import { readDocument, type ReadOutcome } from '#libs/documents';
import type { QueuedJob } from '#libs/queues';
import { importOutcomeText } from '#libs/wording';
import { AssessApplicationService } from '../assess-application/assess-application.service.js';
import { BuildProfileService } from '../build-profile/build-profile.service.js';
import { Effects, type FollowUp } from '../jobs/effects.service.js';
import type { Done, JobHandler } from '../jobs/handler.js';

/** Token of what reads files: the pool of reader processes. */
export const FILE_READER = Symbol('file reader');

export interface FileReader {
  read(bytes: Uint8Array, hint: { fileName?: string; mediaType?: string }): Promise<ReadOutcome>;
}

/** Ends an effect that has found a file: reading one may take seconds, which is too long for a transaction. */
class FileFound extends Error {
  constructor(readonly document: DocumentToRead) {
    super('a file is read outside of the transaction');
  }
}

/** Bytes of a document → its text; then the profile of everybody it is about, and their assessments. */
@Injectable()
export class ReadDocumentService implements JobHandler<'read-document'> {
  constructor(
    private readonly effects: Effects,
    private readonly profiles: BuildProfileService,
    private readonly assessments: AssessApplicationService,
    @Inject(FILE_READER) private readonly files: FileReader,
  ) {}

  async run(entry: QueuedJob<'read-document'>): Promise<Done> {
    try {
      return await this.effects.run(entry, (tx, followUp) => this.carryOut(tx, entry, followUp, null));
    } catch (error) {
      if (!(error instanceof FileFound)) throw error;
      const { document } = error;
      const reading = await this.files.read(document.bytes, hintOf(document));
      return this.effects.run(entry, (tx, followUp) => this.carryOut(tx, entry, followUp, reading));
    }
  }

  /**
   * The whole effect. JSON that the API has validated and written itself needs no sandbox and is read on the way.
   * @throws FileFound for a file, when there is no reading of it yet
   */
  private async carryOut(
    tx: EntityManager,
    entry: QueuedJob<'read-document'>,
    followUp: FollowUp,
    reading: ReadOutcome | null,
  ): Promise<void> {
    const { organisationId } = entry;
    const { documentId } = entry.payload;
    const document = reading ?? (await documentToRead(tx, organisationId, documentId));
    if (document === null) return; // Erased meanwhile.
    if (document !== 'read') {
      const outcome = 'bytes' in document ? await readJson(document) : document;
      await this.record(tx, organisationId, documentId, outcome);
    }
    for (const candidateId of await lockCandidatesOfDocument(tx, organisationId, documentId)) {
      await this.goOn(tx, entry, candidateId, followUp);
    }
  }

  private async record(
    tx: EntityManager,
    organisationId: string,
    documentId: string,
    reading: ReadOutcome,
  ): Promise<void> {
    const { outcome, extractor } = reading;
    const text = reading.outcome === 'text' ? reading.text : null;
    await saveText(tx, organisationId, { documentId, extractor, outcome, text });
    if (reading.outcome === 'text') return;
    const error = { code: reading.reason, message: importOutcomeText(reading.outcome, reading.data) };
    await settleImportItems(tx, organisationId, { documentId }, { outcome: reading.outcome, error });
  }

  /**
   * Profile and assessments belong to the same effect, which saves two journeys through the queue. After a failure they
   * are jobs of their own, so that the text is kept and only the step that fails is tried again.
   */
  private async goOn(
    tx: EntityManager,
    { organisationId, attempt, deaths }: QueuedJob<'read-document'>,
    candidateId: string,
    followUp: FollowUp,
  ): Promise<void> {
    if (attempt > 1 || deaths > 0) {
      followUp('build-profile', { candidateId });
      return;
    }
    const profile = await this.profiles.build(tx, organisationId, candidateId);
    if (profile === null) return;
    for (const application of await lockApplicationsOf(tx, organisationId, candidateId)) {
      await this.assessments.assess(tx, organisationId, application, { profile });
    }
  }
}

function readJson(document: DocumentToRead): Promise<ReadOutcome> {
  if (document.origin === 'upload' || document.mediaType !== 'application/json') throw new FileFound(document);
  return readDocument(document.bytes, hintOf(document));
}

function hintOf({ fileName, mediaType }: DocumentToRead): { fileName?: string; mediaType: string } {
  return fileName === null ? { mediaType } : { fileName, mediaType };
}
