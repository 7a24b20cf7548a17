import type { Category, Expression, Kind, PageSpan } from '#libs/contracts';

/** Wording that can be read in two ways and was read the kinder way: a question asks about it. */
export interface WordingDoubt {
  code: 'and-or' | 'slash' | 'examples' | 'alternatives';
  /** The names that it is about. */
  names: string;
}

/** A criterion as a line asks for it, before it is listed with the others. */
export interface CriterionDraft {
  /** Words that its id is made of. */
  name: string;
  category: Category;
  label: string;
  kind: Kind;
  expression: Expression;
  span: PageSpan;
  /** The page insists on it. */
  insisted?: boolean;
  /** Wording that was read the kinder way. */
  doubts?: readonly WordingDoubt[];
  /** A cloud of so many platforms, of which the page does not say how many it asks for. */
  cloudOf?: number;
}
