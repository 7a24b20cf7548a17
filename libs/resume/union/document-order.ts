import type { StatedDate } from '#libs/contracts';
import { isSurelyLater } from './date-precision.js';

/** The data that decide which of a person's documents was written last. */
export interface WrittenDocument {
  /** When its bytes came, in milliseconds; 0 where that is not known. */
  receivedAt: number;
  /** When the dated work began that it tells of, with the place of each job among those of the person. */
  starts: readonly { job: number; start: StatedDate }[];
  /** It is a record that a system or a person filled in, and no file. */
  isRecord: boolean;
  digest: string;
}

/**
 * Orders documents by when they were written, as far as that can be known: the later received is the newer, but no document is newer than
 * one that tells of work begun later (a file from an archive may come after the newest one). Two tellings of one job say nothing about
 * that: "03/2018" and "01/2018" are when it began, rounded. Of one moment what tells of dated work goes before what tells of none, a record
 * before a file, and then the digest decides. The order in which documents are given does not matter.
 *
 * @returns their places in the list, the newest first
 */
export function newestFirst(documents: readonly WrittenDocument[]): number[] {
  const ordered: number[] = [];
  let left = documents
    .map((_, index) => index)
    .sort((a, b) => {
      const [one, other] = [documents[a]!, documents[b]!];
      return (
        other.receivedAt - one.receivedAt ||
        Number(other.starts.length > 0) - Number(one.starts.length > 0) ||
        Number(other.isRecord) - Number(one.isRecord) ||
        (one.digest < other.digest ? -1 : 1)
      );
    });
  while (left.length > 0) {
    const isNewest = (one: number): boolean => !left.some((other) => tellsLater(documents[other]!, documents[one]!));
    // What tells of the latest beginning has none after it: there is always a newest one.
    const newest = left.find(isNewest)!;
    ordered.push(newest);
    left = left.filter((one) => one !== newest);
  }
  return ordered;
}

/**
 * Returns whether a document tells of a job that the other one does not know, begun after all that the other one tells
 * of.
 */
function tellsLater({ starts }: WrittenDocument, other: WrittenDocument): boolean {
  if (other.starts.length === 0) return false;
  const known = new Set(other.starts.map(({ job }) => job));
  return starts.some(
    ({ job, start }) => !known.has(job) && other.starts.every((one) => isSurelyLater(start, one.start)),
  );
}
