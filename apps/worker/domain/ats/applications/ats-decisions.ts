/** Follows an ATS with the decision about an application, unless a user decided otherwise: then both stay, as a conflict. */
import type { DecisionKind } from '#libs/contracts';
import { type ApplicationRow, applications, atsRoles, auditLog, decisions, liveEvents, newId } from '#libs/database';
import type { ApplySession } from '../session/apply-session.js';

/** Of what the ATS said for a reason that no reason here stands for. What it calls that may name anybody: it stays with what it said. */
const REASON = 'ats';

/**
 * Brings the decision in line with what the connection says of all applications of its that stand for this one. That depends on what holds
 * alone, so that the order in which it was said makes no difference.
 */
export async function followAts(session: ApplySession, applicationId: string): Promise<void> {
  const { tenant, source } = session;
  const { connectionId } = source;
  const theirs = await atsRoles.findDecision(tenant, { applicationId, connectionId });
  // Nothing that was said is the most frequent, and needs no lock while the connection has decided nothing.
  if (theirs === null && (await decisions.findCurrent(tenant, applicationId))?.by !== connectionId) return;
  await decisions.lockApplications(tenant, [applicationId]);
  const application = await applications.find(tenant, applicationId);
  if (application === null || application.mode === 'erased') return;
  let current = await decisions.findCurrent(tenant, applicationId);
  if (theirs !== null) {
    const { kind } = theirs;
    const reasonCode = theirs.reasonCode ?? REASON;
    const isSame = current?.kind === kind && current.reasonCode === reasonCode;
    if (current !== null && (current.by !== connectionId || isSame)) return;
    if (await decisions.wasUndone(tenant, { applicationId, connectionId, kind })) return;
    await make(session, application, { kind, reasonCode, undoes: null });
    return;
  }
  // All that it said before, one after the other: what a person decided before stands again.
  while (current?.by === connectionId) {
    const { id: undoes, before } = current;
    const made = { kind: before?.kind ?? ('open' as const), reasonCode: before?.reasonCode ?? null, undoes };
    await make(session, application, made);
    current = await decisions.findCurrent(tenant, applicationId);
  }
}

async function make(
  { tenant, source: { connectionId } }: ApplySession,
  application: ApplicationRow,
  made: { kind: DecisionKind | 'open'; reasonCode: string | null; undoes: string | null },
): Promise<void> {
  const { id: applicationId, roleId } = application;
  const decision = {
    ...{ id: newId(), applicationId, ...made, decidedBy: connectionId },
    ...(await decisions.findContext(tenant, application)),
    ...{ filters: {}, identitiesHidden: false, opened: false, batchId: null },
  };
  await decisions.create(tenant, decision);
  await decisions.updateExplanationDue(tenant, decision);
  await auditLog.append(tenant, {
    actor: { kind: 'connection', id: connectionId },
    action: made.undoes === null ? 'decision.made' : 'decision.undone',
    subject: { kind: 'application', id: applicationId },
    details: { decisionId: decision.id, kind: made.kind, reasonCode: made.reasonCode ?? '' },
  });
  const data = { applicationIds: [applicationId] };
  await liveEvents.publish(tenant, [{ roleId, kind: 'application.decided', data }]);
}
