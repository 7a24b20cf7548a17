/** A search of documents, ready for the database: every part is asked of all documents of a person together. */
export type SearchCondition =
  | { all: SearchCondition[] }
  | { any: SearchCondition[] }
  | { not: SearchCondition }
  /** Text that PostgreSQL reads as `tsquery`. */
  | { words: string };

/** What is wrong with a search, and where. */
export interface SearchFault {
  /** UTF-16 offset into the search. */
  at: number;
  message: string;
}
