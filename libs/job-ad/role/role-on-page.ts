/** A role that was read from clean lines, with its places on the page that the lines came from. */
import type { PageSpan, RoleContent } from '#libs/contracts';
import type { MappedText } from '../lines/mapped-text.js';

/** Puts every place of a role back to the page; what was read stays. */
export function roleOnPage(role: RoleContent, lines: MappedText, page: string): RoleContent {
  if (!lines.differs) return role;
  const { criteria, notes, questions } = role;
  return {
    ...role,
    page,
    criteria: placed(criteria, lines) as RoleContent['criteria'],
    notes: placed(notes, lines) as RoleContent['notes'],
    questions: placed(questions, lines) as RoleContent['questions'],
  };
}

function placed(value: unknown, lines: MappedText): unknown {
  if (Array.isArray(value)) return value.map((one) => placed(one, lines));
  if (value === null || typeof value !== 'object') return value;
  if ('start' in value && 'end' in value) return { ...value, ...lines.sourceSpan(value as PageSpan) };
  return Object.fromEntries(Object.entries(value).map(([key, one]: [string, unknown]) => [key, placed(one, lines)]));
}
