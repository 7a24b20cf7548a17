/** The requirements for the contents of a role. */
import type { Criterion, CriterionInput, NewRoleVersion, ProblemCodeWith, RoleContent } from '#libs/contracts';
import { Unprocessable } from '../../platform/http/problems/problem.js';

/** A recruiter reads this in the browser: no JSON in it. */
const EMPTY_PAGE =
  'No requirements were found in this job description. List them under a heading such as “Requirements”, ' +
  'one bullet each: “3+ years of Python”. Candor parses job descriptions in English, German, French, Spanish, ' +
  'Italian, Dutch, Portuguese and Polish.';
const NO_TEXT = 'The job description is empty. Paste its text, or start from a template.';
const TITLE_ONLY =
  'The job description has only a title. Add what the role requires, one requirement per line, or start from a template.';
const EMPTY_LIST = 'The role has no requirements. Send at least one: {"title": "…", "requirements": ["Python"]}.';

/** The content of a role version, its as-of date set. @throws Unprocessable when it asks for nothing: `role-page-empty`, `role-title-only` or `role-without-requirements` */
export function completed(read: RoleContent, input: ReadInput, today: string): RoleContent & { asOf: string } {
  if (read.criteria.length === 0) throw asksNothing(read, 'page' in input);
  const asOf = ('page' in input ? input.page.asOf : undefined) ?? read.asOf ?? today;
  return { ...read, asOf };
}

const NO_TITLE =
  'The job description has no job title that could be recognized. Send one: {"page": {"text": "…", "title": "…"}}.';

/**
 * A new role goes by its title.
 *
 * @param detail what to do about it; left out: the title can be sent with the job description
 * @throws Unprocessable `role-without-title` where neither the caller nor the job description gives one
 */
export function requireTitle({ title }: RoleContent, detail?: string): void {
  if (title.trim() !== '') return;
  throw detail === undefined
    ? new Unprocessable('role-without-title', NO_TITLE, [{ path: 'page.title', message: NO_TITLE }])
    : new Unprocessable('role-without-title', detail);
}

function asksNothing({ questions }: RoleContent, isPage: boolean): Unprocessable {
  const has = (code: string): boolean => questions.some((one) => one.code === code);
  const [code, detail] = ((): [ProblemCodeWith<422>, string] => {
    if (!isPage) return ['role-without-requirements', EMPTY_LIST];
    if (has('empty-page')) return ['role-page-empty', NO_TEXT];
    return has('title-only') ? ['role-title-only', TITLE_ONLY] : ['role-without-requirements', EMPTY_PAGE];
  })();
  // The same words twice: a form shows those of the field only.
  return new Unprocessable(code, detail, [{ path: isPage ? 'page.text' : 'requirements', message: detail }]);
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
