/** The content of a role as the pages edit it: criteria with whole expressions. Pure. */
import {
  IMPORTANCE,
  type CriterionInput,
  type Expression,
  type Kind,
  type Role,
  type SkillLeaf,
  type WeightsVersion,
} from '#libs/contracts';

type RoleCriterion = Role['criteria'][number];

export interface DraftCriterion extends Omit<RoleCriterion, 'expression'> {
  expression: Expression;
}

/** The parts of a version that are compared. */
export interface Content {
  asOf: string | null;
  page: string;
  criteria: readonly DraftCriterion[];
}

export type Group = Extract<Expression, { test: 'all' | 'any' | 'atLeast' | 'nth' }>;
type Mode = Group['test'];

export const criterionOf = (one: RoleCriterion): DraftCriterion => ({
  ...one,
  expression: one.expression as unknown as Expression,
});

/** With the kinds of the weights in force: those decide. */
export function criteriaInForce(role: Pick<Role, 'criteria'>, weights: WeightsVersion | undefined): DraftCriterion[] {
  return role.criteria.map((one) => ({ ...criterionOf(one), ...weights?.criteria[one.id] }));
}

/** In the form that the server accepts. */
export function sentBack({ from, ...one }: DraftCriterion): CriterionInput {
  return { ...one, span: from && { start: from.start, end: from.end } } as unknown as CriterionInput;
}

export const isGroup = (expression: Expression): expression is Group => 'parts' in expression;

export function partsOf(expression: Expression): readonly Expression[] {
  if (expression.test === 'all') return expression.parts.map(({ of }) => of);
  return isGroup(expression) ? expression.parts : [];
}

/** Of what a group has: one with other parts, named after them. A group of one part is that part. */
export function withParts(group: Group, parts: readonly Expression[]): Expression {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  if (group.test === 'all') {
    const weights = new Map(group.parts.map(({ of, weight }) => [of, weight]));
    return labelled({ ...group, parts: parts.map((of) => ({ of, weight: weights.get(of) ?? 1 })) });
  }
  if (group.test === 'any') return labelled({ ...group, parts: [...parts] });
  return labelled({ ...group, parts: [...parts], n: Math.min(group.n, parts.length) });
}

/** A group that counts in another way. @param n how many, or which, where they are counted */
export function grouped(parts: readonly Expression[], mode: Mode, n = 1): Expression {
  const label = '';
  if (mode === 'all') return labelled({ test: mode, label, parts: parts.map((of) => ({ weight: 1, of })) });
  if (mode === 'any') return labelled({ test: mode, label, parts: [...parts] });
  return labelled({ test: mode, label, n: Math.max(1, Math.min(n, parts.length)), parts: [...parts] });
}

const LONGEST_LABEL = 600;

function labelled(group: Group): Group {
  const names = partsOf(group).map(({ label }) => label);
  const label = LABELS[group.test](names, 'n' in group ? group.n : 1);
  return { ...group, label: label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 2)} …` : label };
}

const joined = (names: readonly string[], word: 'or' | 'and'): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)!}`;

const LABELS: Readonly<Record<Mode, (names: readonly string[], n: number) => string>> = {
  any: (names) => joined(names, 'or'),
  all: (names) => joined(names, 'and'),
  atLeast: (names, n) => `${n} of ${names.join(', ')}`,
  nth: (names, n) => `${n === 2 ? 'A second' : n === 3 ? 'A third' : `Number ${n}`} of ${names.join(', ')}`,
};

/** Skills that a leaf names, of which one is enough: those that only follow from them are not among them. */
export function skillsNamedIn(leaf: SkillLeaf): { skill: string; label: string }[] {
  const within = ` ${leaf.label.toLowerCase()} `;
  return leaf.accepts.flatMap(({ skill, credit, label = skill }) =>
    credit === 10_000 && within.includes(label.toLowerCase()) ? [{ skill, label }] : [],
  );
}

/** The place in a whole of the part of which a question says that one is enough, by the names in it; -1 where there is none. */
export function placeAsked(expression: Expression, question: string): number {
  if (expression.test !== 'all') return -1;
  return partsOf(expression).findIndex((part) => {
    const names = part.test === 'skill' ? skillsNamedIn(part) : part.test === 'any' ? partsOf(part) : [];
    return names.length > 1 && names.every(({ label }) => question.includes(label));
  });
}

/** A whole with several parts in the place of one. */
export const inPlaceOf = (group: Group, place: number, parts: readonly Expression[]): Expression =>
  withParts(
    group,
    partsOf(group).flatMap((part, at) => (at === place ? parts : [part])),
  );

/** Of one category, and made of things that can stand for each other: years and duties are lists of their own. */
export function canJoin(one: DraftCriterion, other: DraftCriterion): boolean {
  const alone = (expression: Expression): boolean => ['experience', 'duties'].includes(expression.test);
  return one.id !== other.id && one.category === other.category && !alone(one.expression) && !alone(other.expression);
}

/** Puts one criterion into another: one of them is enough from then on, unless the other is a group that counts otherwise. */
export function joinedTo(criteria: readonly DraftCriterion[], id: string, into: string): DraftCriterion[] {
  const moved = criteria.find((one) => one.id === id);
  if (!moved) return [...criteria];
  return criteria.flatMap((one) => {
    if (one.id === id) return [];
    if (one.id !== into) return [one];
    return [renamed({ ...one, expression: withPart(one.expression, moved.expression), from: around(one, moved) })];
  });
}

function withPart(expression: Expression, part: Expression): Expression {
  // The parts of the other group have a line each, because nested groups are hard to read.
  const parts = isGroup(part) && part.test === 'any' ? partsOf(part) : [part];
  return isGroup(expression)
    ? withParts(expression, [...partsOf(expression), ...parts])
    : grouped([expression, ...parts], 'any');
}

/** Takes a part out of a group, to stand for itself behind it. */
export function takenOut(criteria: readonly DraftCriterion[], id: string, place: number): DraftCriterion[] {
  return criteria.flatMap((one) => {
    const { expression } = one;
    if (one.id !== id || !isGroup(expression)) return [one];
    const parts = partsOf(expression);
    const part = parts[place];
    if (!part) return [one];
    const rest = withParts(
      expression,
      parts.filter((_, at) => at !== place),
    );
    const own: DraftCriterion = {
      ...one,
      id: freeId(criteria, one.category, part.label),
      label: part.label,
      expression: part,
    };
    return [renamed({ ...one, expression: rest }), own];
  });
}

/** Moves a part of a group into another criterion. */
export function movedTo(
  criteria: readonly DraftCriterion[],
  id: string,
  place: number,
  into: string,
): DraftCriterion[] {
  const before = new Set(criteria.map((one) => one.id));
  const apart = takenOut(criteria, id, place);
  const own = apart.find((one) => !before.has(one.id));
  return own ? joinedTo(apart, own.id, into) : apart;
}

/** Named after what it asks for: a group is called by its parts. */
export function renamed(one: DraftCriterion): DraftCriterion {
  return { ...one, label: one.expression.label };
}

export function withKind(one: DraftCriterion, kind: Kind): DraftCriterion {
  return { ...one, kind, importance: IMPORTANCE[kind] };
}

/** With must-haves as a user chose them among some criteria: one that is none any more is important. */
export function withMusts(
  criteria: readonly DraftCriterion[],
  offered: readonly Pick<DraftCriterion, 'id'>[],
  chosen: ReadonlySet<string>,
): DraftCriterion[] {
  const ids = new Set(offered.map(({ id }) => id));
  return criteria.map((one) => {
    if (!ids.has(one.id) || chosen.has(one.id) === (one.kind === 'must')) return one;
    return withKind(one, chosen.has(one.id) ? 'must' : 'required');
  });
}

const LONGEST_SLUG = 48;

/** An id that no criterion has. */
export function freeId(criteria: readonly Pick<DraftCriterion, 'id'>[], category: string, label: string): string {
  const words = label
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
  const base = `${category}.${words || 'item'}`;
  let id = base;
  for (let number = 2; criteria.some((one) => one.id === id); number++) id = `${base}-${number}`;
  return id;
}

/** New criteria among those that are there, each with an id of its own. */
export function added(criteria: readonly DraftCriterion[], fresh: readonly DraftCriterion[]): DraftCriterion[] {
  return fresh.reduce<DraftCriterion[]>(
    (all, one) => [
      ...all,
      { ...one, id: all.some(({ id }) => id === one.id) ? freeId(all, one.category, one.label) : one.id },
    ],
    [...criteria],
  );
}

function around(one: DraftCriterion, other: DraftCriterion): DraftCriterion['from'] {
  return one.from ?? other.from;
}
