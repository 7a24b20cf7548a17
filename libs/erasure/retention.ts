/**
 * The retention policy of an organization: it first announces the candidates who are due, then, after the notice
 * period, erases those who still are.
 */
import type { DataSource } from 'typeorm';
import { auditLog, inOrganisation, retention } from '#libs/database';
import type { SecretKeys } from './digests.js';
import { erasePerson, OnLegalHold } from './erase-person.js';

const SYSTEM = { kind: 'system', id: null } as const;

/**
 * Does what is due today. Safe to run in several workers at once: one announces, and each person is erased by one of them, in a transaction
 * of their own.
 * @param goOn asked before each person: false stops in good order, and the next call goes on
 * @returns what was done
 */
export async function carryOutRetention(
  database: DataSource,
  organisationId: string,
  { secretKeys, goOn }: { secretKeys: SecretKeys; goOn: () => boolean },
): Promise<{ announced: number; erased: number; retained: number }> {
  const looked = await inOrganisation(database, organisationId, async (tenant) => {
    const policy = await retention.lockPolicy(tenant);
    if (policy === null) return { announced: 0, run: null };
    const run = await retention.findOpenRun(tenant);
    if (run !== null) return { announced: 0, run: run.isDue ? run : null };
    const announced = policy.isTime ? await retention.announce(tenant, policy) : null;
    if (announced === null) return { announced: 0, run: null };
    const { runId, candidates } = announced;
    await auditLog.append(tenant, {
      actor: SYSTEM,
      action: 'retention.announced',
      subject: { kind: 'retention-run', id: runId },
      details: { candidates, months: policy.months, noticeDays: policy.noticeDays },
    });
    return { announced: candidates, run: null };
  });
  const done = { announced: looked.announced, erased: 0, retained: 0 };
  const { run } = looked;
  if (run === null) return done;
  while (goOn()) {
    const outcome = await eraseNext(database, organisationId, run, secretKeys);
    if (outcome === null) break;
    done[outcome] += 1;
  }
  await inOrganisation(database, organisationId, async (tenant) => {
    const finished = await retention.finish(tenant, run.id);
    if (finished === null) return;
    const subject = { kind: 'retention-run', id: run.id };
    await auditLog.append(tenant, {
      actor: SYSTEM,
      action: 'retention.finished',
      subject,
      details: finished,
    });
  });
  return done;
}

/** Candidates on legal hold, or with a new application for an open role, are kept. */
async function eraseNext(
  database: DataSource,
  organisationId: string,
  run: { id: string; months: number },
  secretKeys: SecretKeys,
): Promise<'erased' | 'retained' | null> {
  return inOrganisation(database, organisationId, async (tenant) => {
    const next = await retention.claimNext(tenant, run);
    if (next === null) return null;
    const { candidateId, isDue } = next;
    let outcome: 'erased' | 'retained' = 'retained';
    if (isDue) {
      try {
        await erasePerson(tenant, { organisationId, candidateId, secretKeys, by: SYSTEM, cause: 'retention' });
        outcome = 'erased';
      } catch (error) {
        if (!(error instanceof OnLegalHold)) throw error;
      }
    }
    await retention.completeItem(tenant, { runId: run.id, candidateId, outcome });
    return outcome;
  });
}
