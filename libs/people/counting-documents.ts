import { employerKey } from './normalise.js';
import type { Employment } from './facts.js';

/** A document of a person, as far as it matters for which of several counts. */
export interface DatedDocument {
  /** Sorts documents of one moment. */
  id: string;
  /** When its bytes came first, in milliseconds. */
  receivedAt: number;
  /** Length of its text. */
  length: number;
  /** Dated work that it tells of; empty for a letter, a certificate, or what could not be read. */
  work: readonly Employment[];
}

/** So much of an older résumé a newer one has to tell again to stand for it: of its work, and of its length. */
const TOLD_AGAIN = 0.5;
/** An employment begins as long apart at most, in months, to be the same. */
const STARTS_APART = 11;

/**
 * Which documents of a person count, newest first: all, but an older résumé that a newer one tells again. What was going on when the older
 * one was written ("2019 – present") would otherwise go on for ever. A newer one stands for an older one when it tells at least half of its
 * work (employer, and begun within a year) in at least half of its length, and nothing of the older one begins later than all of it (an
 * old file may come after a new one); where that is not so, as with a list of projects, a short
 * record from another system, a letter or a file that could not be read, both count.
 */
export function countingDocuments<Document extends DatedDocument>(documents: readonly Document[]): Document[] {
  const newestFirst = [...documents].sort(
    (a, b) => b.receivedAt - a.receivedAt || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0),
  );
  const counting: Document[] = [];
  for (const document of newestFirst) {
    if (!counting.some((newer) => standsFor(newer, document))) counting.push(document);
  }
  return counting;
}

function standsFor(newer: DatedDocument, older: DatedDocument): boolean {
  if (older.work.length === 0 || newer.length < older.length * TOLD_AGAIN) return false;
  // It came later and was written earlier, as files from an archive are.
  if (lastStart(newer) < lastStart(older)) return false;
  const told = older.work.filter(({ employer, start }) => {
    const key = employerKey(employer);
    return newer.work.some(
      (work) => key !== null && employerKey(work.employer) === key && Math.abs(work.start - start) <= STARTS_APART,
    );
  });
  return told.length >= older.work.length * TOLD_AGAIN;
}

function lastStart({ work }: DatedDocument): number {
  return Math.max(...work.map(({ start }) => start), -Infinity);
}
