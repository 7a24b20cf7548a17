import { IMPORTANCE, KINDS, type Criterion, type Expression, type Kind, type RequirementInput } from '#libs/contracts';
import { amendCriterion } from './amend-criterion.js';
import type { CriterionDraft } from './drafts/criterion-draft.js';

/** The stronger of two kinds. */
export function stronger(a: Kind, b: Kind): Kind {
  return KINDS.indexOf(a) <= KINDS.indexOf(b) ? a : b;
}

const LONGEST_SLUG = 48;

/** Words of an id: lower case, hyphens, cut at a word. */
export function slug(text: string): string {
  const words = text
    .toLowerCase()
    .replaceAll('c++', 'cpp')
    .replaceAll('c#', 'csharp')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= LONGEST_SLUG) return words || 'item';
  const cut = words.lastIndexOf('-', LONGEST_SLUG);
  return words.slice(0, cut > 0 ? cut : LONGEST_SLUG);
}

/** The drafts of one line; `stated` is what a list of requirements says of the line beside its text. */
export interface DraftedLine {
  criteria: readonly CriterionDraft[];
  stated?: RequirementInput;
}

/** A draft with the id of the criterion that it became, or became a part of. */
export type ListedDraft = CriterionDraft & { id: string };

/**
 * Lists the criteria of a role in the order of its lines. What asks for the same thing again (same id, same expression but for its
 * label) is one criterion of the stronger kind; another one with the same id gets a number. A line that gives one criterion may rename it:
 * its old id is then free.
 */
export function listCriteria(lines: readonly DraftedLine[]): { criteria: Criterion[]; drafts: ListedDraft[] } {
  const criteria: Criterion[] = [];
  // Looked up, never searched: a page may have thousands of lines that begin alike.
  const byId = new Map<string, number>();
  const byMeaning = new Map<string, { at: number; id: string }>();
  const numbers = new Map<string, number>();
  const isTaken = (id: string): boolean => byId.has(id) && criteria[byId.get(id)!]!.id === id;
  const freeId = (base: string): string => {
    if (!isTaken(base)) return base;
    let number = numbers.get(base) ?? 2;
    while (isTaken(`${base}-${number}`)) number++;
    numbers.set(base, number + 1);
    return `${base}-${number}`;
  };
  const listed = (draft: CriterionDraft): ListedDraft => {
    const { name, category, label, kind, expression, span } = draft;
    const base = `${category}.${slug(name)}`;
    const meaning = `${base} ${meaningOf(expression)}`;
    const same = byMeaning.get(meaning);
    if (same && criteria[same.at]!.id === same.id) {
      criteria[same.at] = asStrong(criteria[same.at]!, kind);
      return { ...draft, id: same.id };
    }
    const id = freeId(base);
    byId.set(id, criteria.length);
    byMeaning.set(meaning, { at: criteria.length, id });
    criteria.push({ id, category, label, kind, importance: IMPORTANCE[kind], expression, span });
    return { ...draft, id };
  };
  const drafts = lines.flatMap((line) => {
    const before = criteria.length;
    const own = line.criteria.map(listed);
    if (line.stated && criteria.length === before + 1)
      criteria[before] = amendCriterion(criteria[before]!, line.stated);
    return own;
  });
  return { criteria, drafts };
}

const meaningOf = (expression: Expression): string =>
  JSON.stringify(expression, (key, value: unknown) => (key === 'label' ? undefined : value));

/** A criterion that is asked for again. */
function asStrong(before: Criterion, asked: Kind): Criterion {
  const kind = stronger(before.kind, asked);
  return { ...before, kind, importance: Math.max(before.importance, IMPORTANCE[kind]) };
}
