/** A page cut where something on it begins or ends. Pure. */
export interface MarkedSpan {
  /** Of what was read there. */
  id: string;
  start: number;
  end: number;
}

export interface Segment {
  start: number;
  text: string;
  /** Ids of what stands there, the narrowest first. */
  ids: readonly string[];
}

export function segmentsOf(page: string, places: readonly MarkedSpan[]): Segment[] {
  const valid = places.filter(({ start, end }) => start < end && end <= page.length);
  const cuts = [...new Set([0, page.length, ...valid.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1]!;
    const here = valid.filter((place) => place.start <= start && end <= place.end);
    here.sort((a, b) => a.end - a.start - (b.end - b.start));
    return { start, text: page.slice(start, end), ids: [...new Set(here.map(({ id }) => id))] };
  });
}
