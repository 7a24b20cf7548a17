/** Sealing what was committed: one writer a chain at any moment, whichever process it runs in. */
import type { DataSource } from 'typeorm';
import { auditChain, type AuditCheckpoint, type AuditSeal } from '#libs/database';
import { BEFORE_FIRST, chainKey, linkDigest } from './links.js';

/** The entries of one transaction, which takes a tenth of a second. No user waits for it. */
const BATCH = 2_000;

export interface SealOptions {
  /** Today's secret key of the installation. */
  secretKey: string;
  /** Asked before each batch: false stops in good order. */
  goOn?: () => boolean;
  batch?: number;
}

/**
 * Seals the waiting entries of all organizations. An entry that commits after later ones were sealed gets a later
 * number. Several workers can run this at once: a worker skips a chain that another one has locked. A batch is all or
 * nothing.
 * @param sealer the data source of the sealer's pool
 * @param failed called with each chain that could not be continued; the others go on
 * @returns the new checkpoints, by organization
 */
export async function sealAudit(
  sealer: DataSource,
  options: SealOptions,
  failed: (organisationId: string, error: unknown) => void,
): Promise<Map<string, AuditCheckpoint>> {
  const checkpoints = new Map<string, AuditCheckpoint>();
  for (const organisationId of await auditChain.listUnsealedOrganisations(sealer)) {
    try {
      const checkpoint = await sealOrganisation(sealer, organisationId, options);
      if (checkpoint !== null) checkpoints.set(organisationId, checkpoint);
    } catch (error) {
      failed(organisationId, error);
    }
  }
  return checkpoints;
}

async function sealOrganisation(
  sealer: DataSource,
  organisationId: string,
  { secretKey, goOn = () => true, batch = BATCH }: SealOptions,
): Promise<AuditCheckpoint | null> {
  const key = chainKey(secretKey);
  let reached: AuditCheckpoint | null = null;
  while (goOn()) {
    const sealed = await sealer.transaction(async (tx) => {
      const checkpoint = await auditChain.lockCheckpoint(tx, organisationId, BEFORE_FIRST);
      if (checkpoint === null) return null;
      const { listed, entries } = await auditChain.listUnsealed(tx, organisationId, batch);
      let { digest } = checkpoint;
      const seals = entries.map((entry, index): AuditSeal => {
        const sealing = { number: checkpoint.number + index + 1, keyId: key.id, sealedAt: checkpoint.now };
        digest = linkDigest(key, organisationId, digest, sealing, entry);
        return { ...sealing, entryId: entry.id, digest };
      });
      await auditChain.addSeals(tx, organisationId, { seals, listed });
      return { listed: listed.length, last: seals.at(-1) };
    });
    if (sealed === null) break;
    if (sealed.last) reached = { number: sealed.last.number, digest: sealed.last.digest };
    if (sealed.listed < batch) break;
  }
  return reached;
}
