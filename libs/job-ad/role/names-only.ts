import type { Expression, RoleContent } from '#libs/contracts';

/** Keeps only requirements by name of a page in an unsupported language. Its other words mean nothing to the reader. */
export function namesOnly(role: RoleContent): RoleContent {
  const isNamed = (expression: Expression): boolean =>
    expression.test === 'all'
      ? expression.parts.every(({ of }) => isNamed(of))
      : 'parts' in expression
        ? expression.parts.every(isNamed)
        : expression.test !== 'phrase' && expression.test !== 'duties' && expression.test !== 'experience';
  const criteria = role.criteria.filter(({ expression }) => isNamed(expression));
  const kept = new Set(criteria.map(({ id }) => id));
  const questions = role.questions.filter(
    ({ code, criterion }) => code !== 'unknown-heading' && (criterion === null || kept.has(criterion)),
  );
  const none = criteria.length === 0 && !questions.some(({ code }) => code === 'no-requirements');
  return {
    ...role,
    criteria,
    questions: [
      { code: 'language-not-read', criterion: null, span: null, data: {} },
      ...questions,
      ...(none ? [{ code: 'no-requirements', criterion: null, span: null, data: {} }] : []),
    ],
  };
}
