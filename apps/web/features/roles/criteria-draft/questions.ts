/** What the reader asks about a role, and how it can be answered. Pure. */
import type { Role } from '#libs/contracts';
import type { Settled } from './use-criteria-draft.js';

type Question = Role['questions'][number];

/** They say that the page asks for who a person is. */
const WARNINGS: readonly string[] = ['trait-refused', 'native-speaker', 'citizenship-asked'];

export const isWarning = ({ code }: Question): boolean => WARNINGS.includes(code);

export const settledBy = ({ code, criterion, from }: Question): Settled => ({
  code,
  criterion,
  start: from?.start ?? null,
});

/** Returns the unanswered questions about what is still there. */
export function stillOpen(
  questions: readonly Question[],
  settled: readonly Settled[],
  ids: ReadonlySet<string>,
): Question[] {
  const answered = new Set(settled.map(keyOf));
  return questions.filter(
    (one) => !answered.has(keyOf(settledBy(one))) && (one.criterion === null || ids.has(one.criterion)),
  );
}

const keyOf = ({ code, criterion, start }: Settled): string => `${code} ${criterion} ${start}`;
