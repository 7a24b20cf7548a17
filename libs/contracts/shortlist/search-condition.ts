/**
 * A search condition, ready for the database. Every part is evaluated over all documents of a
 * candidate together.
 */
export type SearchCondition =
  | { all: SearchCondition[] }
  | { any: SearchCondition[] }
  | { not: SearchCondition }
  /** A text that PostgreSQL reads as `tsquery`. */
  | { words: string };

/** A syntax error in a search, with its place. */
export interface SearchFault {
  /** UTF-16 offset into the search. */
  at: number;
  message: string;
}
