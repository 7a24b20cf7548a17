/** Controls of a running import. Ranked candidates stay in every case. */
import { Injectable } from '@nestjs/common';
import type { Import, ImportState, RetriedItems } from '#libs/contracts';
import { imports, type ImportToSplit, outbox, type Tenant } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { IMPORT_STATE_TEXTS, importOutcomeText, STORED_LANGUAGE } from '#libs/wording';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { RECRUITING } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { ImportView } from './view/import-view.js';

@Injectable()
export class ImportControlService {
  constructor(
    private readonly transactions: Transactions,
    private readonly view: ImportView,
  ) {}

  /** Jobs in progress end; the others wait. */
  pause(actor: Actor, importId: string): Promise<Import> {
    return this.control(actor, importId, 'paused', ['running'], async (tenant) => {
      await imports.update(tenant, importId, { state: 'paused' });
      await imports.pauseJobs(tenant, importId);
    });
  }

  resume(actor: Actor, importId: string): Promise<Import> {
    return this.control(actor, importId, 'running', ['paused'], async (tenant) => {
      await imports.update(tenant, importId, { state: 'running' });
      await imports.resumeJobs(tenant, importId);
      if ((await imports.findSplitCursor(tenant, importId)) !== null)
        await outbox.enqueue(tenant, [{ ...outboxJob('split-import', { importId }), bulk: true }]);
      else await imports.finishIfLast(tenant, importId);
    });
  }

  /** Jobs in progress end and are ranked. All later items are left out, and so is the rest of the source. */
  cancel(actor: Actor, importId: string): Promise<Import> {
    const from: ImportState[] = ['running', 'paused', 'mapping', 'failed'];
    return this.control(actor, importId, 'cancelled', from, async (tenant) => {
      const found = await imports.findToSplit(tenant, importId);
      const errorMessage = found && neverUnpacked(found);
      if (errorMessage !== null) await imports.update(tenant, importId, { errorMessage });
      await imports.end(tenant, importId, 'cancelled');
      await imports.cancelJobs(tenant, importId);
      // A job that is taking it apart at this moment needs it, and drops it when it is done.
      if ((await imports.claimSplitting(tenant, importId)) === 'mine') await imports.removeSource(tenant, importId);
    });
  }

  /** The failed items, or the one at a place; and the source, when taking it apart was given up. */
  retry(actor: Actor, importId: string, position: number | null): Promise<RetriedItems> {
    authorise(actor, RECRUITING);
    return this.transactions.once(actor, 202, async (tenant) => {
      if ((await imports.lock(tenant, importId)) === null) throw new NotFound('import');
      const item = position === null ? null : await imports.findItem(tenant, importId, position);
      if (position !== null && item === null) throw new NotFound('item of the import');
      const retried = await imports.retryItems(tenant, importId, position);
      if (position === null && (await imports.retrySplitting(tenant, importId))) await imports.revive(tenant, importId);
      if (position !== null && retried === 0)
        throw new Conflict(
          'nothing-to-retry',
          'Another attempt would fail the same way. Correct the file and import it again.',
        );
      this.view.beginAgain(importId);
      await audit(tenant, actor, 'import.retried', { kind: 'import', id: importId }, { position, retried });
      return { retried };
    });
  }

  /** Repeating it changes nothing. */
  private control(
    actor: Actor,
    importId: string,
    to: Extract<ImportState, 'running' | 'paused' | 'cancelled'>,
    from: readonly ImportState[],
    work: (tenant: Tenant) => Promise<void>,
  ): Promise<Import> {
    authorise(actor, RECRUITING);
    return this.transactions.once(actor, 200, async (tenant) => {
      const state = await imports.lock(tenant, importId);
      if (state === null) throw new NotFound('import');
      if (state !== to) {
        if (!from.includes(state))
          throw new Conflict(
            'import-state',
            `The import ${IMPORT_STATE_TEXTS[state]}. This action requires that it ${from.map((one) => IMPORT_STATE_TEXTS[one]).join(' or ')}.`,
          );
        await work(tenant);
        await audit(tenant, actor, `import.${to}`, { kind: 'import', id: importId });
      }
      return this.view.show(tenant, importId, actor.language);
    });
  }
}

/**
 * Returns the note about the rest of an archive that is not unpacked to its end; null without a rest. Its cursor counts
 * the entries once the first of them are items. Entries that rows name may be unpacked out of turn.
 */
function neverUnpacked({ format, splitCursor, mapping }: ImportToSplit): string | null {
  if (format !== 'zip' || splitCursor === null) return null;
  const { at, of, position } = splitCursor;
  const isCounted = position > 0 && !mapping?.tables?.length;
  return importOutcomeText('never-unpacked', STORED_LANGUAGE, isCounted ? { left: of - at, of } : {});
}
