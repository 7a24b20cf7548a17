/** A page with the class of each of its lines by the reader and by users, and what is read from it with those. */
import type { LineClass, RoleContent } from '#libs/contracts';
import { SHIPPED_SKILLS } from '#libs/language';
import { detectPageLanguage } from '../pivot/page-language.js';
import { classifyPage } from '../role/classify-page.js';
import { explainPage, type ExplainedLine } from '../role/page-understanding.js';
import { readRole, type ReadRoleOptions } from '../role/read-role.js';

/** A line of a page with the class that the reader alone gives it. */
export interface ReclassedLine extends ExplainedLine {
  readerClass: LineClass;
}

/** A page as it is read with the classes that users gave to its lines. */
export interface PageLinesReading {
  role: RoleContent;
  /** In page order. */
  lines: ReclassedLine[];
  /** ISO 639-1 code. */
  language: string;
}

/**
 * Reads a page with the classes that users gave to its lines.
 *
 * @param page plain text: the page of a role version
 * @param options as for `readRole`
 */
export function readPageLines(page: string, options: ReadRoleOptions = {}): PageLinesReading {
  const { skills = SHIPPED_SKILLS, classes = [] } = options;
  const role = readRole(page, options);
  const byReader = classifyPage(page, { skills });
  // A class never moves a line: both readings cut the page alike.
  const lines = explainPage(role, { skills, classes }).map((line, at) => ({
    ...line,
    readerClass: byReader[at]!.class,
  }));
  return { role, lines, language: detectPageLanguage(page) };
}
