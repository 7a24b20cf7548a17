/** Which requirements of a role a user is asked to make must-haves. */
import type { Category, Criterion, Expression, RoleQuestion } from '#libs/contracts';

/** So many must-haves are proposed at most: each further one sorts candidates out by less (SCORE, "Criteria"). */
const MOST_MUSTS = 3;

/** Duties are never proposed: a résumé shows some of them only. */
const PROPOSED: ReadonlySet<Category> = new Set(['skills', 'experience', 'certifications', 'education', 'languages']);

/** What the page says of its criteria beside their kinds. */
interface PageEmphasis {
  /** Ids of the criteria that the page insists on ("must", "essential", "mandatory"). */
  insistedOn: ReadonlySet<string>;
  /** True if the page states the years of experience; false if they are assumed. */
  statesYears: boolean;
}

/**
 * Proposes at most three must-haves in one question, of the criteria that the page requires: first licenses, without
 * which the work is against the law, then the years that the page states, then what it insists on, then what it
 * requires by name. In each group the order is that of the role. Soft and preferred criteria, assumed years and free
 * phrases that the page does not insist on are never proposed.
 *
 * @returns null where nothing can be proposed
 */
export function proposeMusts(
  criteria: readonly Criterion[],
  { insistedOn, statesYears }: PageEmphasis,
): RoleQuestion | null {
  const groups = [
    ({ expression }: Criterion) => asksLicence(expression),
    ({ category }: Criterion) => category === 'experience',
    ({ id }: Criterion) => insistedOn.has(id),
    ({ expression }: Criterion) => expression.test !== 'phrase',
  ];
  const required = criteria.filter(
    ({ kind, category }) => kind === 'required' && PROPOSED.has(category) && (category !== 'experience' || statesYears),
  );
  const ids = groups.flatMap((isOfGroup) => required.filter(isOfGroup)).map(({ id }) => id);
  const proposed = [...new Set(ids)].slice(0, MOST_MUSTS);
  if (proposed.length === 0) return null;
  return { code: 'confirm-musts', criterion: null, span: null, data: {}, criteria: proposed };
}

/** True where an expression requires a license to practice, or one of several. */
function asksLicence(expression: Expression): boolean {
  if (expression.test === 'all') return expression.parts.some(({ of }) => asksLicence(of));
  if ('parts' in expression) return expression.parts.some(asksLicence);
  return 'licence' in expression && expression.licence === true;
}
