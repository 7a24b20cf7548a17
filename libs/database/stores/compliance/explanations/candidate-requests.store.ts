/** Requests of candidates on the page of their explanation. */
// SQL by hand: lists show the candidate, the role and the user who replied: several tables.
import { CandidateRequestEntity } from '../../../schema/compliance/explanations.entity.js';
import { identityOf } from '../../sql/identity.js';
import { personIdOf } from '../../sql/person.js';
import { type VisibilityScope, canSeeRole } from '../../sql/visibility.js';
import type { Tenant } from '../../../tenant.js';

/** Adds a request. */
export async function createRequest(
  tenant: Tenant,
  request: Pick<CandidateRequestEntity, 'id' | 'applicationId' | 'kind' | 'content' | 'words'>,
): Promise<void> {
  await tenant.insert(CandidateRequestEntity, request);
}

/** Lists the requests about an application, newest first. */
export function listRequestsOfApplication(tenant: Tenant, applicationId: string): Promise<CandidateRequestEntity[]> {
  return tenant.find(CandidateRequestEntity, {
    where: { applicationId },
    order: { id: 'DESC' },
    take: 100,
  });
}

export interface CandidateRequestRow extends Omit<CandidateRequestEntity, 'organisationId'> {
  candidateId: string;
  name: string | null;
  roleId: string;
  roleTitle: string;
  resolvedByName: string | null;
}

/** Lists requests in roles that the caller can see: open ones by age, resolved ones newest first. */
export function listRequests(
  tenant: Tenant,
  page: {
    visibility: VisibilityScope;
    open: boolean;
    applicationId: string | null;
    id?: string;
    after: string | null;
    limit: number;
  },
): Promise<CandidateRequestRow[]> {
  const [which, order] = page.open ? ['>', 'ASC'] : ['<', 'DESC'];
  return tenant.query<CandidateRequestRow[]>(
    `SELECT q.id, q.application_id AS "applicationId", q.kind, q.content, q.words, q.made_at AS "madeAt", q.state, q.reply,
            q.correction_id AS "correctionId", q.resolved_by AS "resolvedBy", q.resolved_at AS "resolvedAt",
            coalesce(u.name, k.name) AS "resolvedByName", ${personIdOf('c')} AS "candidateId", i.name,
            r.id AS "roleId", r.title AS "roleTitle"
       FROM candidate_request q
       JOIN application a ON a.organisation_id = $1 AND a.id = q.application_id
       JOIN role r ON r.organisation_id = $1 AND r.id = a.role_id AND ${canSeeRole('r', { open: '$2::boolean', roleIds: '$3::uuid[]' })}
       JOIN candidate c ON c.organisation_id = $1 AND c.id = a.candidate_id
       ${identityOf('a.candidate_id')}
       LEFT JOIN user_account u ON u.organisation_id = $1 AND u.id = q.resolved_by
       LEFT JOIN api_key k ON k.organisation_id = $1 AND k.id = q.resolved_by
      WHERE q.organisation_id = $1 AND (q.state = 'open') = $4::boolean AND ($5::uuid IS NULL OR q.application_id = $5)
        AND ($6::uuid IS NULL OR q.id ${which} $6) AND ($8::uuid IS NULL OR q.id = $8)
      ORDER BY q.id ${order} LIMIT $7`,
    [
      tenant.organisationId,
      page.visibility.open,
      page.visibility.roleIds,
      page.open,
      page.applicationId,
      page.after,
      page.limit,
      page.id ?? null,
    ],
  );
}

/** Returns a request, locked until the transaction ends so that it is resolved once; null if the application has none of that ID. */
export async function lockRequest(
  tenant: Tenant,
  { applicationId, id }: { applicationId: string; id: string },
): Promise<Pick<CandidateRequestEntity, 'kind' | 'content' | 'words' | 'state'> | null> {
  const rows = await tenant.query<Pick<CandidateRequestEntity, 'kind' | 'content' | 'words' | 'state'>[]>(
    `SELECT kind, content, words, state FROM candidate_request
      WHERE organisation_id = $1 AND application_id = $2 AND id = $3 FOR UPDATE`,
    [tenant.organisationId, applicationId, id],
  );
  return rows[0] ?? null;
}

export async function resolveRequest(
  tenant: Tenant,
  id: string,
  resolved: Pick<CandidateRequestEntity, 'state' | 'reply' | 'correctionId' | 'resolvedBy'>,
): Promise<void> {
  await tenant.query(
    `UPDATE candidate_request SET state = $3, reply = $4, correction_id = $5, resolved_by = $6, resolved_at = now()
      WHERE organisation_id = $1 AND id = $2`,
    [tenant.organisationId, id, resolved.state, resolved.reply, resolved.correctionId, resolved.resolvedBy],
  );
}
