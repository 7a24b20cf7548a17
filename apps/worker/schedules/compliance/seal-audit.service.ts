import { join } from 'node:path';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { HEADS_FILE, headText, noteHeads, sealAudit } from '#libs/audit';
import { auditChain, type AuditHead, SEALER_DATA_SOURCE } from '#libs/database';
import type { SecretKeys } from '#libs/erasure';
import { describeError } from '../../runtime/describe-error.js';
import { PeriodicTasksService } from '../../runtime/periodic-tasks/periodic-tasks.service.js';
import { RECORDS_FOLDER, SECRET_KEYS } from '../../runtime/tokens.js';

/** Heads move with every batch; outside of the database they are noted so often. */
const NOTE_EVERY_MS = 60_000;

/**
 * Seals the audit of all organizations while the worker runs, and saves the checkpoints of the chains outside of the
 * database.
 */
@Injectable()
export class SealAuditService {
  private readonly log = new Logger('Audit');
  private readonly moved = new Map<string, AuditHead>();
  private notedAt = 0;

  constructor(
    @InjectDataSource(SEALER_DATA_SOURCE) private readonly sealer: DataSource,
    @Inject(SECRET_KEYS) private readonly secretKeys: SecretKeys,
    @Inject(RECORDS_FOLDER) private readonly folder: string | null,
    private readonly tasks: PeriodicTasksService,
  ) {
    const [secretKey] = this.secretKeys;
    if (secretKey === undefined) return;
    tasks.register({
      ...{
        interval: 'auditSeal',
        run: () => this.runOnce(secretKey),
        log: this.log,
        failureEvent: 'sealing the audit failed',
      },
      finish: () => this.saveCheckpoints(),
    });
  }

  private async runOnce(secretKey: string): Promise<void> {
    const { shouldContinue: goOn } = this.tasks;
    const heads = await sealAudit(this.sealer, { secretKey, goOn }, (organisationId, error) =>
      this.log.error({ event: 'the audit cannot be sealed', organisationId, error: describeError(error) }),
    );
    for (const [organisationId, head] of heads) this.moved.set(organisationId, head);
    if (Date.now() - this.notedAt >= NOTE_EVERY_MS) await this.saveCheckpoints();
  }

  private async saveCheckpoints(): Promise<void> {
    if (this.moved.size === 0) return;
    const heads = [...this.moved].map(([organisationId, head]) => ({ organisationId, ...head }));
    const lost =
      this.folder === null
        ? []
        : await noteHeads(join(this.folder, HEADS_FILE), heads, async ({ organisationId, number, digest }) => {
            const stored = await auditChain.findDigest(this.sealer.manager, organisationId, number);
            return stored?.equals(digest) ?? false;
          });
    for (const { organisationId, ...head } of lost)
      this.log.error({
        event: 'the audit log does not contain a saved checkpoint',
        organisationId,
        head: headText(head),
      });
    for (const { organisationId, ...head } of heads)
      this.log.log({ event: 'audit checkpoint', organisationId, head: headText(head) });
    this.moved.clear();
    this.notedAt = Date.now();
  }
}
