/** Decisions of people, with what they saw. */
import type { EntityManager } from 'typeorm';
import { DecisionEntity } from '../entities/roles.entity.js';

/** Adds a decision with what the person saw. @returns when it was made, by the clock of the database */
export async function createDecision(tx: EntityManager, decision: Omit<DecisionEntity, 'decidedAt'>): Promise<Date> {
  const [row] = await tx.query<[{ at: Date }]>(
    `INSERT INTO decision (organisation_id, id, application_id, kind, reason_code, score, lane, rank, versions, filters, blind, opened,
                           decided_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING decided_at AS at`,
    [
      decision.organisationId,
      decision.id,
      decision.applicationId,
      decision.kind,
      decision.reasonCode,
      decision.score,
      decision.lane,
      decision.rank,
      JSON.stringify(decision.versions),
      JSON.stringify(decision.filters),
      decision.blind,
      decision.opened,
      decision.decidedBy,
    ],
  );
  return row.at;
}

/** Decisions about an application, newest first. */
export function pageOfDecisions(
  tx: EntityManager,
  organisationId: string,
  page: { applicationId: string; after: string | null; limit: number },
): Promise<DecisionEntity[]> {
  const query = tx
    .createQueryBuilder(DecisionEntity, 'd')
    .where('d.organisationId = :organisationId', { organisationId })
    .andWhere('d.applicationId = :applicationId', { applicationId: page.applicationId })
    .orderBy('d.id', 'DESC')
    .limit(page.limit);
  if (page.after !== null) query.andWhere('d.id < :after', { after: page.after });
  return query.getMany();
}
