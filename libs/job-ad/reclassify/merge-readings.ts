/** What a change of the classes of lines does to a role that users have edited: nothing but what comes from those lines. */
import {
  isSameContent,
  type Criterion,
  type Duty,
  type Expression,
  type LineClass,
  type PageSpan,
  type RoleContent,
  type RoleQuestion,
} from '#libs/contracts';
import { dutiesCriterion } from '../criteria/duties/read-duties.js';
import { joinNames } from '../criteria/drafts/join-names.js';

/** A page read before and after users changed classes of its lines. */
export interface ReadingChange {
  before: RoleContent;
  after: RoleContent;
  /** The lines that were changed, with the classes that they have now. */
  lines: readonly { span: PageSpan; class: LineClass }[];
}

/**
 * The criteria of an edited role after a change of line classes. What the page gives since is added, what it gives no
 * more is removed, also from groups that users made. A criterion that the change alters follows it unless users edited
 * it, and keeps its kind. All others stay as they are.
 *
 * @param criteria as users have them, with places on the page
 */
export function mergeCriteria(criteria: readonly Criterion[], change: ReadingChange): Criterion[] {
  const before = byId(change.before.criteria);
  const after = byId(change.after.criteria);
  const gone = change.before.criteria.filter(({ id, expression }) => !after.has(id) && expression.test !== 'duties');
  const kept = criteria
    .filter((one) => isDuties(one) || before.has(one.id) || after.has(one.id) || !isOfSilentLine(one, change))
    .map((one) => followed(one, before.get(one.id), after.get(one.id)));
  const rest = gone.reduce(withoutCriterion, kept);
  const own = new Set(rest.map(({ id }) => id));
  const fresh = change.after.criteria.filter((one) => !before.has(one.id) && !own.has(one.id) && !isDuties(one));
  return mergeDuties([...rest, ...fresh], change);
}

/**
 * The notes and questions of a role version after a change of line classes: those that the page gives since are added,
 * and those that it gives no more are removed.
 *
 * @param base the version that was edited
 */
export function mergeReading(base: RoleContent, { before, after }: Omit<ReadingChange, 'lines'>): RoleContent {
  return {
    ...base,
    notes: mergeListed(base.notes, before.notes, after.notes, ({ kind, label, span }) => [kind, label, span?.start]),
    questions: mergeListed(base.questions, before.questions, after.questions, questionKey),
  };
}

const questionKey = ({ code, criterion, span }: RoleQuestion): unknown[] => [code, criterion, span?.start];

function mergeListed<Item>(
  base: readonly Item[],
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => unknown[],
): Item[] {
  const keyed = (items: readonly Item[]): Map<string, Item> =>
    new Map(items.map((item) => [JSON.stringify(keyOf(item)), item]));
  const [was, is, has] = [keyed(before), keyed(after), keyed(base)];
  return [
    ...[...has].flatMap(([key, item]) => is.get(key) ?? (was.has(key) ? [] : [item])),
    ...[...is].flatMap(([key, item]) => (was.has(key) || has.has(key) ? [] : [item])),
  ];
}

const byId = (criteria: readonly Criterion[]): Map<string, Criterion> => new Map(criteria.map((one) => [one.id, one]));

const isDuties = ({ expression }: Criterion): boolean => expression.test === 'duties';

/** Another reader may have read the criterion, or a user took it from the page: it goes with its line. */
const isOfSilentLine = ({ span }: Criterion, { lines }: ReadingChange): boolean =>
  span !== null &&
  lines.some((line) => !GIVES_CRITERIA.has(line.class) && line.span.start <= span.start && span.end <= line.span.end);

const GIVES_CRITERIA: ReadonlySet<LineClass> = new Set<LineClass>(['asks', 'does']);

/** A criterion that both readings have: as the second one has it, unless users edited it. */
function followed(own: Criterion, before: Criterion | undefined, after: Criterion | undefined): Criterion {
  if (!before || !after || isDuties(own) || isSameContent(before, after)) return own;
  if (!isSameContent(own.expression, before.expression)) return own;
  const { kind, importance } = own;
  return { ...after, kind, importance };
}

/** Removes a criterion, or what it asks for from the group that users put it into. */
function withoutCriterion(criteria: readonly Criterion[], gone: Criterion): Criterion[] {
  return criteria.flatMap((one) => {
    const rest = withoutPart(one.expression, gone.expression);
    if (rest === one.expression) return one.id === gone.id ? [] : [one];
    return rest === null ? [] : [{ ...one, expression: rest, label: rest.label }];
  });
}

/** A group without one of its parts; the only part that is left stands for itself. Null without any. */
function withoutPart(group: Expression, gone: Expression): Expression | null {
  if (group.test === 'all') {
    const parts = group.parts.filter(({ of }) => !isSameContent(of, gone));
    if (parts.length === group.parts.length) return group;
    const label = joinNames(labelsOf(parts.map(({ of }) => of)), 'and');
    return parts.length > 1 ? { ...group, label, parts } : (parts[0]?.of ?? null);
  }
  if (!('parts' in group)) return group;
  const parts = group.parts.filter((part) => !isSameContent(part, gone));
  if (parts.length === group.parts.length) return group;
  if (parts.length < 2) return parts[0] ?? null;
  if (group.test === 'any') return { ...group, label: joinNames(labelsOf(parts), 'or'), parts };
  const n = Math.min(group.n, parts.length);
  return { ...group, label: `${n} of ${labelsOf(parts).join(', ')}`, n, parts };
}

const labelsOf = (parts: readonly Expression[]): string[] => parts.map(({ label }) => label);

/** Duties are one criterion of many lines: those of the changed lines come and go one by one. */
function mergeDuties(criteria: readonly Criterion[], { before, after }: ReadingChange): Criterion[] {
  const [was, is] = [dutiesOf(before.criteria), dutiesOf(after.criteria)];
  const keyOf = ({ label, span }: Duty): string => `${span?.start} ${label}`;
  const [wasKeys, isKeys] = [new Set(was.map(keyOf)), new Set(is.map(keyOf))];
  const gone = new Set([...wasKeys].filter((key) => !isKeys.has(key)));
  const fresh = is.filter((duty) => !wasKeys.has(keyOf(duty)));
  if (gone.size === 0 && fresh.length === 0) return [...criteria];
  const own = criteria.find(isDuties);
  const kept = dutiesOf(own ? [own] : []).filter((duty) => !gone.has(keyOf(duty)));
  const known = new Set(kept.map(keyOf));
  const merged = dutiesCriterion([...kept, ...fresh.filter((duty) => !known.has(keyOf(duty)))].sort(byPlace));
  if (!own) return merged && fresh.length > 0 ? [...criteria, merged] : [...criteria];
  return criteria.flatMap((one) => {
    if (one !== own) return [one];
    if (!merged) return [];
    const { id, kind, importance } = own;
    return [{ ...merged, id, kind, importance }];
  });
}

const dutiesOf = (criteria: readonly Criterion[]): Duty[] =>
  criteria.flatMap(({ expression }) => (expression.test === 'duties' ? expression.duties : []));

/** Duties that users wrote have no place, and stay behind the others. */
const byPlace = (one: Duty, other: Duty): number =>
  (one.span?.start ?? Infinity) - (other.span?.start ?? Infinity) || 0;
