import type { Expression, RoleContent } from '#libs/contracts';
import type { GivenClass } from '../classes/given-classes.js';
import { ASKS_NOTHING, questionsAbout } from './questions/role-questions.js';

/**
 * Keeps only requirements by name of a page in an unsupported language. Its other words mean nothing to the reader; what users said that
 * it asks for stays.
 */
export function namesOnly(role: RoleContent, given: GivenClass | null): RoleContent {
  const isNamed = (expression: Expression): boolean =>
    expression.test === 'all'
      ? expression.parts.every(({ of }) => isNamed(of))
      : 'parts' in expression
        ? expression.parts.every(isNamed)
        : expression.test !== 'phrase' && expression.test !== 'duties' && expression.test !== 'experience';
  const criteria = role.criteria.filter(
    ({ expression, span }) => isNamed(expression) || (span !== null && given?.(span) === 'asks'),
  );
  const kept = new Set(criteria.map(({ id }) => id));
  const questions = questionsAbout(role.questions, kept).filter(({ code }) => code !== 'unknown-heading');
  const none = criteria.length === 0 && !questions.some(({ code }) => ASKS_NOTHING.has(code));
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
