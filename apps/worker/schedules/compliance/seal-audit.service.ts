import { join } from 'node:path';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { CHECKPOINTS_FILE, checkpointText, saveCheckpoints, sealAudit } from '#libs/audit';
import { auditChain, type AuditCheckpoint, SEALER_DATA_SOURCE } from '#libs/database';
import type { SecretKeys } from '#libs/erasure';
import { describeError } from '../../runtime/describe-error.js';
import { PeriodicTasksService } from '../../runtime/periodic-tasks/periodic-tasks.service.js';
import { RECORDS_FOLDER, SECRET_KEYS } from '../../runtime/tokens.js';

/** Checkpoints move with every batch; outside of the database they are noted so often. */
const NOTE_EVERY_MS = 60_000;

/**
 * Seals the audit of all organizations while the worker runs, and saves the checkpoints of the chains outside of the
 * database.
 */
@Injectable()
export class SealAuditService {
  private readonly log = new Logger('Audit');
  private readonly moved = new Map<string, AuditCheckpoint>();
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
    const checkpoints = await sealAudit(this.sealer, { secretKey, goOn }, (organisationId, error) =>
      this.log.error({ event: 'the audit cannot be sealed', organisationId, error: describeError(error) }),
    );
    for (const [organisationId, checkpoint] of checkpoints) this.moved.set(organisationId, checkpoint);
    if (Date.now() - this.notedAt >= NOTE_EVERY_MS) await this.saveCheckpoints();
  }

  private async saveCheckpoints(): Promise<void> {
    if (this.moved.size === 0) return;
    const checkpoints = [...this.moved].map(([organisationId, checkpoint]) => ({ organisationId, ...checkpoint }));
    const lost =
      this.folder === null
        ? []
        : await saveCheckpoints(
            join(this.folder, CHECKPOINTS_FILE),
            checkpoints,
            async ({ organisationId, number, digest }) => {
              const stored = await auditChain.findDigest(this.sealer.manager, organisationId, number);
              return stored?.equals(digest) ?? false;
            },
          );
    for (const { organisationId, ...checkpoint } of lost)
      this.log.error({
        event: 'the audit log does not contain a saved checkpoint',
        organisationId,
        checkpoint: checkpointText(checkpoint),
      });
    for (const { organisationId, ...checkpoint } of checkpoints)
      this.log.log({ event: 'audit checkpoint', organisationId, checkpoint: checkpointText(checkpoint) });
    this.moved.clear();
    this.notedAt = Date.now();
  }
}
