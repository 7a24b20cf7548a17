/** What is different between two versions of a role, as data: the words stand in words/en/criteria.ts. Pure. */
import type { Expression, Kind } from '#libs/contracts';
import { isGroup, partsOf, type Content, type Criterion } from './criteria-content.js';

export type Change =
  | { what: 'added' | 'removed'; label: string; kind: Kind }
  | { what: 'renamed'; label: string; before: string }
  | { what: 'kind'; label: string; before: Kind; after: Kind }
  | { what: 'asked'; label: string; before: string; after: string }
  | { what: 'details'; label: string }
  | { what: 'as-of'; before: string; after: string }
  | { what: 'page' };

export function difference(before: Content, after: Content): Change[] {
  const was = new Map(before.criteria.map((one) => [one.id, one]));
  const is = new Map(after.criteria.map((one) => [one.id, one]));
  return [
    ...(before.page === after.page ? [] : [{ what: 'page' as const }]),
    ...(before.asOf === null || after.asOf === null || before.asOf === after.asOf
      ? []
      : [{ what: 'as-of' as const, before: before.asOf, after: after.asOf }]),
    ...after.criteria
      .filter(({ id }) => !was.has(id))
      .map(({ label, kind }) => ({ what: 'added' as const, label, kind })),
    ...before.criteria
      .filter(({ id }) => !is.has(id))
      .map(({ label, kind }) => ({ what: 'removed' as const, label, kind })),
    ...after.criteria.flatMap((one) => {
      const old = was.get(one.id);
      return old ? changesOf(old, one) : [];
    }),
  ];
}

function changesOf(before: Criterion, after: Criterion): Change[] {
  const { label } = after;
  const [asked, asks] = [described(before.expression), described(after.expression)];
  const isOther = asked !== asks;
  const changes: Change[] = [];
  if (before.kind !== after.kind) changes.push({ what: 'kind', label, before: before.kind, after: after.kind });
  if (isOther) changes.push({ what: 'asked', label, before: asked, after: asks });
  else if (!isSame(before.expression, after.expression)) changes.push({ what: 'details', label });
  if (before.label !== label && !isOther) changes.push({ what: 'renamed', label, before: before.label });
  return changes;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** The same for the same content, whatever the order of its fields: what the server sends has another one than what it was sent. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => [key, sorted(one)]);
}

/** Whether two lists of criteria ask for the same in the same way. */
export const isSameCriteria = (one: readonly Criterion[], other: readonly Criterion[]): boolean =>
  one.length === other.length &&
  one.every((criterion, at) => {
    const { from, ...rest } = criterion;
    const { from: otherFrom, ...otherRest } = other[at]!;
    return isSame(rest, otherRest) && from?.start === otherFrom?.start;
  });

const years = (months: number): string => (months % 12 === 0 ? `${months / 12} y` : `${months} mo`);

/** What an expression asks for, in a few words. */
export function described(expression: Expression): string {
  if (isGroup(expression)) {
    const parts = partsOf(expression).map((part) => (isGroup(part) ? `(${described(part)})` : described(part)));
    if (expression.test === 'all') return parts.join(' and ');
    if (expression.test === 'any') return parts.join(' or ');
    const of = parts.join(', ');
    return expression.test === 'atLeast' ? `at least ${expression.n} of ${of}` : `number ${expression.n} of ${of}`;
  }
  switch (expression.test) {
    case 'skill':
      return expression.months === null ? expression.label : `${expression.label}, ${years(expression.months)}`;
    case 'experience': {
      const band = expression.benchmarks[expression.target];
      if (!band) return expression.label;
      return band.to === null ? `${years(band.from)} and more` : `${years(band.from)} to ${years(band.to)}`;
    }
    case 'duties':
      return expression.duties.map(({ label }) => label).join(' · ');
    case 'certifications':
      return expression.accepts.map(({ label }) => label).join(' or ');
    case 'education': {
      const asked = [expression.level, ...(expression.fields.length > 0 ? [`in ${expression.fields.join(', ')}`] : [])];
      return expression.alternative === null ? asked.join(' ') : `${asked.join(' ')}, or experience instead`;
    }
    case 'language':
      return expression.level === null ? expression.label : `${expression.label} at ${expression.level}`;
    default:
      return expression.label;
  }
}
