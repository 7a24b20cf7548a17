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
  put(criterion: Criterion): void;
  list(): Criterion[];
} {
  const criteria: Criterion[] = [];
  const meaning = (expression: Expression): string =>
    JSON.stringify(expression, (key, value: unknown) => (key === 'label' ? undefined : value));
  return {
    add({ name, category, label, kind, expression, span, importance }) {
      const base = `${category}.${slug(name)}`;
      let id = base;
      for (let number = 2; ; number++) {
        const before = criteria.find((criterion) => criterion.id === id);
        if (!before) break;
        if (meaning(before.expression) === meaning(expression)) {
          const both = stronger(before.kind, kind);
          before.kind = both;
          before.importance = Math.max(before.importance, importance ?? IMPORTANCE[both]);
          return before;
        }
        id = `${base}-${number}`;
      }
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
      return criterion;
    },
    put(criterion) {
      criteria.push(criterion);
    },
    list: () => criteria,
  };
}
