/**
 * Imports: many files for a role in one request. Each file is stored in a short transaction of its own, so that a large upload holds
 * no locks and a broken one loses nothing that was stored; the same upload under the same `Idempotency-Key` goes on where it broke.
 */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  MAX_DOCUMENT_BYTES,
  type AssessmentTerms,
  type Import,
  type ImportItem,
  type ImportItemQuery,
  type ImportQuery,
  type ItemOutcome,
  type Page,
  type PageQuery,
  type StatedAssessmentTerms,
} from '#libs/contracts';
import { documents, imports, newId, roles, type Tenant } from '#libs/database';
import { receiveDocument } from '#libs/intake';
import { importOutcomeText, STORED_LANGUAGE } from '#libs/wording';
import { assessmentTermsFor, assessmentTermsOfQuery } from '../../compliance/notices/assessment-terms.js';
import type { UploadedFile } from '../../platform/files/uploads/uploaded-files.js';
import { NotFound, Unprocessable } from '../../platform/http/problems/problem.js';
import { pageFrom, readCursor, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, userOf, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY, RECRUITING } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { keyReused, Transactions } from '../../platform/transactions/transactions.service.js';
import { withDigest } from '../receiving/content-digest.js';
import { refuseClosed } from '../receiving/refuse-closed.js';
import { UploadSemaphore } from '../receiving/upload-semaphore.js';
import { typeOf } from './file-type.js';
import { ImportView, importItemView } from './view/import-view.js';

/** An upload of at most so many files is interactive, and does not wait behind an import. */
const A_FEW = 10;

interface Begun {
  id: string;
  roleId: string;
  assessmentTerms: AssessmentTerms;
  /** Another call with the same key has received all of it before. */
  complete: boolean;
}

@Injectable()
export class ImportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly uploads: UploadSemaphore,
    private readonly view: ImportView,
  ) {}

  async receive(actor: Actor, roleId: string, files: AsyncIterable<UploadedFile>, query: ImportQuery): Promise<Import> {
    authorise(actor, RECRUITING);
    const stated = assessmentTermsOfQuery(query);
    const begun = await this.begin(actor, roleId, stated);
    const digest = createHash('sha256').update(`${roleId} ${JSON.stringify(stated)}`);
    let count = 0;
    try {
      for await (const file of files) {
        await this.uploads.run(() => this.receiveFile(actor, begun, file));
        digest
          .update(`\n${file.name}\0`)
          .update(file.bytes === null ? 'too big' : createHash('sha256').update(file.bytes).digest());
        count += 1;
      }
    } catch (error) {
      await this.breakOff(actor, begun, count).catch(() => undefined);
      throw error;
    }
    if (count === 0) throw await this.nothingIn(actor, begun);
    return this.finish(withDigest(actor, digest.digest()), begun);
  }

  async one(actor: Actor, importId: string): Promise<Import> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, (tenant) => this.view.show(tenant, importId, actor.language));
  }

  async list(actor: Actor, roleId: string, { cursor, limit }: PageQuery): Promise<Page<Import>> {
    authorise(actor, EVERYBODY);
    const bound = `imports of ${roleId}`;
    const before = readIdCursor(bound, cursor);
    return this.transactions.read(actor, async (tenant) => {
      if (!(await roles.find(tenant, roleId))) throw new NotFound('role');
      const rows = await imports.list(tenant, { roleId, before, limit: limit + 1 });
      return pageFrom(
        rows,
        limit,
        bound,
        ({ id }) => [id],
        (one) => this.view.of(one, actor.language),
      );
    });
  }

  async items(actor: Actor, importId: string, { outcome, cursor, limit }: ImportItemQuery): Promise<Page<ImportItem>> {
    authorise(actor, EVERYBODY);
    const bound = `import ${importId} ${outcome ?? ''}`;
    const after = (readCursor(bound, cursor, ['integer'])?.[0] as number | undefined) ?? null;
    return this.transactions.read(actor, async (tenant) => {
      await this.view.show(tenant, importId, actor.language);
      const page = { importId, outcome: outcome ?? null, after, limit: limit + 1 };
      const rows = await imports.listItems(tenant, page);
      return pageFrom(
        rows,
        limit,
        bound,
        ({ position }) => [position],
        (row) => importItemView(row, actor.language),
      );
    });
  }

  private begin(actor: Actor, roleId: string, stated: StatedAssessmentTerms): Promise<Begun> {
    return this.transactions.write(actor, async (tenant) => {
      const role = await roles.find(tenant, roleId);
      if (!role) throw new NotFound('role');
      refuseClosed(role.state);
      const assessmentTerms = await assessmentTermsFor(tenant, stated);
      const begun = await imports.begin(tenant, {
        id: newId(),
        roleId,
        source: 'upload',
        createdBy: userOf(actor),
        idempotencyDigest: importDigest(actor),
        assessmentTerms,
      });
      if (begun.roleId !== roleId) throw keyReused();
      if (begun.isNew) await audit(tenant, actor, 'import.created', { kind: 'import', id: begun.id }, { roleId });
      return { id: begun.id, roleId, assessmentTerms, complete: !begun.isNew && begun.state !== 'receiving' };
    });
  }

  private async receiveFile(actor: Actor, begun: Begun, file: UploadedFile): Promise<void> {
    const refusal = await refusalOf(file);
    await this.transactions.write(actor, async (tenant) => {
      if (await this.compareWith(tenant, begun, file, refusal)) return;
      if (begun.complete) throw keyReused();
      const item = {
        importId: begun.id,
        position: file.position,
        fileName: file.name,
      };
      if ('outcome' in refusal) {
        const added = await imports.addItem(tenant, { ...item, ...refusal, documentId: null, applicationId: null });
        if (!added) await this.compareWith(tenant, begun, file, refusal);
        return;
      }
      const received = await receiveDocument(tenant, {
        roleId: begun.roleId,
        bytes: refusal.bytes,
        origin: 'upload',
        fileName: file.name,
        mediaType: refusal.mediaType,
        source: 'upload',
        bulk: true,
        assessmentTerms: begun.assessmentTerms,
        by: actor.id,
      });
      const added = await imports.addItem(tenant, {
        ...item,
        documentId: received.documentId,
        applicationId: received.applicationId,
        outcome: received.duplicate ? 'duplicate' : 'waiting',
        errorCode: received.duplicate ? 'duplicate' : null,
        errorMessage: received.duplicate ? importOutcomeText('duplicate', STORED_LANGUAGE) : null,
      });
      // Another call with the same key was quicker. What it brought counts; should this be something else, it goes with the transaction.
      if (!added) await this.compareWith(tenant, begun, file, refusal);
    });
  }

  /** A repeat that has come to a place that is taken must have the same file there. @returns whether it is taken */
  private async compareWith(
    tenant: Tenant,
    begun: Begun,
    file: UploadedFile,
    refusal: Refusal | Accepted,
  ): Promise<boolean> {
    const earlier = await imports.findItem(tenant, begun.id, file.position);
    if (!earlier) return false;
    // An erasure took the name, and maybe the document: there is nothing to compare with, and they do not come in again by this.
    if (earlier.fileName === null) return true;
    if (earlier.fileName !== file.name) throw keyReused();
    if ('outcome' in refusal) {
      if (earlier.documentId !== null) throw keyReused();
      return true;
    }
    // Finds the document when the bytes are the same; else the new one goes with this transaction.
    const { documentId } = await documents.store(tenant, {
      bytes: refusal.bytes,
      origin: 'upload',
      fileName: file.name,
      mediaType: refusal.mediaType,
    });
    if (documentId !== earlier.documentId) throw keyReused();
    return true;
  }

  /** Ends a broken upload. Stored files go on. With a key the import stays open for the repeat that adds the rest. */
  private breakOff(actor: Actor, begun: Begun, count: number): Promise<void> {
    return this.transactions.write(actor, async (tenant) => {
      if (count === 0) await imports.removeEmpty(tenant, begun.id);
      else if (actor.request.idempotency === null) await imports.close(tenant, begun.id);
    });
  }

  private finish(actor: Actor, begun: Begun): Promise<Import> {
    return this.transactions.once(actor, 202, async (tenant) => {
      await imports.close(tenant, begun.id);
      const progress = await this.view.show(tenant, begun.id, actor.language);
      if (progress.total <= A_FEW) await imports.prioritiseJobs(tenant, begun.id);
      await audit(tenant, actor, 'import.received', { kind: 'import', id: begun.id }, { total: progress.total });
      return progress;
    });
  }

  private async nothingIn(actor: Actor, begun: Begun): Promise<Error> {
    if (begun.complete) return keyReused();
    await this.transactions.write(actor, (tenant) => imports.removeEmpty(tenant, begun.id));
    return new Unprocessable('no-candidates', 'The upload contains no file. Send each file as a part named `files`.', [
      { path: 'files', message: 'Send at least one file' },
    ]);
  }
}

interface Accepted {
  bytes: Buffer;
  mediaType: string;
}

interface Refusal {
  outcome: ItemOutcome;
  errorCode: string;
  errorMessage: string;
}

async function refusalOf({ name, mediaType, bytes, isField }: UploadedFile): Promise<Refusal | Accepted> {
  if (isField)
    return refusal(
      'unsupported',
      'This part has no file name, so it is a form field. Send the file with `filename="…"`.',
    );
  if (bytes === null)
    return refusal('too-big', importOutcomeText('too-big', STORED_LANGUAGE, { mostMb: MAX_DOCUMENT_BYTES / 2 ** 20 }));
  if (bytes.length === 0) return refusal('empty');
  const type = await typeOf(bytes, { name, mediaType });
  return 'refused' in type ? refusal('unsupported', type.refused) : { bytes, mediaType: type.mediaType };
}

function refusal(outcome: ItemOutcome, errorMessage = importOutcomeText(outcome, STORED_LANGUAGE)): Refusal {
  return { outcome, errorCode: outcome, errorMessage };
}

/** A key belongs to its caller. */
function importDigest(actor: Actor): Buffer | null {
  const { idempotency } = actor.request;
  return idempotency && createHash('sha256').update(`${actor.via} ${actor.id} ${idempotency.key}`).digest();
}
