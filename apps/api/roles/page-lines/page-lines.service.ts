/** The lines of a job description with their classes, and what it asks for when users change some of them. */
import { Injectable } from '@nestjs/common';
import type { LineClassReading, LineClassReadingInput, PageLines } from '#libs/contracts';
import { roles } from '#libs/database';
import { mergeCriteria, mergeReading, pageUnderstanding, type PageLinesReading } from '#libs/job-ad';
import { NotFound } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY, RECRUITING } from '../../platform/permissions/rights.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { LineClassesService, linesChanged, type ClassedVersion } from '../reading/line-classes.service.js';
import { distinctCriteria } from '../reading/role-content.js';
import { contentView } from '../roles/role-view.js';

@Injectable()
export class PageLinesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly lineClasses: LineClassesService,
  ) {}

  async list(actor: Actor, roleId: string, versionId: string): Promise<PageLines> {
    authorise(actor, EVERYBODY);
    const version = await this.version(actor, roleId, versionId);
    return linesView(await this.lineClasses.read(actor, version, []));
  }

  /** The criteria, questions and notes of a version as they would be with changed classes. Nothing is written. */
  async read(
    actor: Actor,
    { roleId, versionId }: { roleId: string; versionId: string },
    { lineClasses: changes, merge }: LineClassReadingInput,
  ): Promise<LineClassReading> {
    authorise(actor, RECRUITING);
    const version = await this.version(actor, roleId, versionId);
    const read = (classes: LineClassReadingInput['lineClasses']) => this.lineClasses.read(actor, version, classes);
    const [stored, since, after] = await Promise.all([
      read([]),
      merge && merge.since.length > 0 ? read(merge.since) : null,
      read(changes),
    ]);
    const { role } = after;
    const merged = mergeReading(version.content, { before: stored.role, after: role });
    const before = since ?? stored;
    const criteria = merge
      ? mergeCriteria(distinctCriteria(merge.criteria), {
          ...{ before: before.role, after: role },
          lines: linesChanged(before, after),
        })
      : role.criteria;
    const view = contentView({ ...merged, criteria }, actor.language);
    return { ...linesView(after), criteria: view.criteria, questions: view.questions, notes: view.notes };
  }

  private version(actor: Actor, roleId: string, versionId: string): Promise<ClassedVersion> {
    return this.transactions.read(actor, async (tenant) => {
      const found = await roles.findVersionOfRole(tenant, roleId, versionId);
      if (!found) throw new NotFound('version of the role');
      return { content: found.content, stored: await this.lineClasses.stored(tenant, roleId, found.content) };
    });
  }
}

function linesView({ lines }: PageLinesReading): PageLines {
  return {
    understood: pageUnderstanding(lines),
    lines: lines.map(({ span, class: of, readerClass, kind, understood = null }) => ({
      ...span,
      class: of,
      readerClass,
      kind,
      understood,
    })),
  };
}
