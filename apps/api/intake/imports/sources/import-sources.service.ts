/**
 * Imports of one source: candidates as lines or rows, or a ZIP of files. The source is kept piece by piece as it comes in, so that
 * memory does not grow with it, and one last transaction makes it count: before that there is no import that anybody could see run,
 * after it a job takes the source apart whatever dies.
 */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  POSITION_FIELDS,
  type ConfirmMapping,
  type Import,
  type ImportFormat,
  type ImportMapping,
  type ImportQuery,
  type StatedAssessmentTerms,
  type TableColumn,
} from '#libs/contracts';
import { imports, type ImportToSplit, newId, outbox, roles, type Tenant } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { assessmentTermsFor, assessmentTermsOfQuery } from '../../../compliance/notices/assessment-terms.js';
import { Conflict, InvalidInput, NotFound, Unprocessable } from '../../../platform/http/problems/problem.js';
import { authorise, userOf, type Actor } from '../../../platform/permissions/actor.js';
import { EVERYBODY, RECRUITING } from '../../../platform/permissions/rights.js';
import { audit } from '../../../platform/transactions/audit.js';
import { Transactions } from '../../../platform/transactions/transactions.service.js';
import { withDigest } from '../../receiving/content-digest.js';
import { refuseClosed } from '../../receiving/refuse-closed.js';
import { UploadSemaphore } from '../../receiving/upload-semaphore.js';
import { ImportView } from '../view/import-view.js';

type SourceFormat = Exclude<ImportFormat, 'files'>;

export interface SourceBody {
  /** The name that users see; null where none came with it. */
  name: string | null;
  pieces: AsyncIterable<Buffer>;
}

@Injectable()
export class ImportSourcesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly uploads: UploadSemaphore,
    private readonly view: ImportView,
  ) {}

  async receive(
    actor: Actor,
    roleId: string,
    format: SourceFormat,
    { name, pieces }: SourceBody,
    query: ImportQuery,
  ): Promise<Import> {
    authorise(actor, RECRUITING);
    const { mapping } = query;
    const stated = assessmentTermsOfQuery(query);
    const id = newId();
    await this.transactions.write(actor, (tenant) => this.begin(tenant, actor, id, roleId, stated));
    const digest = createHash('sha256');
    let sourceSize = 0;
    let count = 0;
    try {
      for await (const piece of pieces) {
        const position = count++;
        await this.uploads.run(() =>
          this.transactions.write(actor, (tenant) => imports.addSourcePiece(tenant, id, position, piece)),
        );
        digest.update(piece);
        sourceSize += piece.length;
      }
      if (count === 0) throw nothingIn();
      const sourceDigest = digest.digest();
      const requestDigest = createHash('sha256')
        .update(`${roleId} ${format} ${mapping} ${JSON.stringify(stated)} `)
        .update(sourceDigest)
        .digest();
      const made = await this.transactions.once(withDigest(actor, requestDigest), 202, async (tenant) => {
        // Whether a ZIP has tables in it, and so something to confirm, is seen when it is opened.
        const mayHaveColumns = format !== 'ndjson';
        await imports.update(tenant, id, {
          ...{ format, fileName: name, sourceSize, sourceDigest, state: format === 'csv' ? 'mapping' : 'running' },
          mapping: mayHaveColumns ? { auto: mapping === 'guess', encoding: null, separator: null, columns: [] } : null,
          splitCursor: { at: 0, of: sourceSize, line: 1, position: 0 },
        });
        // A user may wait to see the columns. The rows come after single uploads.
        await outbox.enqueue(tenant, [{ ...outboxJob('split-import', { importId: id }), bulk: !mayHaveColumns }]);
        const details = { roleId, format, bytes: sourceSize };
        await audit(tenant, actor, 'import.received', { kind: 'import', id }, details);
        return this.view.show(tenant, id, actor.language);
      });
      // Answered from an earlier call with the same key and the same source: what came now is not needed.
      if (made.id !== id) await this.forget(actor, id);
      return made;
    } catch (error) {
      await this.forget(actor, id).catch(() => undefined);
      throw error;
    }
  }

  async mapping(actor: Actor, importId: string): Promise<ImportMapping> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tenant) => mappingOf(await tableOf(tenant, importId)));
  }

  /** Accepts the guessed columns with the user's corrections. The rows are read from now on. */
  async confirm(actor: Actor, importId: string, { columns = [] }: ConfirmMapping): Promise<ImportMapping> {
    authorise(actor, RECRUITING);
    return this.transactions.write(actor, async (tenant) => {
      await imports.lock(tenant, importId);
      const found = await tableOf(tenant, importId);
      const { mapping } = found;
      if (found.state !== 'mapping')
        throw new Conflict(
          'mapping-confirmed',
          'The columns were confirmed before. Import the table again to map them differently.',
        );
      if (mapping.separator === null)
        throw new Conflict(
          'mapping-not-ready',
          'The columns are still being analyzed. Request the mapping again in a moment.',
        );
      const corrected = correct(found, columns);
      const confirmed = { ...mapping, columns: corrected };
      await imports.update(tenant, importId, { state: 'running', mapping: confirmed });
      await outbox.enqueue(tenant, [{ ...outboxJob('split-import', { importId }), bulk: true }]);
      await audit(tenant, actor, 'import.mapped', { kind: 'import', id: importId }, { corrected: columns.length });
      return mappingOf({ ...found, state: 'running', mapping: confirmed });
    });
  }

  private async begin(
    tenant: Tenant,
    actor: Actor,
    id: string,
    roleId: string,
    stated: StatedAssessmentTerms,
  ): Promise<void> {
    const role = await roles.find(tenant, roleId);
    if (!role) throw new NotFound('role');
    refuseClosed(role.state);
    await imports.begin(tenant, {
      ...{ id, roleId, source: 'import', createdBy: userOf(actor) },
      // The key is kept with the answer: nothing counts before all of the source is here.
      idempotencyDigest: null,
      assessmentTerms: await assessmentTermsFor(tenant, stated),
    });
    await audit(tenant, actor, 'import.created', { kind: 'import', id }, { roleId });
  }

  private forget(actor: Actor, id: string): Promise<void> {
    return this.transactions.write(actor, (tenant) => imports.removeEmpty(tenant, id));
  }
}

type Table = ImportToSplit & { mapping: NonNullable<ImportToSplit['mapping']> };

async function tableOf(tenant: Tenant, importId: string): Promise<Table> {
  const found = await imports.findToSplit(tenant, importId);
  if (!found?.mapping) throw new NotFound('import of a table');
  return { ...found, mapping: found.mapping };
}

function mappingOf({ state, mapping: { encoding, separator, columns } }: Table): ImportMapping {
  const unmapped = columns
    .filter(({ field }) => field === null)
    .map(({ header, index }) => header || `column ${index + 1}`);
  const looked = state === 'mapping' ? 'guessed' : 'confirmed';
  return { state: separator === null ? 'guessing' : looked, encoding, separator, columns, unmapped };
}

function correct(
  { format, mapping: { columns } }: Table,
  corrections: NonNullable<ConfirmMapping['columns']>,
): TableColumn[] {
  const faults = corrections.flatMap(({ index, field, position }, place) => {
    if (index >= columns.length)
      return [{ path: `columns.${place}.index`, message: `The table has ${columns.length} columns` }];
    if (field === 'file' && format !== 'zip')
      return [{ path: `columns.${place}.field`, message: 'Only a table in a ZIP with its files has this column' }];
    const isPosition = field !== null && POSITION_FIELDS.includes(field);
    return position && !isPosition
      ? [{ path: `columns.${place}.position`, message: `Only for ${POSITION_FIELDS.join(', ')}` }]
      : [];
  });
  if (faults.length > 0) throw new InvalidInput(faults);
  const corrected = columns.map((column) => {
    const correction = corrections.findLast(({ index }) => index === column.index);
    if (!correction) return column;
    const { field, position } = correction;
    return { ...column, field, position: field !== null && POSITION_FIELDS.includes(field) ? (position ?? 1) : null };
  });
  // Of a ZIP the files are left.
  if (format !== 'zip' && corrected.every(({ field }) => field === null))
    throw new InvalidInput([{ path: 'columns', message: 'Map at least one column' }]);
  return corrected;
}

function nothingIn(): Unprocessable {
  return new Unprocessable('no-candidates', 'The body is empty.', [
    { path: '', message: 'Send at least one candidate' },
  ]);
}
