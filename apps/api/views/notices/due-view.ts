import type { ExplanationDue } from '#libs/contracts';
import type { ExplanationDueRow } from '#libs/database';

export function dueInView(row: ExplanationDueRow | null): ExplanationDue | null {
  if (row === null) return null;
  const { dueOn, overdue, startedAt, state, means, reason, resolvedAt } = row;
  return {
    ...{ dueOn, overdue, state, means, reason },
    startedAt: startedAt.toISOString(),
    resolvedAt: resolvedAt?.toISOString() ?? null,
  };
}
