/** Verifying an audit chain: every link is computed again. */
import { auditChain, type AuditCheckpoint, type Tenant } from '#libs/database';
import { truncatedChain, chainFaultAt, pastTheList, type ChainFault, type Link } from './faults.js';
import { BEFORE_FIRST, chainKey, linkDigest } from './links.js';

const PAGE = 5_000;
/** How far behind a broken link is looked for what belongs there. */
const WINDOW = 2_000;

export interface VerifyOptions {
  /** Secret keys of the installation, today's and former ones. */
  secretKeys: readonly string[];
  /** The number after which to begin; what stands there is believed. From the beginning unless said. */
  after?: number;
  /** Most numbers to verify; all unless said. */
  limit?: number;
  /** Checkpoints that were noted outside of the database. */
  checkpoints?: readonly AuditCheckpoint[];
  /** Called with the progress. */
  progress?: (number: number) => void;
}

export interface ChainVerification {
  /** Numbers that were verified: after this one … */
  after: number;
  /** … up to this one. */
  upTo: number;
  /** The last seal that was reached, to be kept outside; null when nothing is sealed. */
  checkpoint: AuditCheckpoint | null;
  /** Entries that wait for their seal. */
  waiting: number;
  /** The end was reached. */
  complete: boolean;
  /** The first thing that is wrong. */
  fault: ChainFault | null;
}

/**
 * Verifies the chain of an organization. It reads everything from one snapshot.
 * @param tx a transaction of the app's pool, REPEATABLE READ
 */
export async function verifyChain(
  tenant: Tenant,
  { secretKeys, after = 0, limit = Infinity, checkpoints = [], progress }: VerifyOptions,
): Promise<ChainVerification> {
  const keys = new Map(secretKeys.map((secret) => chainKey(secret)).map((key) => [key.id, key]));
  const noted = await auditChain.findCheckpoint(tenant);
  const known = noted === null ? checkpoints : [noted, ...checkpoints];
  const waiting = await auditChain.countUnsealed(tenant);
  let number = after;
  let digest = after === 0 ? BEFORE_FIRST : await auditChain.findDigest(tenant.manager, tenant.organisationId, after);
  const report = (complete: boolean, fault: ChainFault | null): ChainVerification => ({
    after,
    upTo: number,
    checkpoint: number === 0 || digest === null ? null : { number, digest },
    waiting,
    complete,
    fault,
  });
  if (digest === null) {
    const message = `The chain has no entry ${after}.`;
    return report(true, { kind: 'cut-off', number: after, entryId: null, message });
  }

  while (number - after < limit) {
    const asked = Math.min(PAGE, limit - (number - after));
    const links = await auditChain.list(tenant, { after: number, limit: asked });
    for (const { seal, entry } of links) {
      const key = keys.get(seal.keyId);
      const isNext = seal.number === number + 1 && entry !== null && key !== undefined;
      if (!isNext || !linkDigest(key, tenant.organisationId, digest, seal, entry).equals(seal.digest)) {
        const window = await auditChain.list(tenant, { after: number, limit: WINDOW });
        const broken = {
          organisationId: tenant.organisationId,
          keys,
          number: number + 1,
          before: digest,
          checkpoints: known,
        };
        return report(false, chainFaultAt({ ...broken, links: window as [Link, ...Link[]] }));
      }
      ({ number, digest } = seal);
      const elsewhere = known.find(
        (checkpoint) => checkpoint.number === seal.number && !checkpoint.digest.equals(seal.digest),
      );
      if (elsewhere) return report(false, truncatedChain(elsewhere, number));
    }
    progress?.(number);
    if (links.length < asked) {
      const beyond = known.find((checkpoint) => checkpoint.number > number);
      if (beyond) return report(true, truncatedChain(beyond, number));
      const stranger = await auditChain.findUnlistedEntry(tenant);
      return report(true, stranger === null ? null : pastTheList(stranger));
    }
  }
  return report(false, null);
}
