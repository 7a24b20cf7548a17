/** Which words stand together in texts, as positive pointwise mutual information. */

/** A symmetric matrix by rows: `columns` and `values` of row i from `starts[i]` to `starts[i + 1]`, columns rising. */
export interface SparseMatrix {
  size: number;
  starts: Uint32Array;
  columns: Uint32Array;
  values: Float64Array;
}

/** Distinct words of each text, by their numbers: those of text i from `starts[i]` to `starts[i + 1]`, rising. */
export interface NumberedBags {
  /** How many words there are; numbers are below it. */
  words: number;
  starts: Uint32Array;
  numbers: Uint32Array;
}

/** Pairs in fewer bags are chance. */
const BAGS_OF_A_PAIR = 2;

/**
 * Numbers the words of bags by code unit.
 * @param least words in fewer bags are left out
 */
export function numberBags(
  bags: readonly ReadonlySet<string>[],
  least: number,
): { words: string[]; numbered: NumberedBags } {
  const counts = new Map<string, number>();
  for (const bag of bags) for (const word of bag) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts.keys()].filter((word) => counts.get(word)! >= least).sort();
  const numberOf = new Map(words.map((word, number) => [word, number]));
  const starts = new Uint32Array(bags.length + 1);
  const numbers: number[] = [];
  bags.forEach((bag, at) => {
    const own = [...bag].flatMap((word) => numberOf.get(word) ?? []).sort((a, b) => a - b);
    for (const number of own) numbers.push(number);
    starts[at + 1] = numbers.length;
  });
  return { words, numbered: { words: words.length, starts, numbers: Uint32Array.from(numbers) } };
}

/** `PPMI = ln(n_ij · N / (n_i · n_j))` where positive, off the diagonal, n counted in bags. Memory grows with the bags and the pairs found. */
export function coOccurrence({ words, starts, numbers }: NumberedBags): SparseMatrix {
  const bags = starts.length - 1;
  const bagsOf: number[][] = Array.from({ length: words }, () => []);
  for (let bag = 0; bag < bags; bag++)
    for (let at = starts[bag]!; at < starts[bag + 1]!; at++) bagsOf[numbers[at]!]!.push(bag);

  const rowStarts = new Uint32Array(words + 1);
  const columns: number[] = [];
  const values: number[] = [];
  const together = new Uint32Array(words);
  for (let i = 0; i < words; i++) {
    together.fill(0);
    for (const bag of bagsOf[i]!) for (let at = starts[bag]!; at < starts[bag + 1]!; at++) together[numbers[at]!]!++;
    for (let j = 0; j < words; j++) {
      if (j === i || together[j]! < BAGS_OF_A_PAIR) continue;
      const information = Math.log((together[j]! * bags) / (bagsOf[i]!.length * bagsOf[j]!.length));
      if (information <= 0) continue;
      columns.push(j);
      values.push(information);
    }
    rowStarts[i + 1] = columns.length;
  }
  return { size: words, starts: rowStarts, columns: Uint32Array.from(columns), values: Float64Array.from(values) };
}
