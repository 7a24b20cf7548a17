/**
 * Merges repeated requirements of a page into one criterion. Otherwise a requirement would count as often as it is
 * written.
 */
import { IMPORTANCE, KINDS, type Criterion, type Expression, type LanguageLevel } from '#libs/contracts';
import { stronger } from './criteria-list.js';
import { joinNames } from './drafts/join-names.js';

const NAMED = 10_000;

/**
 * Returns the meaning of a leaf, equal for equal requirements in any words; null for leaves that are never joined (the
 * list joins equal phrases).
 */
function meaningOf(expression: Expression): string | null {
  if (expression.test === 'language') return `language ${expression.language}`;
  if (expression.test !== 'skill') return null;
  const named = expression.accepts.filter(({ credit }) => credit === NAMED).map(({ skill }) => skill);
  return `skill ${named.sort().join(' ')}`;
}

const LEVELS: readonly LanguageLevel[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'];

const lower = (a: LanguageLevel | null, b: LanguageLevel | null): LanguageLevel | null =>
  a === null || b === null ? (a ?? b) : LEVELS.indexOf(a) <= LEVELS.indexOf(b) ? a : b;

/** Adds details of an equal leaf to the kept one: months where it has none, and the lower of two levels of one kind. */
function withDetail<E extends Expression>(kept: E, other: Expression, equal: boolean): E {
  if (kept.test === 'skill' && other.test === 'skill' && other.months !== null)
    return { ...kept, months: Math.max(kept.months ?? 0, other.months) };
  if (kept.test === 'language' && other.test === 'language' && (equal || kept.level === null))
    return { ...kept, level: lower(kept.level, other.level) };
  return kept;
}

/**
 * The criteria with each thing asked for once, alone or as a part of a group: where it is asked in the stronger kind, of equal ones where
 * it stands first. A group goes on without it. `instead` tells for each id that is gone which one stands for it.
 */
export function mergeRepeated(criteria: readonly Criterion[]): {
  criteria: Criterion[];
  instead: ReadonlyMap<string, string>;
} {
  const owners = new Map<string, string>();
  const kept = new Map<string, Criterion>();
  const instead = new Map<string, string>();
  const place = (one: Criterion): number => one.span?.start ?? 0;
  const ranked = [...criteria].sort(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || place(a) - place(b) || 0,
  );
  for (const one of ranked) {
    const { expression } = one;
    const meaning = meaningOf(expression);
    const owner = meaning === null ? undefined : owners.get(`${one.category} ${meaning}`);
    if (meaning !== null && owner !== undefined) {
      kept.set(owner, mergedWith(kept.get(owner)!, meaning, one));
      instead.set(one.id, owner);
      continue;
    }
    if (meaning !== null) owners.set(`${one.category} ${meaning}`, one.id);
    if (expression.test !== 'all') {
      kept.set(one.id, one);
      continue;
    }
    const own = expression.parts.filter(({ of }) => !isElsewhere(of, one, owners));
    for (const { of } of own) {
      const key = meaningOf(of);
      if (key !== null && of.test === 'skill') owners.set(`${one.category} ${key}`, one.id);
    }
    if (own.length === 0) instead.set(one.id, owners.get(`${one.category} ${meaningOf(expression.parts[0]!.of)!}`)!);
    else kept.set(one.id, own.length === expression.parts.length ? one : withParts(one, own));
  }
  return { criteria: criteria.flatMap(({ id }) => kept.get(id) ?? []), instead };
}

function isElsewhere(of: Expression, one: Criterion, owners: ReadonlyMap<string, string>): boolean {
  const key = of.test === 'skill' ? meaningOf(of) : null;
  const owner = key === null ? undefined : owners.get(`${one.category} ${key}`);
  return owner !== undefined && owner !== one.id;
}

/** A group of what is left of it. */
function withParts(one: Criterion, parts: { weight: number; of: Expression }[]): Criterion {
  const label = joinNames(
    parts.map(({ of }) => of.label),
    'and',
  );
  const expression: Expression = parts.length === 1 ? parts[0]!.of : { test: 'all', label, parts };
  return { ...one, label, expression };
}

/** The criterion that stands for another one that says the same. */
function mergedWith(kept: Criterion, meaning: string, other: Criterion): Criterion {
  const equal = kept.kind === other.kind;
  const kind = stronger(kept.kind, other.kind);
  const { expression } = kept;
  const amended: Expression =
    expression.test === 'all'
      ? {
          ...expression,
          parts: expression.parts.map((part) =>
            meaningOf(part.of) === meaning ? { ...part, of: withDetail(part.of, other.expression, equal) } : part,
          ),
        }
      : withDetail(expression, other.expression, equal);
  return {
    ...kept,
    kind,
    importance: Math.max(kept.importance, IMPORTANCE[kind], other.importance),
    expression: amended,
  };
}
