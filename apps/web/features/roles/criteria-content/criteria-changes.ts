/** Computes the differences between two versions of a role as data. Pure: callers pass the words. */
import { isSameContent, type Expression, type Kind } from '#libs/contracts';
import type { Translate } from '../../../i18n/translate.js';
import { isGroup, partsOf, type Content, type DraftCriterion } from './criteria-content.js';

/** Says what an expression asks for. */
export type Describe = (expression: Expression) => string;

export type Change =
  | { what: 'added' | 'removed'; label: string; kind: Kind }
  | { what: 'renamed'; label: string; before: string }
  | { what: 'kind'; label: string; before: Kind; after: Kind }
  | { what: 'asked'; label: string; before: string; after: string }
  | { what: 'details'; label: string }
  | { what: 'as-of'; before: string; after: string }
  | { what: 'page' };

export function difference(before: Content, after: Content, describe: Describe): Change[] {
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
      return old ? changesOf(old, one, describe) : [];
    }),
  ];
}

function changesOf(before: DraftCriterion, after: DraftCriterion, describe: Describe): Change[] {
  const { label } = after;
  const [asked, asks] = [describe(before.expression), describe(after.expression)];
  const isOther = asked !== asks;
  const changes: Change[] = [];
  if (before.kind !== after.kind) changes.push({ what: 'kind', label, before: before.kind, after: after.kind });
  if (isOther) changes.push({ what: 'asked', label, before: asked, after: asks });
  else if (!isSameContent(before.expression, after.expression)) changes.push({ what: 'details', label });
  if (before.label !== label && !isOther) changes.push({ what: 'renamed', label, before: before.label });
  return changes;
}

/** Returns whether two lists of criteria require the same in the same way. */
export const isSameCriteria = (one: readonly DraftCriterion[], other: readonly DraftCriterion[]): boolean =>
  one.length === other.length &&
  one.every((criterion, at) => {
    const { from, ...rest } = criterion;
    const { from: otherFrom, ...otherRest } = other[at]!;
    return isSameContent(rest, otherRest) && from?.start === otherFrom?.start;
  });

/** Describes an expression in a few words. */
export function described(t: Translate<'criteria.described'>, expression: Expression): string {
  const years = (months: number) => (months % 12 === 0 ? t('years', { years: months / 12 }) : t('months', { months }));
  const either = (names: readonly string[]) => names.join(t('or'));
  if (isGroup(expression)) {
    const parts = partsOf(expression).map((part) => (isGroup(part) ? `(${described(t, part)})` : described(t, part)));
    if (expression.test === 'all') return parts.join(t('and'));
    if (expression.test === 'any') return either(parts);
    return t(expression.test === 'atLeast' ? 'atLeast' : 'nth', { n: expression.n, parts: parts.join(', ') });
  }
  switch (expression.test) {
    case 'skill':
      return expression.months === null ? expression.label : `${expression.label}, ${years(expression.months)}`;
    case 'experience': {
      const band = expression.benchmarks[expression.target];
      if (!band) return expression.label;
      const from = years(band.from);
      return band.to === null ? t('andMore', { from }) : t('fromTo', { from, to: years(band.to) });
    }
    case 'duties':
      return expression.duties.map(({ label }) => label).join(' · ');
    case 'certifications':
      return either(expression.accepts.map(({ label }) => label));
    case 'education': {
      const { label, alternative } = expression;
      return alternative === null ? label : t('orExperience', { degree: label });
    }
    case 'language':
      return expression.level === null
        ? expression.label
        : t('atLevel', { label: expression.label, level: expression.level });
    default:
      return expression.label;
  }
}
