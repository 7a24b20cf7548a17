/** A role as the API shows it: its criteria with the words of the page that they came from. */
import type { PageSpan, Quote, Role } from '#libs/contracts';
import type { RoleEntity, RoleVersionEntity, WeightsRow } from '#libs/database';
import { questionText } from '#libs/wording';
import { weightsSummaryOf } from '../weights/weights-view.js';

export interface RoleFacts {
  role: RoleEntity;
  version: RoleVersionEntity;
  weights: WeightsRow;
  pending: { id: string; number: number } | null;
  applications: number;
}

export function roleOf({ role, version, weights, pending, applications }: RoleFacts): Role {
  const { content } = version;
  const from = (span: PageSpan | null): Quote | null =>
    span && { ...span, text: content.page.slice(span.start, span.end) };
  return {
    id: role.id,
    title: role.title,
    state: role.state,
    confidential: role.confidential,
    createdAt: role.createdAt.toISOString(),
    applications,
    version: { id: version.id, number: version.number, asOf: version.asOf, createdAt: version.createdAt.toISOString() },
    level: content.level,
    page: content.page,
    criteria: content.criteria.map(({ id, category, label, kind, importance, span, expression }) => ({
      id,
      category,
      label,
      kind,
      importance,
      from: from(span),
      expression: { ...expression },
    })),
    questions: content.questions.map((question) => ({
      code: question.code,
      criterion: question.criterion,
      text: questionText(question),
      from: from(question.span),
    })),
    notes: content.notes.map(({ kind, label, span }) => ({ kind, label, from: from(span) })),
    weights: weightsSummaryOf(weights),
    pendingVersion: pending && pending.number > version.number ? pending : null,
  };
}
