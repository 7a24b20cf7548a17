/** The unparsed parts of a candidate's documents that no document explains. */
import type { Position, ProfileDocument, StatedDate, UnparsedPart } from '#libs/contracts';

/** The unparsed parts of all readable documents, but for those whose dates another document gives to a position. */
export function unexplainedParts(
  documents: readonly ProfileDocument[],
  parts: readonly UnparsedPart[],
  positions: readonly Position[],
): UnparsedPart[] {
  return parts
    .filter(({ span }) => documents[span.document]!.readability === 'text')
    .filter((part) => !positions.some((position) => explains(position, part)));
}

/** Returns whether a position has the dates that stand in an unparsed part. */
export function explains(position: Position, { entry }: UnparsedPart): boolean {
  if (entry === null || entry.start === null || position.kind !== 'work') return false;
  const asOfOthers = [position, ...(position.sources ?? [])];
  return asOfOthers.some(
    ({ start, end, current }) =>
      isSameMonth(start, entry.start) && (entry.current ? current : isSameMonth(end, entry.end)),
  );
}

const isSameMonth = (one: StatedDate | null, other: StatedDate | null): boolean =>
  one !== null && other !== null && one.month === other.month;
