import {
  IMPORTANCE,
  KINDS,
  type Category,
  type Criterion,
  type Expression,
  type Kind,
  type PageSpan,
} from '#libs/contracts';

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

/**
 * Gathers the criteria of a role in the order they are found. What asks for the same thing again (same id, same expression but for its
 * label) is one criterion of the stronger kind; another one with the same id gets a number.
 */
export function criteriaList(): {
  add(one: {
    name: string;
    category: Category;
    label: string;
    kind: Kind;
    expression: Expression;
    span: PageSpan | null;
    importance?: number;
  }): Criterion;
  list(): Criterion[];
} {
  const criteria: Criterion[] = [];
  // Looked up, never searched: a page may have thousands of lines that begin alike. Whoever lists requirements may rename one
  // afterwards; it is then no longer what stands under its old id.
  const byId = new Map<string, Criterion>();
  const byMeaning = new Map<string, { criterion: Criterion; id: string }>();
  const numbers = new Map<string, number>();
  const isTaken = (id: string): boolean => byId.get(id)?.id === id;
  const freeId = (base: string): string => {
    if (!isTaken(base)) return base;
    let number = numbers.get(base) ?? 2;
    while (isTaken(`${base}-${number}`)) number++;
    numbers.set(base, number + 1);
    return `${base}-${number}`;
  };
  const meaning = (expression: Expression): string =>
    JSON.stringify(expression, (key, value: unknown) => (key === 'label' ? undefined : value));
  return {
    add({ name, category, label, kind, expression, span, importance }) {
      const base = `${category}.${slug(name)}`;
      const meant = `${base} ${meaning(expression)}`;
      const same = byMeaning.get(meant);
      if (same && same.criterion.id === same.id) {
        const before = same.criterion;
        before.kind = stronger(before.kind, kind);
        before.importance = Math.max(before.importance, importance ?? IMPORTANCE[before.kind]);
        return before;
      }
      const id = freeId(base);
      const criterion: Criterion = {
        id,
        category,
        label,
        kind,
        importance: importance ?? IMPORTANCE[kind],
        expression,
        span,
      };
      criteria.push(criterion);
      byId.set(id, criterion);
      byMeaning.set(meant, { criterion, id });
      return criterion;
    },
    list: () => criteria,
  };
}
