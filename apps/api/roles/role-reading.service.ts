/** What somebody sends as a version of a role, read. */
import { Injectable } from '@nestjs/common';
import type { EditedRole, NewRoleVersion, RoleContent } from '#libs/contracts';
import { findRole, findRoleVersion } from '#libs/database';
import { editedRole } from '#libs/text';
import type { Actor } from '../access/actor.js';
import { NotFound } from '../http/problem.js';
import { CurrentSkills } from '../skills/current-skills.service.js';
import { Transactions } from '../transactions/transactions.service.js';
import { today } from '../today.js';
import { contentOf, distinctCriteria } from './role-content.js';

export interface ReadVersion {
  content: RoleContent & { asOf: string };
  note: string | null;
  /** `carried`: those in force, for criteria that stay; `edited`: kinds as the criteria have them; or those of another version. */
  weights: 'carried' | 'edited' | { of: string };
}

@Injectable()
export class RoleReading {
  constructor(
    private readonly transactions: Transactions,
    private readonly skills: CurrentSkills,
  ) {}

  /** Before a change begins: reading a page takes a while, and a role is locked as short as can be. @throws NotFound, Unprocessable */
  async version(actor: Actor, roleId: string, { note, ...input }: NewRoleVersion): Promise<ReadVersion> {
    const said = note === undefined || note === '' ? null : note;
    if ('edited' in input) return { ...(await this.edited(actor, roleId, input.edited)), note: said };
    return { content: await this.content(actor, input), note: said, weights: 'carried' };
  }

  async content(actor: Actor, input: Parameters<typeof contentOf>[0]): Promise<RoleContent & { asOf: string }> {
    const skills = await this.transactions.read(actor, (tx) => this.skills.of(tx, actor.organisationId));
    return contentOf(input, today(), skills);
  }

  /** It counts from the day that the role counts from today. */
  private async edited(
    actor: Actor,
    roleId: string,
    { of, criteria, settled = [] }: EditedRole,
  ): Promise<Omit<ReadVersion, 'note'>> {
    const { base, asOf } = await this.transactions.read(actor, async (tx) => {
      const role = await findRole(tx, actor.organisationId, roleId);
      const version = await findRoleVersion(tx, actor.organisationId, of);
      const current =
        role?.currentVersionId && (await findRoleVersion(tx, actor.organisationId, role.currentVersionId));
      if (!current || version?.roleId !== roleId) throw new NotFound('version of the role');
      return { base: version.content, asOf: current.asOf };
    });
    const own = criteria && distinctCriteria(criteria);
    const content = editedRole(base, { settled, ...(own && { criteria: own }) });
    return { content: { ...content, asOf }, weights: own ? 'edited' : { of } };
  }
}
