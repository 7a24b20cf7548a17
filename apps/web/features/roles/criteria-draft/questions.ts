/** Open questions of the job-ad parser about a role, and their possible answers. Pure. */
import type { Role } from '#libs/contracts';
import type { AnsweredQuestion } from './use-criteria-draft.js';

type Question = Role['questions'][number];

/** They say that the page asks for who a person is. */
const WARNINGS: readonly string[] = ['trait-refused', 'native-speaker', 'citizenship-asked'];

export const isWarning = ({ code }: Pick<Question, 'code'>): boolean => WARNINGS.includes(code);

export const asAnswered = ({ code, criterion, from }: Question): AnsweredQuestion => ({
  code,
  criterion,
  start: from?.start ?? null,
});

/** Returns the unanswered questions about what is still there. */
export function stillOpen(
  questions: readonly Question[],
  answeredQuestions: readonly AnsweredQuestion[],
  ids: ReadonlySet<string>,
): Question[] {
  const answered = new Set(answeredQuestions.map(keyOf));
  return questions.filter(
    (one) =>
      !answered.has(keyOf(asAnswered(one))) &&
      (one.criterion === null || ids.has(one.criterion)) &&
      (one.criteria === undefined || one.criteria.some((id) => ids.has(id))),
  );
}

const keyOf = ({ code, criterion, start }: AnsweredQuestion): string => `${code} ${criterion} ${start}`;
