/** A page that describes several roles says so. */
import type { PageSpan, RoleContent, RolePart } from '#libs/contracts';
import { rolePartsOf, type ClassedSpan } from '../../parts/role-parts.js';
import { questionsAbout } from './role-questions.js';

/**
 * Adds the question that a page of several roles raises. The title of one of them is no requirement of another.
 *
 * @param classes of the lines of the page
 */
export function withSeveralRolesQuestion(role: RoleContent, classes: readonly ClassedSpan[]): RoleContent {
  const parts = rolePartsOf(role.page, classes);
  if (parts.length === 0) return role;
  const data = { count: parts.length, names: parts.map(({ title }) => title).join(', ') };
  const question = { code: 'several-roles', criterion: null, span: null, data, parts };
  const criteria = role.criteria.filter(
    ({ span }) => span === null || !parts.some((part) => isTitleOf(part, span, role.page)),
  );
  const ids = new Set(criteria.map(({ id }) => id));
  return { ...role, criteria, questions: [question, ...questionsAbout(role.questions, ids)] };
}

/** Returns whether a place is inside of the line that gives a role its title. */
function isTitleOf({ start }: RolePart, span: PageSpan, page: string): boolean {
  const end = page.indexOf('\n', start);
  const lineStart = page.lastIndexOf('\n', start - 1) + 1;
  return end >= 0 && span.start >= lineStart && span.end <= end;
}
