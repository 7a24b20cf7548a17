import {
  mapLeaves,
  type Criterion,
  type Expression,
  type Level,
  type PageSpan,
  type RoleContent,
  type RoleQuestion,
} from '#libs/contracts';
import { questionsAbout } from './questions/role-questions.js';

/** The edits of a version of a role by users. */
export interface RoleEdit {
  /** All criteria; left out: those of the version. */
  criteria?: readonly Criterion[];
  /** The questions that a user has answered, by their place on the page. */
  answeredQuestions?: readonly { code: string; criterion: string | null; start: number | null }[];
}

/**
 * A version of a role with other criteria. Page, titles and notes stay; a place outside of the page is none. Questions stay until they
 * are answered, or what they are about is gone. Another band of experience is another level.
 *
 * @param base the version that was edited
 */
export function applyRoleEdit(
  base: RoleContent,
  { criteria = base.criteria, answeredQuestions = [] }: RoleEdit,
): RoleContent {
  const within = (span: PageSpan | null): PageSpan | null =>
    span && span.start < span.end && span.end <= base.page.length ? span : null;
  const own = criteria.map((one) => ({ ...one, span: within(one.span) }));
  const ids = new Set(own.map(({ id }) => id));
  const answered = new Set(answeredQuestions.map(({ code, criterion, start }) => keyOf(code, criterion, start)));
  const isOpen = ({ code, criterion, span }: RoleQuestion): boolean =>
    !answered.has(keyOf(code, criterion, span?.start ?? null));
  const [before, after] = [bandOf(base.criteria), bandOf(own)];
  return {
    ...base,
    level: after !== null && after !== before ? after : base.level,
    criteria: own,
    questions: questionsAbout(base.questions.filter(isOpen), ids),
  };
}

const keyOf = (code: string, criterion: string | null, start: number | null): string => `${code} ${criterion} ${start}`;

/** The level of the band that experience is scored against. */
function bandOf(criteria: readonly Criterion[]): Level | null {
  const leaf = criteria.map(({ expression }) => expression).find((one) => one.test === 'experience');
  return leaf?.test === 'experience' ? (leaf.benchmarks[leaf.target]?.level ?? null) : null;
}

/** An expression that names no places: those of its parts counted in another page. */
export const placeless = (expression: Expression): Expression =>
  mapLeaves(expression, (leaf) => {
    switch (leaf.test) {
      case 'duties':
        return { ...leaf, duties: leaf.duties.map((duty) => ({ ...duty, span: null })) };
      case 'experience':
        return {
          ...leaf,
          benchmarks: leaf.benchmarks.map((benchmark) => ({
            ...benchmark,
            span: null,
            scope: benchmark.scope.map((duty) => ({ ...duty, span: null })),
          })),
        };
      default:
        return leaf;
    }
  });
