/** The layout of the shipped table of related words: packed by `bench/tables`, and searched when a role is read. */

/** A stem near another in meaning: its cosine, and the form in which people write it most. */
export interface Neighbour {
  stem: string;
  word: string;
  cosine: number;
}

/** Neighbours of each stem, nearest first. */
export type Neighbours = Map<string, Neighbour[]>;

/** Cosines are kept in steps of a hundredth. */
const STEPS = 100;
const BYTES_A_NEIGHBOUR = 3;

/** The table as it is shipped. */
export interface PackedNeighbours {
  /** All stems in code-unit order, joined by blanks. A stem that people write otherwise is followed by `=` and that word. */
  stems: string;
  /** For each stem: how many neighbours it has, then for each the number of its stem (two bytes, lower first) and its cosine in steps. */
  pairs: Uint8Array;
}

export function packNeighbours(neighbours: Neighbours): PackedNeighbours {
  const words = new Map([...neighbours].flatMap(([, near]) => near.map(({ stem, word }) => [stem, word] as const)));
  const stems = [...new Set([...neighbours.keys(), ...words.keys()])].sort();
  const numberOf = new Map(stems.map((stem, number) => [stem, number]));
  const bytes: number[] = [];
  for (const stem of stems) {
    const near = neighbours.get(stem) ?? [];
    bytes.push(near.length);
    for (const one of near) {
      const number = numberOf.get(one.stem)!;
      bytes.push(number & 255, number >> 8, Math.round(one.cosine * STEPS));
    }
  }
  const written = (stem: string): string => {
    const word = words.get(stem) ?? stem;
    return word === stem ? stem : `${stem}=${word}`;
  };
  return { stems: stems.map(written).join(' '), pairs: Uint8Array.from(bytes) };
}

/** Lists every word that has neighbors as people write it, in code-unit order, each with its neighbors, nearest first. */
export function wordsOfTable(
  table: PackedNeighbours,
): { word: string; related: Pick<Neighbour, 'word' | 'cosine'>[] }[] {
  const near = neighbourLookup(table);
  return table.stems
    .split(' ')
    .flatMap((entry) => {
      const [stem = '', word = stem] = entry.split('=');
      const related = near(stem).map((one) => ({ word: one.word, cosine: one.cosine }));
      return related.length === 0 ? [] : [{ word, related }];
    })
    .sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
}

/** Looks up the neighbors of a stem; none for a stem outside of the table. Only requested rows are unpacked. */
export function neighbourLookup({ stems, pairs }: PackedNeighbours): (stem: string) => Neighbour[] {
  const names = stems.split(' ').map((entry) => entry.split('=') as [stem: string, word?: string]);
  const startOf = new Map<string, number>();
  let at = 0;
  for (const [stem] of names) {
    startOf.set(stem, at);
    at += 1 + BYTES_A_NEIGHBOUR * pairs[at]!;
  }
  return (asked) => {
    const start = startOf.get(asked);
    if (start === undefined) return [];
    return Array.from({ length: pairs[start]! }, (_, index) => {
      const from = start + 1 + BYTES_A_NEIGHBOUR * index;
      const [stem, word = stem] = names[pairs[from]! + 256 * pairs[from + 1]!]!;
      return { stem, word, cosine: pairs[from + 2]! / STEPS };
    });
  };
}
