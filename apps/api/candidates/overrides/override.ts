/** Overrides outcomes as part of a change. */
import type { CorrectionSource, NewOverride, Override, RoleContent } from '#libs/contracts';
import { type ApplicationRow, newId, outbox, type OverrideRow, overrides, roles, type Tenant } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { ApiProblem, Conflict, NotFound, Unprocessable, asSentence } from '../../platform/http/problems/problem.js';
import { eachOf } from '../../platform/http/problems/within-list.js';
import type { Actor } from '../../platform/permissions/actor.js';
import { audit } from '../../platform/transactions/audit.js';
import { undoneOf } from '../../views/corrections/correction-view.js';

type Criteria = RoleContent['criteria'];

/** The criteria of the role as it is today. */
export async function criteriaOfRole(tenant: Tenant, roleId: string): Promise<Criteria> {
  const role = await roles.find(tenant, roleId);
  const version = role?.currentVersionId && (await roles.findVersion(tenant, role.currentVersionId));
  return version ? version.content.criteria : [];
}

/**
 * Keeps overrides of an application that was claimed, all or none; another score is owed.
 * @param list the field that they came in
 * @returns their ids
 */
export async function override(
  tenant: Tenant,
  actor: Actor,
  application: ApplicationRow,
  inputs: readonly NewOverride[],
  list: string | null = null,
): Promise<string[]> {
  const { id: applicationId, roleId, mode } = application;
  if (mode !== 'scored') {
    const detail = 'People assess this application without a score, so there is no outcome to override.';
    throw new Conflict('not-scored', detail);
  }
  const criteria = new Set((await criteriaOfRole(tenant, roleId)).map(({ id }) => id));
  const active = (await overrides.listActive(tenant, [applicationId])).get(applicationId) ?? [];
  const taken = new Map(active.map(({ criterion, id }) => [criterion, id]));
  const ids = await eachOf(list, inputs, async ({ criterion, outcome, source, reason }) => {
    if (!criteria.has(criterion)) throw unknownCriterion(criterion);
    const other = taken.get(criterion);
    if (other !== undefined) throw alreadyOverridden(other);
    const id = newId();
    const made = { id, applicationId, criterion, outcome, undoes: null, source, reason };
    await overrides.create(tenant, { ...made, madeBy: actor.id });
    const subject = { kind: 'application', id: applicationId };
    await audit(tenant, actor, 'application.overridden', subject, { overrideId: id, criterion, outcome, source });
    taken.set(criterion, id);
    return id;
  });
  await scheduleScoring(tenant, applicationId);
  return ids;
}

/** Undoes an override. @throws NotFound, and Conflict with the code `already-undone` */
export async function undoOverride(
  tenant: Tenant,
  actor: Actor,
  { id: applicationId }: ApplicationRow,
  { overrideId, reason }: { overrideId: string; reason: string },
): Promise<void> {
  const row = (await overrides.list(tenant, applicationId)).find(({ id }) => id === overrideId);
  if (!row) throw new NotFound('override');
  if (row.undone) throw new Conflict('already-undone', 'The override was undone before.');
  const { criterion, source } = row;
  const made = { id: newId(), applicationId, criterion, outcome: null, undoes: overrideId };
  await overrides.create(tenant, { ...made, source, reason, madeBy: actor.id });
  const subject = { kind: 'application', id: applicationId };
  await audit(tenant, actor, 'application.override-undone', subject, { overrideId, criterion });
  await scheduleScoring(tenant, applicationId);
}

/** The overrides of an application as they stand, newest first. */
export async function overridesInView(
  tenant: Tenant,
  { id, roleId }: Pick<ApplicationRow, 'id' | 'roleId'>,
): Promise<Override[]> {
  const labels = new Map((await criteriaOfRole(tenant, roleId)).map((criterion) => [criterion.id, criterion.label]));
  return (await overrides.list(tenant, id)).map((row) => overrideOf(id, row, labels));
}

function overrideOf(applicationId: string, row: OverrideRow, labels: ReadonlyMap<string, string>): Override {
  const { id, criterion, outcome, reason, by, byName, at } = row;
  const source: CorrectionSource = row.source;
  const label = labels.get(criterion) ?? null;
  return {
    ...{ id, applicationId, criterion, label, outcome, source, reason },
    state: row.undone ? 'undone' : label === null ? 'criterion-gone' : 'counts',
    by: { id: by, name: byName },
    at: at.toISOString(),
    undone: undoneOf(row),
  };
}

async function scheduleScoring(tenant: Tenant, applicationId: string): Promise<void> {
  await overrides.markOutOfDate(tenant, applicationId);
  await outbox.enqueue(tenant, [outboxJob('assess-application', { applicationId })]);
}

function unknownCriterion(criterion: string): Unprocessable {
  const message = `The current role version has no criterion ${criterion}`;
  return new Unprocessable('criterion-unknown', asSentence(message), [{ path: 'criterion', message }]);
}

function alreadyOverridden(overrideId: string): ApiProblem {
  const message = `The override ${overrideId} already covers it. Undo that one first.`;
  const errors = [{ path: 'criterion', message }];
  return new ApiProblem('already-overridden', asSentence(message), { errors });
}
