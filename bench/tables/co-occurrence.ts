/** Which words stand together in the descriptions of occupations, as positive pointwise mutual information. */

/** A symmetric matrix by rows: `columns` and `values` of row i from `starts[i]` to `starts[i + 1]`, columns rising. */
export interface SparseMatrix {
  size: number;
  starts: Uint32Array;
  columns: Uint32Array;
  values: Float64Array;
}

/** Words in fewer bags are left out. */
const BAGS_OF_A_WORD = 3;
/** Pairs in fewer bags are chance. */
const BAGS_OF_A_PAIR = 2;

/**
 * `PPMI = ln(n_ij · N / (n_i · n_j))` where positive, off the diagonal, n counted in bags.
 * @param bags distinct words of each occupation
 * @returns the words in code-unit order, and the matrix over them
 */
export function coOccurrence(bags: readonly ReadonlySet<string>[]): { words: string[]; ppmi: SparseMatrix } {
  const counts = new Map<string, number>();
  for (const bag of bags) for (const word of bag) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts.keys()].filter((word) => counts.get(word)! >= BAGS_OF_A_WORD).sort();
  const numberOf = new Map(words.map((word, number) => [word, number]));
  const bagsOf: number[][] = words.map(() => []);
  const numbered = bags.map((bag) => [...bag].flatMap((word) => numberOf.get(word) ?? []).sort((a, b) => a - b));
  numbered.forEach((bag, at) => bag.forEach((word) => bagsOf[word]!.push(at)));

  const starts = new Uint32Array(words.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  const together = new Uint32Array(words.length);
  for (let i = 0; i < words.length; i++) {
    together.fill(0);
    for (const bag of bagsOf[i]!) for (const j of numbered[bag]!) together[j]!++;
    for (let j = 0; j < words.length; j++) {
      if (j === i || together[j]! < BAGS_OF_A_PAIR) continue;
      const information = Math.log((together[j]! * bags.length) / (bagsOf[i]!.length * bagsOf[j]!.length));
      if (information <= 0) continue;
      columns.push(j);
      values.push(information);
    }
    starts[i + 1] = columns.length;
  }
  const ppmi = {
    size: words.length,
    starts,
    columns: Uint32Array.from(columns),
    values: Float64Array.from(values),
  };
  return { words, ppmi };
}
