import { liveEvents, newId, notices, outbox, type Tenant } from '#libs/database';
import { outboxJob } from '#libs/queues';

export interface ModeSwitch {
  applicationId: string;
  mode: 'scored' | 'by-people';
  asked: 'candidate' | 'organisation';
  reason: string | null;
  /** User or API key; null: the candidate themselves. */
  by: string | null;
}

/**
 * Switches an application to assessment by people or back to the tool, and notifies open pages. Call it under
 * `notices.lockRankings`: an application that people assess has left every ranking when the transaction commits.
 * @returns false when the mode is unchanged, or the application no longer counts
 */
export async function switchMode(tenant: Tenant, change: ModeSwitch): Promise<boolean> {
  const { applicationId, mode, asked, reason, by } = change;
  const made = { id: newId(), applicationId, mode, asked, reason, madeBy: by };
  const roleId = await notices.changeMode(tenant, made);
  if (roleId === null) return false;
  if (mode === 'scored') await outbox.enqueue(tenant, [outboxJob('assess-application', { applicationId })]);
  const data = { applicationIds: [applicationId] };
  await liveEvents.publish(tenant, [{ roleId, kind: 'application.mode-changed', data }]);
  return true;
}
