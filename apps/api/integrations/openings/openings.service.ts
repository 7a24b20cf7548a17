/** Openings of ATS products, and the roles that their applications are for. */
import { Injectable } from '@nestjs/common';
import type { Opening, OpeningQuery, OpeningMapping, Page } from '#libs/contracts';
import { type OpeningRow, connections, openings, outbox, roles, type Tenant, visibility } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, userOf, type Actor } from '../../platform/permissions/actor.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { requireTitle } from '../../roles/reading/role-content.js';
import { RoleReading } from '../../roles/reading/role-reading.service.js';
import { RolesService } from '../../roles/roles/roles.service.js';

@Injectable()
export class OpeningsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly roles: RolesService,
    private readonly reading: RoleReading,
  ) {}

  async list(actor: Actor, connectionId: string, { waiting, cursor, limit }: OpeningQuery): Promise<Page<Opening>> {
    authorise(actor, ADMINS);
    const onlyWaiting = waiting === 'true';
    const bound = `openings ${connectionId} ${onlyWaiting}`;
    const after = readIdCursor(bound, cursor);
    const rows = await this.transactions.read(actor, async (tenant) => {
      if (!(await connections.find(tenant, connectionId))) throw new NotFound('connection');
      return openings.list(tenant, connectionId, { onlyWaiting, after, limit: limit + 1 });
    });
    return pageFrom(rows, limit, bound, ({ id }) => [id], openingOf);
  }

  /** Those of its applications that waited are taken into the role by a job, a chunk at a time. */
  async map(actor: Actor, connectionId: string, openingId: string, { roleId }: OpeningMapping): Promise<Opening> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 200, async (tenant) => {
      await this.hold(tenant, connectionId, openingId);
      if (roleId !== null) await refuseRole(tenant, actor, roleId);
      return this.mapTo(tenant, actor, { connectionId, openingId, roleId });
    });
  }

  /** A draft of a role, made of the opening's page. */
  async makeRole(actor: Actor, connectionId: string, openingId: string): Promise<Opening> {
    authorise(actor, ADMINS);
    const found = await this.transactions.read(actor, (tenant) => openings.find(tenant, connectionId, openingId));
    if (!found) throw new NotFound('opening');
    if (found.text === null) {
      const detail =
        'The ATS has not sent the job description of the opening. Create the role yourself, and map the opening to it.';
      throw new Conflict('no-job-description', detail);
    }
    const { text, title } = found;
    const format = /<(?:p|div|ul|ol|li|br|h\d|strong|span)\b/i.test(text) ? 'html' : 'text';
    const content = await this.reading.content(actor, { page: { text, format, ...(title !== null && { title }) } });
    requireTitle(content, NO_TITLE);
    return this.transactions.once(actor, 201, async (tenant) => {
      await this.hold(tenant, connectionId, openingId);
      const roleId = await this.roles.open(tenant, actor, { content, state: 'draft', confidential: false });
      return this.mapTo(tenant, actor, { connectionId, openingId, roleId });
    });
  }

  private async hold(tenant: Tenant, connectionId: string, openingId: string): Promise<void> {
    const opening = await openings.lock(tenant, openingId);
    if (opening?.connectionId !== connectionId) throw new NotFound('opening');
  }

  private async mapTo(
    tenant: Tenant,
    actor: Actor,
    { connectionId, openingId, roleId }: { connectionId: string; openingId: string; roleId: string | null },
  ): Promise<Opening> {
    await openings.setRole(tenant, openingId, { roleId, by: userOf(actor) ?? actor.id });
    if (roleId !== null)
      await outbox.enqueue(tenant, [{ ...outboxJob('apply-opening-mapping', { openingId, after: null }), bulk: true }]);
    await audit(tenant, actor, 'opening.mapped', { kind: 'opening', id: openingId }, { connectionId, roleId });
    const opening = await openings.find(tenant, connectionId, openingId);
    if (!opening) throw new NotFound('opening');
    return openingOf(opening);
  }
}

const NO_TITLE =
  'The opening has no job title, and its job description names none. Create the role yourself, and map the opening to it.';

async function refuseRole(tenant: Tenant, actor: Actor, roleId: string): Promise<void> {
  const isSeen = await visibility.canSee(tenant, actor.visibility, { thing: 'role', id: roleId });
  const role = isSeen ? await roles.find(tenant, roleId) : null;
  if (!role) throw new NotFound('role');
  if (role.state === 'closed') throw new Conflict('role-closed', 'Open the role before it receives applications.');
}

function openingOf({ id, vendorId, title, state, url, text, roleId, waiting, applications }: OpeningRow): Opening {
  return { id, vendorId, title, state, url, hasText: text !== null, roleId, waiting, applications };
}
