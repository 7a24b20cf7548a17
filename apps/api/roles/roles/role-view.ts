/** A role as the API shows it: its criteria with the words of the page that they came from. */
import type {
  PageSpan,
  Quote,
  ReaderLanguage,
  Role,
  RoleContent,
  RoleVersion,
  RoleVersionSummary,
} from '#libs/contracts';
import type { RoleEntity, RoleVersionEntity, RoleVersionRow, WeightsRow } from '#libs/database';
import { isKnownQuestion, questionText } from '#libs/wording';
import { weightsSummaryOf } from '../weights/weights-view.js';

export interface RoleFacts {
  role: RoleEntity;
  version: RoleVersionEntity;
  weights: WeightsRow;
  pending: { id: string; number: number } | null;
  applications: number;
}

export function roleOf({ role, version, weights, pending, applications }: RoleFacts, language: ReaderLanguage): Role {
  return {
    id: role.id,
    title: role.title,
    state: role.state,
    confidential: role.confidential,
    sample: role.sample,
    createdAt: role.createdAt.toISOString(),
    applications,
    version: { id: version.id, number: version.number, asOf: version.asOf, createdAt: version.createdAt.toISOString() },
    ...contentView(version.content, language),
    weights: weightsSummaryOf(weights),
    pendingVersion: pending && pending.number > version.number ? pending : null,
  };
}

/** Returns the requirements of a version, with their words on its page. */
export function contentView(
  { level, page, criteria, questions, notes }: Pick<RoleContent, 'level' | 'page' | 'criteria' | 'questions' | 'notes'>,
  language: ReaderLanguage,
): Pick<Role, 'level' | 'page' | 'criteria' | 'questions' | 'notes'> {
  const from = (span: PageSpan | null): Quote | null => span && { ...span, text: page.slice(span.start, span.end) };
  return {
    level,
    page,
    criteria: criteria.map(({ id, category, label, kind, importance, span, expression }) => ({
      id,
      category,
      label,
      kind,
      importance,
      from: from(span),
      expression: { ...expression },
    })),
    questions: questions
      .filter(({ code }) => isKnownQuestion(code))
      .map(({ span, data, ...question }) => ({
        ...question,
        text: questionText({ code: question.code, data }, language),
        from: from(span),
      })),
    notes: notes.map(({ kind, label, span }) => ({ kind, label, from: from(span) })),
  };
}

export function versionSummaryOf({ authorId, authorName, createdAt, ...row }: RoleVersionRow): RoleVersionSummary {
  const author = authorId === null ? null : { id: authorId, name: authorName ?? '' };
  return { ...row, author, createdAt: createdAt.toISOString() };
}

export function roleVersionView(
  { content, ...row }: RoleVersionRow & { content: RoleContent },
  language: ReaderLanguage,
): RoleVersion {
  return { ...versionSummaryOf(row), ...contentView(content, language) };
}
