import { type ApplicationRow, applications, type Decidable, decisions, type Tenant } from '#libs/database';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';

/** The reason why an application accepts neither decisions nor entries. */
export type LockRefusal = 'superseded' | 'withdrawn' | 'erased' | 'suppressed';

/** @returns null when there is nothing against it */
export function refusalOf({ mode, supersededById, isSuppressed }: Decidable): LockRefusal | null {
  if (supersededById !== null) return 'superseded';
  if (mode === 'erased' || mode === 'withdrawn') return mode;
  return isSuppressed ? 'suppressed' : null;
}

const DETAILS: Record<LockRefusal, (application: Decidable) => string> = {
  superseded: ({ supersededById }) =>
    `The candidate also applied for this role as ${supersededById}, and that application counts.`,
  withdrawn: () => 'The ATS that sent the application has withdrawn it.',
  erased: () => 'The candidate was erased.',
  suppressed: () => 'The candidate matches one that was erased. An administrator has to release or discard them first.',
};

/**
 * Locks an application that a user decides or writes about, until the transaction ends.
 * @throws Conflict when the person was erased or is suppressed, or another application of theirs counts
 */
export async function claim(tenant: Tenant, applicationId: string): Promise<ApplicationRow> {
  const [locked] = await decisions.lockApplications(tenant, [applicationId]);
  const application = locked && (await applications.find(tenant, applicationId));
  if (!application) throw new NotFound('application');
  const refusal = refusalOf(locked);
  if (refusal !== null)
    throw new Conflict(refusal === 'suppressed' ? 'candidate-suppressed' : refusal, DETAILS[refusal](locked));
  return application;
}
