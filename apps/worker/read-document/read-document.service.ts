import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  applicationIdsOf,
  candidatesOfDocument,
  findText,
  loadDocument,
  saveText,
  settleImportItems,
  type DocumentEntity,
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
    const { organisationId } = entry;
    const { documentId } = entry.payload;
    // Outside of the effect's transaction: reading a file may take seconds.
    const reading = await this.reading(organisationId, documentId);
    return this.effects.run(entry, async (tx, followUp) => {
      if (reading === null) return;
      if (reading !== 'known') await this.record(tx, organisationId, documentId, reading);
      for (const candidateId of await candidatesOfDocument(tx, organisationId, documentId)) {
        await this.goOn(tx, entry, candidateId, followUp);
      }
    });
  }

  /** @returns `known` when the document was read before, null when it is gone */
  private async reading(organisationId: string, documentId: string): Promise<ReadOutcome | 'known' | null> {
    const found = await this.effects.read(organisationId, async (tx) => {
      if ((await findText(tx, organisationId, documentId)) !== null) return 'known';
      return loadDocument(tx, organisationId, documentId);
    });
    if (found === null || found === 'known') return found;
    const { document, bytes } = found;
    return isOurJson(document) ? readDocument(bytes, hintOf(document)) : this.files.read(bytes, hintOf(document));
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
    const error = { code: reading.reason, message: importOutcomeText(reading.outcome) };
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
    for (const applicationId of await applicationIdsOf(tx, organisationId, candidateId)) {
      await this.assessments.assess(tx, organisationId, applicationId, { profile });
    }
  }
}

/** JSON that the API has validated and written itself needs no sandbox. */
function isOurJson({ origin, mediaType }: DocumentEntity): boolean {
  return origin !== 'upload' && mediaType === 'application/json';
}

function hintOf({ fileName, mediaType }: DocumentEntity): { fileName?: string; mediaType: string } {
  return fileName === null ? { mediaType } : { fileName, mediaType };
}
