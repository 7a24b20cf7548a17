/**
 * Data that expires: bodies of inbound events, files of role pages, stored responses of repeatable calls, and drafts that
 * no one goes on with.
 */
import type { DataSource } from 'typeorm';
import { EVENT_BODY_DAYS, ROLE_DRAFT_DAYS } from '#libs/contracts';
import { idempotency, inOrganisation, retention, roleDrafts, roles, type Tenant } from '#libs/database';

/** Rows a transaction: a body may have some megabytes, as may an answer. */
const EVENTS_AT_ONCE = 500;
const ANSWERS = 50;

/**
 * Deletes expired data of an organization, a page per transaction. Several workers can run it at once.
 * @param goOn called before each page: false stops in good order, and the next call goes on
 * @returns how many of each
 */
export async function dropExpired(
  database: DataSource,
  organisationId: string,
  goOn: () => boolean,
): Promise<{ inboundEvents: number; answers: number; jobDescriptions: number; drafts: number }> {
  const inPages = async (limit: number, drop: (tenant: Tenant) => Promise<number>): Promise<number> => {
    let dropped = 0;
    for (let page = limit; page === limit && goOn(); dropped += page)
      page = await inOrganisation(database, organisationId, drop);
    return dropped;
  };
  let inboundEvents = 0;
  for (const dropBodies of [retention.deleteOldEventBodies, retention.deleteEventBodiesOfRevoked])
    inboundEvents += await inPages(EVENTS_AT_ONCE, async (tenant) => {
      const policy = await retention.findPolicy(tenant);
      const days = policy === null ? EVENT_BODY_DAYS : policy.eventBodyDays;
      return days === null ? 0 : dropBodies(tenant, { days, limit: EVENTS_AT_ONCE });
    });
  const answers = await inPages(ANSWERS, (tenant) => idempotency.deleteExpired(tenant, ANSWERS));
  const jobDescriptions = await inPages(EVENTS_AT_ONCE, (tenant) => roles.deleteOldPages(tenant, EVENTS_AT_ONCE));
  let drafts = 0;
  for (const drop of [roleDrafts.deleteOldNewRoles, roleDrafts.deleteOldCriteria])
    drafts += await inPages(EVENTS_AT_ONCE, (tenant) => drop(tenant, { days: ROLE_DRAFT_DAYS, limit: EVENTS_AT_ONCE }));
  return { inboundEvents, answers, jobDescriptions, drafts };
}
