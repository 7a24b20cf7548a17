/** One row of `npm run bench`: a question of docs/reference/benchmarks.md and the figures that answer it. */
export interface BenchRow {
  /** For `--only`. */
  id: string;
  name: string;
  target: string;
  /** Null when what it needs is not here (a data folder, a server program); says why on stderr. */
  run(context: BenchContext): Promise<BenchResult | null>;
}

export interface BenchContext {
  /** Folder with evaluation data (`npm run bench -- DIR`), or null. */
  data: string | null;
  /** True if the documentation is to be renewed. */
  write: boolean;
}

export interface BenchResult {
  /** The figure that the target speaks of. */
  figure: string;
  /** The figures behind it, absolute ones included. */
  detail: string;
  met: boolean;
}

/** Median of the timings of `rounds` calls, in milliseconds; the first call warms up and is left out. */
export async function medianMs(rounds: number, work: () => unknown): Promise<number> {
  const timings: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const started = performance.now();
    await work();
    if (round > 0) timings.push(performance.now() - started);
  }
  return quantile(timings, 0.5);
}

/** The q-quantile (0..1) of the values, nearest rank. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}
