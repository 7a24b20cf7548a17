/** Overrides of outcomes of criteria. */
// SQL by hand: active overrides are those that no other row undoes.
import { IsNull } from 'typeorm';
import type { CorrectionSource, OverrideOutcome } from '#libs/contracts';
import { prepared } from '../../prepared.js';
import { ApplicationEntity } from '../../schema/candidates/applications.entity.js';
import { OverrideEntity } from '../../schema/candidates/corrections.entity.js';
import { NOW, type Tenant } from '../../tenant.js';

/** Adds an override, or one that undoes another. */
export async function create(
  tenant: Tenant,
  override: Omit<OverrideEntity, 'organisationId' | 'madeAt'>,
): Promise<void> {
  await tenant.insert(OverrideEntity, override);
}

export interface ActiveOverride {
  id: string;
  criterion: string;
  outcome: OverrideOutcome;
}

const IS_ACTIVE = `o.outcome IS NOT NULL
  AND NOT EXISTS (SELECT FROM override back WHERE back.organisation_id = $1 AND back.undoes = o.id)`;

const ACTIVE = prepared(
  'active-overrides',
  `SELECT o.application_id AS "applicationId", o.id, o.criterion, o.outcome FROM override o
    WHERE o.organisation_id = $1 AND o.application_id = ANY($2::uuid[]) AND ${IS_ACTIVE} ORDER BY o.id`,
);

/** Lists the active overrides of applications, in order of ID, by application. */
export async function listActive(
  tenant: Tenant,
  applicationIds: readonly string[],
): Promise<Map<string, ActiveOverride[]>> {
  const rows = await tenant.query<(ActiveOverride & { applicationId: string })[]>(ACTIVE, [
    tenant.organisationId,
    applicationIds,
  ]);
  const byApplication = new Map<string, ActiveOverride[]>();
  for (const { applicationId, ...override } of rows) {
    const own = byApplication.get(applicationId) ?? [];
    byApplication.set(applicationId, own);
    own.push(override);
  }
  return byApplication;
}

export interface OverrideRow {
  id: string;
  criterion: string;
  outcome: OverrideOutcome;
  source: CorrectionSource;
  reason: string;
  by: string;
  byName: string | null;
  at: Date;
  /** Its undo: user, time and reason; null while it is active. */
  undone: { by: string; byName: string | null; at: string; reason: string } | null;
}

/** Lists the overrides of an application, undone ones included, newest first. */
export function list(tenant: Tenant, applicationId: string): Promise<OverrideRow[]> {
  return tenant.query<OverrideRow[]>(
    `SELECT o.id, o.criterion, o.outcome, o.source, o.reason, o.made_by AS by, coalesce(u.name, k.name) AS "byName", o.made_at AS at,
            (SELECT json_build_object('by', back.made_by, 'byName', coalesce(bu.name, bk.name), 'at', back.made_at, 'reason', back.reason)
               FROM override back
               LEFT JOIN user_account bu ON bu.organisation_id = $1 AND bu.id = back.made_by
               LEFT JOIN api_key bk ON bk.organisation_id = $1 AND bk.id = back.made_by
              WHERE back.organisation_id = $1 AND back.undoes = o.id) AS "undone"
       FROM override o
       LEFT JOIN user_account u ON u.organisation_id = $1 AND u.id = o.made_by
       LEFT JOIN api_key k ON k.organisation_id = $1 AND k.id = o.made_by
      WHERE o.organisation_id = $1 AND o.application_id = $2 AND o.outcome IS NOT NULL ORDER BY o.id DESC`,
    [tenant.organisationId, applicationId],
  );
}

/** Marks the assessment of an application as out of date: it lacks an override, or counts an undone one; `candidates.clearOutOfDate` ends it. */
export async function markOutOfDate(tenant: Tenant, applicationId: string): Promise<void> {
  const outdated = { outOfDate: 'overridden', outOfDateAt: NOW } as const;
  await tenant.update(ApplicationEntity, { id: applicationId, outOfDate: IsNull() }, outdated);
}
