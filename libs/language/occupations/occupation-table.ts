import { titleKey } from './title-index.js';

/** The layout of the shipped table of O*NET's job titles: packed by `bench/tables`, and searched when a title is read. */

/** A title that so many kinds of job go by, or more, names none of them ("teacher", "mechanic"). */
export const MOST_JOBS = 3;

/** Length of the part of a code (`29-1141.03`) that names the job; what follows is a specialty, `.00` for the job itself. */
const JOB = 7;

/** The job of an occupation: `29-1141` of `29-1141.03`. */
export function broadOccupation(code: string): string {
  return code.slice(0, JOB);
}

/**
 * Packs titles: a line for each occupation, its code, a tab, and its titles joined by commas, each as its sorted stems joined by blanks.
 * @param occupations stems of each title by code
 */
export function packOccupations(occupations: ReadonlyMap<string, readonly (readonly string[])[]>): string {
  const codesOf = new Map<string, Set<string>>();
  for (const [code, titles] of occupations) {
    for (const stems of titles) {
      if (stems.length === 0) continue;
      const key = titleKey(stems);
      codesOf.set(key, (codesOf.get(key) ?? new Set()).add(code));
    }
  }
  const lines = new Map([...occupations.keys()].sort().map((code) => [code, [] as string[]]));
  for (const key of [...codesOf.keys()].sort()) {
    const codes = codesOf.get(key)!;
    if (new Set([...codes].map(broadOccupation)).size > MOST_JOBS) continue;
    for (const code of codes) lines.get(code)!.push(key);
  }
  return [...lines].map(([code, keys]) => `${code}\t${keys.join(',')}`).join('\n');
}

/** Looks up the codes of the occupations that go by a title, given as its stems; none for one that the table does not know. */
export function occupationLookup(packed: string): (stems: readonly string[]) => readonly string[] {
  const codesOf = new Map<string, string[]>();
  for (const line of packed.split('\n')) {
    const [code, keys] = line.split('\t') as [string, string];
    for (const key of keys.split(',')) {
      const known = codesOf.get(key);
      if (known) known.push(code);
      else codesOf.set(key, [code]);
    }
  }
  return (stems) => codesOf.get(titleKey(stems)) ?? [];
}

/** So many of a job's titles name the field that it is in, at least; of jobs with few titles so large a part. */
const FEWEST_IN_FIELD = 3;
const LEAST_SHARE = 0.07;

/**
 * Looks up the jobs (`43-3071`) that people of a field have, given as stems of the field's name: those with titles that say it
 * ("Bank Teller", "Banking Clerk" for banking).
 */
export function fieldLookup(packed: string): (stems: readonly string[]) => readonly string[] {
  const jobs = new Map<string, string[][]>();
  for (const line of packed.split('\n')) {
    const [code, keys] = line.split('\t') as [string, string];
    const titles = keys.split(',').map((key) => key.split(' '));
    const job = broadOccupation(code);
    jobs.set(job, [...(jobs.get(job) ?? []), ...titles]);
  }
  return (stems) =>
    [...jobs].flatMap(([job, titles]) => {
      const named = titles.filter((title) => stems.every((stem) => title.includes(stem))).length;
      return named >= FEWEST_IN_FIELD && named >= LEAST_SHARE * titles.length ? [job] : [];
    });
}
