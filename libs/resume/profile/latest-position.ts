import type { LatestPosition, Position } from '#libs/contracts';

/**
 * Returns the position that a candidate is introduced by: the current one, else the one that ended last. Paid work comes
 * before projects, what has a date before what has none.
 * @returns null when there is no position, or none of it has a name
 */
export function latestPosition(positions: readonly Position[]): LatestPosition | null {
  const [latest] = positions.filter(({ title, employer }) => title ?? employer).sort(latestFirst);
  if (latest === undefined) return null;
  return { title: latest.title?.value ?? null, employer: latest.employer?.value ?? null };
}

function latestFirst(a: Position, b: Position): number {
  const month = ({ current, end, start }: Position): number => (current ? CURRENT : ((end ?? start)?.month ?? -1));
  return (
    Number(a.kind !== 'work') - Number(b.kind !== 'work') ||
    month(b) - month(a) ||
    (b.start?.month ?? -1) - (a.start?.month ?? -1)
  );
}

/** Later than any month. */
const CURRENT = Number.MAX_SAFE_INTEGER;
