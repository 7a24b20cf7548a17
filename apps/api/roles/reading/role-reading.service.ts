/** Reads a version of a role that a user sends. */
import { Injectable } from '@nestjs/common';
import type { EditedRole, NewRoleVersion, RoleContent } from '#libs/contracts';
import { roles, type NewLineClass } from '#libs/database';
import { applyRoleEdit, mergeReading } from '#libs/job-ad';
import { isKnownQuestion } from '#libs/wording';
import { today } from '../../platform/clock.js';
import { NotFound } from '../../platform/http/problems/problem.js';
import type { Actor } from '../../platform/permissions/actor.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { changedLines, LineClassesService, type ClassedVersion } from './line-classes.service.js';
import { completed, distinctCriteria, type ReadInput } from './role-content.js';
import { RoleReaderService } from './role-reader.service.js';

export interface ReadVersion {
  content: RoleContent & { asOf: string };
  note: string | null;
  /** `carried`: those in force, for criteria that stay; `edited`: kinds as the criteria have them; or those of another version. */
  weights: 'carried' | 'edited' | { of: string };
  /** Lines of the page that an edit classed. */
  lines?: readonly NewLineClass[];
  /** Version of the related words, null for the built-in ones alone; left out: the active one. */
  relatedWords?: number | null;
}

@Injectable()
export class RoleReading {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: RoleReaderService,
    private readonly lineClasses: LineClassesService,
  ) {}

  /** Before a change begins: reading a page takes a while, and a role is locked as short as can be. @throws NotFound, Unprocessable */
  async version(actor: Actor, roleId: string, { note, ...input }: NewRoleVersion): Promise<ReadVersion> {
    const noteText = note === undefined || note === '' ? null : note;
    if ('edited' in input) return { ...(await this.edited(actor, roleId, input.edited)), note: noteText };
    return { content: await this.content(actor, input), note: noteText, weights: 'carried' };
  }

  async content(actor: Actor, input: ReadInput): Promise<RoleContent & { asOf: string }> {
    return completed(await this.read(actor, input), input, today());
  }

  private read(actor: Actor, input: ReadInput): Promise<RoleContent> {
    if (!('page' in input)) return this.reader.requirements(actor, input);
    const { text, format, title } = input.page;
    return this.reader.page(actor, { text, format, ...(title !== undefined && { title }) });
  }

  /** It counts from the day that the role counts from today. */
  private async edited(
    actor: Actor,
    roleId: string,
    { of, criteria, answeredQuestions = [], lineClasses: changes = [] }: EditedRole,
  ): Promise<Omit<ReadVersion, 'note'>> {
    const { asOf, ...base } = await this.transactions.read(actor, async (tenant) => {
      const role = await roles.find(tenant, roleId);
      const version = await roles.findVersion(tenant, of);
      const current = role?.currentVersionId && (await roles.findVersion(tenant, role.currentVersionId));
      if (!current || version?.roleId !== roleId) throw new NotFound('version of the role');
      const stored = await this.lineClasses.stored(tenant, roleId, version.content);
      return { content: version.content, stored, asOf: current.asOf };
    });
    const own = criteria && distinctCriteria(criteria);
    const { content: read, lines } = await this.classed(actor, base, changes);
    const content = applyRoleEdit(read, { answeredQuestions, ...(own && { criteria: own }) });
    // No page shows a question of an earlier release, so that none could be answered.
    const questions = content.questions.filter(({ code }) => isKnownQuestion(code));
    return { content: { ...content, questions, asOf }, weights: own ? 'edited' : { of }, lines };
  }

  /** A version with the notes and questions that its page has since classes of its lines were changed. */
  private async classed(
    actor: Actor,
    base: ClassedVersion,
    changes: NonNullable<EditedRole['lineClasses']>,
  ): Promise<{ content: RoleContent; lines: readonly NewLineClass[] }> {
    if (changes.length === 0) return { content: base.content, lines: [] };
    const [before, after] = await Promise.all([
      this.lineClasses.read(actor, base, []),
      this.lineClasses.read(actor, base, changes),
    ]);
    const content = mergeReading(base.content, { before: before.role, after: after.role });
    return { content, lines: changedLines(after, changes) };
  }
}
