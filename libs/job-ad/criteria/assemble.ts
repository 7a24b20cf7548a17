import {
  CATEGORIES,
  IMPORTANCE,
  type Criterion,
  type EducationLeaf,
  type Kind,
  type PageSpan,
  type RoleQuestion,
} from '#libs/contracts';
import { certificationById } from '#libs/taxonomy';
import { stronger } from './criteria-list.js';
import { joinNames } from './drafts/join-names.js';
import { mergeRepeated } from './merge-repeated.js';
import { proposeMusts } from './propose-musts.js';
import { certificationsCriterion } from './credentials/read-certifications.js';
import { educationLeaf, isHigherDegree } from './credentials/read-education.js';
import type { ListedRequirements } from './requirement-reading.js';

const around = (spans: readonly PageSpan[]): PageSpan => ({
  start: Math.min(...spans.map((span) => span.start)),
  end: Math.max(...spans.map((span) => span.end)),
});

/** All certifications of the role as one criterion of the strongest kind that it states for any of them. */
function certificationsOf({ certifications }: ListedRequirements): Criterion | null {
  if (certifications.length === 0) return null;
  const ids = [...new Set(certifications.flatMap((one) => one.ids))];
  const kind = certifications.map((one) => one.kind).reduce(stronger);
  const named = certificationsCriterion(ids, statedIn(certifications), kind, certifications[0]!.span);
  const others = certifications.flatMap((one) => one.others);
  if (others.length === 0) return named;
  const parts = [named.expression, ...others];
  const label = joinNames(
    parts.map((part) => part.label),
    'or',
  );
  return { ...named, label, expression: { test: 'any', label, parts } };
}

/** Names that a page gives certifications by less than their whole name, wherever it names them. */
function statedIn(certifications: ListedRequirements['certifications']): ReadonlyMap<string, string> {
  const stated = new Map(certifications.flatMap((one) => [...one.stated]));
  for (const { ids, stated: own } of certifications) for (const id of ids) if (!own.has(id)) stated.delete(id);
  return stated;
}

/**
 * The education of a role: the lowest degree that it asks for, and beside it a higher one that it prefers. With an alternative
 * the first is a preference (SCORE, "Criteria").
 */
function educationOf({ education }: ListedRequirements): Criterion[] {
  const leaf = educationLeaf(education.map((one) => one.asked));
  if (!leaf) return [];
  const lowest = education.find((one) => one.asked.level === leaf.level)!;
  const kind: Kind =
    leaf.alternative === null
      ? lowest.kind
      : stronger('preferred', lowest.kind) === 'preferred'
        ? lowest.kind
        : 'preferred';
  const spans = education.map((one) => one.span);
  const asked = educationCriterion(
    'education.degree',
    leaf,
    kind,
    leaf.alternative === null ? lowest.span : around(spans),
  );
  const higher = education.filter(
    (one) => isHigherDegree(one.asked.level, leaf.level) && one.kind !== lowest.kind && isWish(one.kind),
  );
  const wished = educationLeaf(higher.map((one) => one.asked));
  if (!wished) return [asked];
  const { kind: wish, span } = higher.find((one) => one.asked.level === wished.level)!;
  return [asked, educationCriterion('education.higher', { ...wished, alternative: null }, wish, span)];
}

const isWish = (kind: Kind): boolean => kind === 'preferred' || kind === 'bonus';

const educationCriterion = (id: string, leaf: EducationLeaf, kind: Kind, span: PageSpan): Criterion => ({
  id,
  category: 'education',
  label: leaf.label,
  kind,
  importance: IMPORTANCE[kind],
  expression: leaf,
  span,
});

/** The criteria of a role in their fixed order: by category, inside one as the page has them. */
export function assembleCriteria(
  asked: ListedRequirements,
  experience: Criterion | null,
  duties: Criterion | null,
): Criterion[] {
  const single = [experience, duties, certificationsOf(asked), ...educationOf(asked)].filter((one) => one !== null);
  const all = [...mergeRepeated(asked.criteria).criteria, ...single];
  return CATEGORIES.flatMap((category) => all.filter((criterion) => criterion.category === category));
}

/** Certifications that are required apart from one another count as one criterion, of which the best is worth most: that is asked, not hidden. */
function certificationsAsOne({ certifications }: ListedRequirements): RoleQuestion | null {
  const required = certifications.filter(({ kind, ids }) => kind === 'required' && ids.length > 0);
  const apart = required.filter(({ ids }, at) =>
    required.slice(0, at).every((earlier) => ids.every((id) => !earlier.ids.includes(id))),
  );
  if (apart.length < 2) return null;
  const stated = statedIn(certifications);
  const names = joinNames(
    apart.flatMap(({ ids }) => ids.map((id) => stated.get(id) ?? certificationById(id)!.name)),
    'and',
  );
  return {
    code: 'certifications-best-of',
    criterion: 'certifications.named',
    span: around(apart.map(({ span }) => span)),
    data: { names },
  };
}

/** The questions that doubtful readings leave open, and the one that proposes must-haves. */
export function criterionQuestions(
  asked: ListedRequirements,
  criteria: readonly Criterion[],
  { statesYears }: { statesYears: boolean },
): RoleQuestion[] {
  const { instead } = mergeRepeated(asked.criteria);
  const doubts = asked.drafts.flatMap(({ doubts: own = [], id, span }) =>
    instead.has(id) ? [] : own.map(({ code, names }) => ({ code, criterion: id, span, data: { names } })),
  );
  const insistedOn = new Set(
    asked.drafts.flatMap(({ insisted, id }) => (insisted === true ? [instead.get(id) ?? id] : [])),
  );
  const bestOf = certificationsAsOne(asked);
  const musts = proposeMusts(criteria, { insistedOn, statesYears });
  return [...doubts, ...(bestOf ? [bestOf] : []), ...(musts ? [musts] : [])];
}
