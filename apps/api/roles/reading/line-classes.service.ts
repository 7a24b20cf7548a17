/** Classes of the lines of a role’s page: those that are stored with the role, and those that an edit changes. */
import { Injectable } from '@nestjs/common';
import type { LineClassChange, RoleContent } from '#libs/contracts';
import { lineClasses, type NewLineClass, type Tenant } from '#libs/database';
import type { PageLinesReading } from '#libs/job-ad';
import type { Actor } from '../../platform/permissions/actor.js';
import { RoleReaderService } from './role-reader.service.js';

/** A version of a role with the classes of lines that are stored for its page. */
export interface ClassedVersion {
  content: RoleContent;
  stored: readonly LineClassChange[];
}

@Injectable()
export class LineClassesService {
  constructor(private readonly reader: RoleReaderService) {}

  /** Returns the classes that are stored for the page of a version. */
  stored(tenant: Tenant, roleId: string, { page }: RoleContent): Promise<LineClassChange[]> {
    return lineClasses.listOfPage(tenant, roleId, page);
  }

  /** Reads the page of a version. @param changes those of an edit, which win over the stored ones */
  read(
    actor: Actor,
    { content, stored }: ClassedVersion,
    changes: readonly LineClassChange[],
  ): Promise<PageLinesReading> {
    return this.reader.pageLines(actor, content, withChanges(stored, changes));
  }
}

/** Each line once: the later change of a line replaces the earlier one. */
function withChanges(stored: readonly LineClassChange[], changes: readonly LineClassChange[]): LineClassChange[] {
  return [...new Map([...stored, ...changes].map((change) => [change.start, change])).values()];
}

/** The lines of a page that have another class in a second reading, as they are there. */
export const linesChanged = (before: PageLinesReading, after: PageLinesReading): PageLinesReading['lines'] =>
  after.lines.filter((line, at) => line.class !== before.lines[at]?.class);

/** The lines of a page that an edit classed, as they are stored. A change that names no line of the page is left out. */
export function changedLines(
  { role, lines, language }: PageLinesReading,
  changes: readonly LineClassChange[],
): NewLineClass[] {
  return withChanges([], changes).flatMap(({ start, text }) => {
    const line = lines.find(({ span }) => span.start === start && role.page.slice(start, span.end) === text);
    return line
      ? [{ ...{ start, text, language, reader: role.reader }, class: line.class, readerClass: line.readerClass }]
      : [];
  });
}
