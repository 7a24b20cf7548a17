/** What tells which of a person's documents was written last. */
export interface WrittenDocument {
  /** When its bytes came, in milliseconds; 0 where that is not known. */
  receivedAt: number;
  /** Month in which the last dated work that it tells of began; null where it tells of none. */
  lastStart: number | null;
  /** It is a record that a system or a person filled in, and no file. */
  isRecord: boolean;
  digest: string;
}

/**
 * Orders documents by when they were written, as far as that can be known: the later received is the newer, but a document counts as
 * received no later than any that tells of work begun later (a file from an archive may come after the newest one). Of one moment a record
 * goes before a file, and then the digest decides. The order in which documents are given does not matter.
 *
 * @returns their places in the list, the newest first
 */
export function newestFirst(documents: readonly WrittenDocument[]): number[] {
  const written = documents.map(({ receivedAt, lastStart }) =>
    lastStart === null
      ? receivedAt
      : documents.reduce(
          (earliest, other) =>
            other.lastStart !== null && other.lastStart > lastStart ? Math.min(earliest, other.receivedAt) : earliest,
          receivedAt,
        ),
  );
  const order = (a: number, b: number): number => {
    const [one, other] = [documents[a]!, documents[b]!];
    return (
      written[b]! - written[a]! ||
      (other.lastStart ?? -Infinity) - (one.lastStart ?? -Infinity) ||
      other.receivedAt - one.receivedAt ||
      Number(other.isRecord) - Number(one.isRecord) ||
      (one.digest < other.digest ? -1 : 1)
    );
  };
  return documents.map((_, index) => index).sort(order);
}
