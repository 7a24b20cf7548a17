/** Measures of a ranking against people's labels, as information retrieval defines them. */

/** One candidate of one role: what people said and what a scorer said. Higher is better in both. */
export interface Judged {
  label: number;
  score: number;
}

/**
 * Pairwise accuracy: of the pairs that people ordered, the share that the scorer orders alike; a tie of the scorer counts half.
 * Null when people ordered no pair.
 */
export function pairwiseAccuracy(list: readonly Judged[]): number | null {
  let right = 0;
  let pairs = 0;
  for (const [i, a] of list.entries()) {
    for (const b of list.slice(i + 1)) {
      if (a.label === b.label) continue;
      pairs += 1;
      const agreement = Math.sign(a.label - b.label) * Math.sign(a.score - b.score);
      right += (agreement + 1) / 2;
    }
  }
  return pairs === 0 ? null : right / pairs;
}

/**
 * Pairwise accuracy among candidates whose texts are about equally long, over all roles together (a role has few such pairs): what is
 * left of a ranking that favours those who write more. Null when there is no such pair.
 * @param share the shorter text has at least this share of the words of the longer one
 */
export function pairwiseAtEqualLength(
  lists: readonly (readonly (Judged & { length: number })[])[],
  share: number,
): { accuracy: number | null; pairs: number } {
  let right = 0;
  let pairs = 0;
  for (const list of lists) {
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) {
        if (Math.min(a.length, b.length) < share * Math.max(a.length, b.length)) continue;
        const accuracy = pairwiseAccuracy([a, b]);
        if (accuracy === null) continue;
        right += accuracy;
        pairs += 1;
      }
    }
  }
  return { accuracy: pairs === 0 ? null : right / pairs, pairs };
}

/**
 * Normalised discounted cumulative gain of the first `k` with linear gain (`gain(label)`) and log2 discount
 * (Järvelin & Kekäläinen 2002). Tied scores share the mean gain of their group, so that the order of input does not matter.
 * Null when no candidate has any gain.
 */
export function ndcg(list: readonly Judged[], k: number, gain: (label: number) => number): number | null {
  const ideal = [...list].map((one) => gain(one.label)).sort((a, b) => b - a);
  const best = dcg(ideal, k);
  return best === 0 ? null : dcg(gainsInScoreOrder(list, gain), k) / best;
}

function gainsInScoreOrder(list: readonly Judged[], gain: (label: number) => number): number[] {
  const groups = new Map<number, number[]>();
  for (const one of list) groups.set(one.score, [...(groups.get(one.score) ?? []), gain(one.label)]);
  return [...groups.entries()]
    .sort(([a], [b]) => b - a)
    .flatMap(([, gains]) => gains.map(() => gains.reduce((sum, one) => sum + one, 0) / gains.length));
}

function dcg(gains: readonly number[], k: number): number {
  return gains.slice(0, k).reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
}

/** The ranks of some of a list, best first, from 1: ties stand in the order of the list. */
export function ranksOf(places: readonly number[], scores: ArrayLike<number>): number[] {
  return places
    .map((place) => {
      let before = 0;
      const score = scores[place]!;
      for (let at = 0; at < scores.length; at++)
        if (scores[at]! > score || (scores[at] === score && at < place)) before++;
      return before + 1;
    })
    .sort((a, b) => a - b);
}

/** Average precision of a ranking: the mean, over the relevant ones, of the share of relevant ones down to the rank of each. */
export function averagePrecision(ranks: readonly number[]): number {
  return ranks.length === 0 ? 0 : mean(ranks.map((rank, at) => (at + 1) / rank));
}

/** Mean of the known values. */
export function mean(values: readonly (number | null)[]): number {
  const known = values.filter((one): one is number => one !== null);
  return known.reduce((sum, one) => sum + one, 0) / known.length;
}

/**
 * Share of bootstrap resamples of the roles in which the mean difference is above zero. Deterministic: the resampling
 * draws from a fixed linear congruential generator (Numerical Recipes constants).
 */
export function probabilityOfGain(differences: readonly number[], resamples = 10_000): number {
  let state = 1;
  const draw = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * differences.length);
  };
  let above = 0;
  for (let i = 0; i < resamples; i++) {
    let sum = 0;
    for (let j = 0; j < differences.length; j++) sum += differences[draw()] ?? 0;
    if (sum > 0) above += 1;
  }
  return above / resamples;
}

/** What was counted over a set: how many are right, of how many. */
interface ShareSet {
  name: string;
  /** The number of its texts. */
  size: number;
  counts: ReadonlyMap<string, { right: number; of: number }>;
}

/** Shares of right ones by figure and set, in percent, with the number that each is of. */
export function shareTable(
  title: string,
  figures: readonly string[],
  sets: readonly ShareSet[],
  row: (...cells: string[]) => string,
  heading: string,
): string {
  return [
    `${heading}${title}, in percent`,
    '',
    row('', ...sets.map(({ name, size }) => `${name} (${size})`)),
    ...(heading ? [row('---', ...sets.map(() => '---'))] : []),
    ...figures.map((figure) =>
      row(
        figure,
        ...sets.map(({ counts }) => {
          const { right, of } = counts.get(figure) ?? { right: 0, of: 0 };
          return of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} (${of})`;
        }),
      ),
    ),
  ].join('\n');
}
