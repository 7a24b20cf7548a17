/** Openings of ATS products, and the roles that their applications are for. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AtsJob, AtsJobQuery, JobMapping, Page } from '#libs/contracts';
import {
  enqueue,
  findAtsJob,
  findConnection,
  findRole,
  holdAtsJob,
  mapAtsJob,
  pageOfAtsJobs,
  sees,
  type AtsJobRow,
} from '#libs/database';
import { outboxJob } from '#libs/queues';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, userOf, type Actor } from '../../platform/permissions/actor.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { RoleReading } from '../../roles/reading/role-reading.service.js';
import { RolesService } from '../../roles/roles/roles.service.js';

@Injectable()
export class AtsJobsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly roles: RolesService,
    private readonly reading: RoleReading,
  ) {}

  async list(actor: Actor, connectionId: string, { waiting, cursor, limit }: AtsJobQuery): Promise<Page<AtsJob>> {
    authorise(actor, ADMINS);
    const onlyWaiting = waiting === 'true';
    const bound = `ats-jobs ${connectionId} ${onlyWaiting}`;
    const after = readIdCursor(bound, cursor);
    const rows = await this.transactions.read(actor, async (tx) => {
      if (!(await findConnection(tx, actor.organisationId, connectionId))) throw new NotFound('connection');
      return pageOfAtsJobs(tx, actor.organisationId, connectionId, { onlyWaiting, after, limit: limit + 1 });
    });
    return pageFrom(rows, limit, bound, ({ id }) => [id], jobOf);
  }

  /** Those of its applications that waited are taken into the role by a job, a chunk at a time. */
  async map(actor: Actor, connectionId: string, atsJobId: string, { roleId }: JobMapping): Promise<AtsJob> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 200, async (tx) => {
      await this.hold(tx, actor, connectionId, atsJobId);
      if (roleId !== null) await refuseRole(tx, actor, roleId);
      return this.mapTo(tx, actor, { connectionId, atsJobId, roleId });
    });
  }

  /** A draft of a role, made of the opening's page. */
  async makeRole(actor: Actor, connectionId: string, atsJobId: string): Promise<AtsJob> {
    authorise(actor, ADMINS);
    const found = await this.transactions.read(actor, (tx) =>
      findAtsJob(tx, actor.organisationId, connectionId, atsJobId),
    );
    if (!found) throw new NotFound('opening');
    if (found.text === null) {
      const detail =
        'The ATS has not sent the job description of the opening. Create the role yourself, and map the opening to it.';
      throw new Conflict('no-page', detail);
    }
    const { text, title } = found;
    const format = /<(?:p|div|ul|ol|li|br|h\d|strong|span)\b/i.test(text) ? 'html' : 'text';
    const content = await this.reading.content(actor, { page: { text, format, ...(title !== null && { title }) } });
    return this.transactions.once(actor, 201, async (tx) => {
      await this.hold(tx, actor, connectionId, atsJobId);
      const roleId = await this.roles.open(tx, actor, { content, state: 'draft', confidential: false });
      return this.mapTo(tx, actor, { connectionId, atsJobId, roleId });
    });
  }

  private async hold(tx: EntityManager, actor: Actor, connectionId: string, atsJobId: string): Promise<void> {
    const job = await holdAtsJob(tx, actor.organisationId, atsJobId);
    if (job?.connectionId !== connectionId) throw new NotFound('opening');
  }

  private async mapTo(
    tx: EntityManager,
    actor: Actor,
    { connectionId, atsJobId, roleId }: { connectionId: string; atsJobId: string; roleId: string | null },
  ): Promise<AtsJob> {
    const { organisationId } = actor;
    await mapAtsJob(tx, organisationId, atsJobId, { roleId, by: userOf(actor) ?? actor.id });
    if (roleId !== null)
      await enqueue(tx, organisationId, [
        { ...outboxJob('apply-opening-mapping', { openingId: atsJobId, after: null }), bulk: true },
      ]);
    await audit(tx, actor, 'ats-job.mapped', { kind: 'ats-job', id: atsJobId }, { connectionId, roleId });
    const job = await findAtsJob(tx, organisationId, connectionId, atsJobId);
    if (!job) throw new NotFound('opening');
    return jobOf(job);
  }
}

async function refuseRole(tx: EntityManager, actor: Actor, roleId: string): Promise<void> {
  const isSeen = await sees(tx, actor.organisationId, actor.sight, { thing: 'role', id: roleId });
  const role = isSeen ? await findRole(tx, actor.organisationId, roleId) : null;
  if (!role) throw new NotFound('role');
  if (role.state === 'closed') throw new Conflict('role-closed', 'Open the role before it receives applications.');
}

function jobOf({ id, vendorId, title, state, url, text, roleId, waiting, applications }: AtsJobRow): AtsJob {
  return { id, vendorId, title, state, url, hasText: text !== null, roleId, waiting, applications };
}
