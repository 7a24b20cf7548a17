/** The requirements for the contents of a role. */
import type { Criterion, CriterionInput, NewRoleVersion, RoleContent } from '#libs/contracts';
import { Unprocessable } from '../../platform/http/problems/problem.js';

/** A recruiter reads this in the browser: no JSON in it. */
const EMPTY_PAGE =
  'No requirements were found in this job description. List them under a heading such as “Requirements”, ' +
  'one bullet each: “3+ years of Python”. Candor parses job descriptions in English, German, French, Spanish, ' +
  'Italian, Dutch, Portuguese and Polish.';
const EMPTY_LIST = 'The role has no requirements. Send at least one: {"title": "…", "requirements": ["Python"]}.';

/** The content of a role version, its as-of date set. @throws Unprocessable `role-without-requirements` when it asks for nothing */
export function completed(read: RoleContent, input: ReadInput, today: string): RoleContent & { asOf: string } {
  if (read.criteria.length === 0) {
    const [path, detail] = 'page' in input ? ['page.text', EMPTY_PAGE] : ['requirements', EMPTY_LIST];
    // The same words twice: a form shows those of the field only.
    throw new Unprocessable('role-without-requirements', detail, [{ path, message: detail }]);
  }
  const asOf = ('page' in input ? input.page.asOf : undefined) ?? read.asOf ?? today;
  return { ...read, asOf };
}

/** Input that is read from words, as opposed to edited by hand. */
export type ReadInput = Exclude<NewRoleVersion, { edited: unknown }>;

/** Criteria as they were edited. @throws Unprocessable `duplicate-criterion-id` where two have one id: weights and outcomes name them by it */
export function distinctCriteria(criteria: readonly CriterionInput[]): Criterion[] {
  const twice = criteria.findIndex(({ id }, at) => criteria.findIndex((one) => one.id === id) < at);
  if (twice >= 0) {
    const { id } = criteria[twice]!;
    throw new Unprocessable('duplicate-criterion-id', `Each criterion needs a unique id. Change ${id}.`, [
      { path: `edited.criteria.${twice}.id`, message: 'Another criterion has this id' },
    ]);
  }
  return criteria.map(({ span = null, ...criterion }) => ({ ...criterion, span }));
}
