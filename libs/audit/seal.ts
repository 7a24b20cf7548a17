/** Sealing what was committed: one writer a chain at any moment, whichever process it runs in. */
import type { DataSource } from 'typeorm';
import { auditChain, type AuditHead, type AuditSeal } from '#libs/database';
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
): Promise<Map<string, AuditHead>> {
  const heads = new Map<string, AuditHead>();
  for (const organisationId of await auditChain.listUnsealedOrganisations(sealer)) {
    try {
      const head = await sealOrganisation(sealer, organisationId, options);
      if (head !== null) heads.set(organisationId, head);
    } catch (error) {
      failed(organisationId, error);
    }
  }
  return heads;
}

async function sealOrganisation(
  sealer: DataSource,
  organisationId: string,
  { secretKey, goOn = () => true, batch = BATCH }: SealOptions,
): Promise<AuditHead | null> {
  const key = chainKey(secretKey);
  let reached: AuditHead | null = null;
  while (goOn()) {
    const sealed = await sealer.transaction(async (tx) => {
      const head = await auditChain.lockHead(tx, organisationId, BEFORE_FIRST);
      if (head === null) return null;
      const { listed, entries } = await auditChain.listUnsealed(tx, organisationId, batch);
      let { digest } = head;
      const seals = entries.map((entry, index): AuditSeal => {
        const sealing = { number: head.number + index + 1, keyId: key.id, sealedAt: head.now };
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
