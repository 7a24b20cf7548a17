/** Imports and their items as they are shown. */
import { Injectable } from '@nestjs/common';
import { secondsAt, type Import, type ImportItem, type ReaderLanguage } from '#libs/contracts';
import { type ImportItemEntity, type ImportProgress, imports, type Tenant } from '#libs/database';
import { importOutcomeText, lineText, storedOutcomeText } from '#libs/wording';
import { NotFound } from '../../../platform/http/problems/problem.js';
import { createImportPaces } from './import-pace.js';

@Injectable()
export class ImportView {
  private readonly paces = createImportPaces();

  async show(tenant: Tenant, importId: string, language: ReaderLanguage): Promise<Import> {
    const progress = await imports.findProgress(tenant, importId);
    if (!progress) throw new NotFound('import');
    return this.of(progress, language);
  }

  of(progress: ImportProgress, language: ReaderLanguage): Import {
    const { id, state, outcomes, split } = progress;
    const total = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
    const done = total - (outcomes.waiting ?? 0);
    const pace = this.paces.look({ id, state, done }, performance.now());
    return {
      id,
      roleId: progress.roleId,
      source: progress.source,
      format: progress.format,
      fileNames: progress.fileNames,
      state,
      total,
      splitting: split !== null,
      done,
      outcomes,
      // One every ten minutes is more than none.
      perSecond: pace === null ? null : Number(pace.toPrecision(2)),
      secondsLeft: pace === null ? null : secondsLeft({ total, done, split }, pace),
      createdAt: progress.createdAt.toISOString(),
      finishedAt: progress.finishedAt?.toISOString() ?? null,
      note: progress.brokenOff
        ? importOutcomeText('broken-off', language, { files: total })
        : progress.errorMessage && storedOutcomeText(progress.errorMessage, language),
    };
  }

  /** Forgets the measured pace, which says nothing about a new try. */
  beginAgain(importId: string): void {
    this.paces.forget(importId);
  }
}

/** The items of a source are estimated from the part that was already split. */
function secondsLeft(so: { total: number; done: number; split: number | null }, pace: number): number | null {
  const expected = so.split === null ? so.total : so.split > 0 ? so.total / so.split : null;
  return expected === null ? null : secondsAt(pace, { total: expected, done: so.done });
}

export function importItemView(row: ImportItemEntity, language: ReaderLanguage): ImportItem {
  return {
    position: row.position,
    fileName: [row.fileName, row.line === null ? null : lineText(row.line, language)]
      .filter((part) => part !== null)
      .join(', '),
    line: row.line,
    row: row.rowPosition,
    externalId: row.externalId,
    outcome: row.outcome,
    documentId: row.documentId,
    applicationId: row.applicationId,
    // An erasure leaves the code and takes the words, which may name the person.
    error:
      row.errorCode === null
        ? null
        : {
            code: row.errorCode,
            message:
              row.errorMessage === null
                ? importOutcomeText(row.outcome, language)
                : storedOutcomeText(row.errorMessage, language),
          },
  };
}
