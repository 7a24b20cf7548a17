import { join } from 'node:path';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { HEADS_FILE, headText, noteHeads, sealAudit } from '#libs/audit';
import { digestAt, SEALER_DATA_SOURCE, type AuditHead } from '#libs/database';
import type { SecretKeys } from '#libs/erasure';
import { SECRET_KEYS } from '../../domain/profiles/profile-builder.service.js';
import { describeError } from '../../runtime/describe-error.js';
import { Rounds } from '../../runtime/periodic-tasks/periodic-tasks.service.js';

/** Folder outside of the database for what must outlive it, or null. */
export const RECORDS_FOLDER = Symbol('folder of records');

/** Heads move with every batch; outside of the database they are noted so often. */
const NOTE_EVERY_MS = 60_000;

/** Seals the audit of all organisations while the worker runs, and notes the heads of the chains outside of the database. */
@Injectable()
export class SealAuditService {
  private readonly log = new Logger('Audit');
  private readonly moved = new Map<string, AuditHead>();
  private notedAt = 0;

  constructor(
    @InjectDataSource(SEALER_DATA_SOURCE) private readonly sealer: DataSource,
    @Inject(SECRET_KEYS) private readonly secretKeys: SecretKeys,
    @Inject(RECORDS_FOLDER) private readonly folder: string | null,
    private readonly rounds: Rounds,
  ) {
    const [secretKey] = this.secretKeys;
    if (secretKey === undefined) return;
    rounds.add({
      ...{ at: 'sealing', pass: () => this.pass(secretKey), log: this.log, failed: 'sealing the audit failed' },
      end: () => this.note(),
    });
  }

  private async pass(secretKey: string): Promise<void> {
    const { goOn } = this.rounds;
    const heads = await sealAudit(this.sealer, { secretKey, goOn }, (organisationId, error) =>
      this.log.error({ event: 'the audit cannot be sealed', organisationId, error: describeError(error) }),
    );
    for (const [organisationId, head] of heads) this.moved.set(organisationId, head);
    if (Date.now() - this.notedAt >= NOTE_EVERY_MS) await this.note();
  }

  private async note(): Promise<void> {
    if (this.moved.size === 0) return;
    const heads = [...this.moved].map(([organisationId, head]) => ({ organisationId, ...head }));
    const lost =
      this.folder === null
        ? []
        : await noteHeads(join(this.folder, HEADS_FILE), heads, async ({ organisationId, number, digest }) => {
            const stored = await digestAt(this.sealer.manager, organisationId, number);
            return stored?.equals(digest) ?? false;
          });
    for (const { organisationId, ...head } of lost)
      this.log.error({
        event: 'the audit does not contain a head that was noted',
        organisationId,
        head: headText(head),
      });
    for (const { organisationId, ...head } of heads)
      this.log.log({ event: 'head of the audit', organisationId, head: headText(head) });
    this.moved.clear();
    this.notedAt = Date.now();
  }
}
