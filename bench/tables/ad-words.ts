/** Words by which job advertisements are read: names with a capital inside, verbs that duties begin with, words of titles. */
import type { Occupation } from './onet.js';

/** A capital behind a small letter: "QuickBooks". */
const INNER_CAPITAL = /\p{L}*\p{Ll}\p{Lu}\p{L}*/gu;

/** Names of technologies and tools that are written with a capital inside, a line each, sorted. */
export function camelCaseNames(occupations: readonly Occupation[]): string {
  const named = occupations.flatMap(({ technology, tools }) => [...technology, ...tools]);
  return [...new Set(named.flatMap((name) => name.match(INNER_CAPITAL) ?? []))].sort().join('\n');
}

/** A verb opens so many tasks before it is listed: rarer first words are often none. */
const LEAST_TASKS = 8;

/** The verbs that the tasks of all occupations begin with, in their base form, a line each, sorted. */
export function taskVerbs(occupations: readonly Occupation[]): string {
  const counts = new Map<string, number>();
  for (const task of new Set(occupations.flatMap(({ tasks }) => tasks))) {
    const verb = /^[A-Z][a-z]+(?=[, ])/.exec(task)?.[0].toLowerCase();
    if (verb !== undefined) counts.set(verb, (counts.get(verb) ?? 0) + 1);
  }
  return [...counts]
    .flatMap(([verb, tasks]) => (tasks >= LEAST_TASKS && !verb.endsWith('ly') ? [verb] : []))
    .sort()
    .join('\n');
}

/** The words of all job titles, a line each, sorted: what else stands behind a title in its line is a place or an employer. */
export function titleWords(occupations: readonly Occupation[]): string {
  const words = occupations.flatMap(({ title, titles }) =>
    [title, ...titles].flatMap((one) => one.toLowerCase().match(/\p{L}{3,}/gu) ?? []),
  );
  return [...new Set(words)].sort().join('\n');
}
