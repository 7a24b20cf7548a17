/** Periodic work of the worker: repeats erasures where data was out of reach, and erases candidates whose retention has ended. */
import type { DataSource } from 'typeorm';
import { auditLog, erasure, imports, inOrganisation } from '#libs/database';
import type { SecretKeys } from './digests.js';
import { resolveReturned } from './suppression.js';

const SYSTEM = { kind: 'system', id: null } as const;

const AT_ONCE = 100;

/**
 * Erases those who arrived after their erasure in something that was here before it, such as an archive that had not been taken apart: they
 * did not come back. Each in a transaction of their own.
 * @returns how many
 */
export async function eraseLateArrivals(
  database: DataSource,
  organisationId: string,
  { secretKeys, goOn }: { secretKeys: SecretKeys; goOn: () => boolean },
): Promise<number> {
  const late = await inOrganisation(database, organisationId, (tenant) => erasure.listLateArrivals(tenant, AT_ONCE));
  let erased = 0;
  for (const candidateId of late) {
    if (!goOn()) break;
    const decision = { organisationId, candidateId, resolution: 'discard', secretKeys, by: SYSTEM } as const;
    const reason = 'Received before the erasure, and parsed after it';
    const resolved = await inOrganisation(database, organisationId, (tenant) =>
      resolveReturned(tenant, { ...decision, reason }),
    );
    if (resolved !== null) erased += 1;
  }
  return erased;
}

/** Ends imports that have waited for people for longer than they may, and removes what is left of their sources. @returns how many */
export async function clearStaleSources(database: DataSource, organisationId: string): Promise<number> {
  return inOrganisation(database, organisationId, async (tenant) => {
    let cleared = 0;
    for (const importId of await erasure.listStaleSources(tenant)) {
      if ((await imports.claimSplitting(tenant, importId)) !== 'mine') continue;
      const state = await imports.lock(tenant, importId);
      if (state === null || state === 'running') continue;
      await imports.end(tenant, importId, 'cancelled');
      await imports.cancelJobs(tenant, importId);
      await imports.removeSource(tenant, importId);
      const subject = { kind: 'import', id: importId };
      await auditLog.append(tenant, {
        actor: SYSTEM,
        action: 'import.cleared',
        subject,
        details: { state },
      });
      cleared += 1;
    }
    return cleared;
  });
}
