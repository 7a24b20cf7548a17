/** National job titles with the occupations of ESCO that people linked them to, and the titles of ESCO that are searched (MELO benchmark). */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { OccupationTitle } from '#libs/language';

/** The titles of one country. */
export interface TitleSet {
  /** Of the file: `en-us`. */
  name: string;
  queries: TitleQuery[];
  /** Every title of ESCO in the language of the set. */
  titles: OccupationTitle[];
}

export interface TitleQuery {
  title: string;
  occupations: ReadonlySet<string>;
  /** Rules are fitted on one half of a set, by a hash of the title; the other is held back. */
  heldBack: boolean;
}

const ENDING = '.tsv.gz';

/**
 * Reads every `titles/*.tsv.gz` of a folder (title, occupation) whose language has its titles in `esco/titles-<language>.tsv.gz`.
 * @returns the sets, and the names of files without such titles
 */
export function titleSets(folder: string): { sets: TitleSet[]; unreadable: string[] } {
  const from = join(folder, 'titles');
  const names = existsSync(from) ? readdirSync(from).filter((name) => name.endsWith(ENDING)) : [];
  const sets: TitleSet[] = [];
  const unreadable: string[] = [];
  for (const file of names.sort()) {
    const name = basename(file, ENDING);
    const language = name.split(/[-_]/, 1)[0]!.toLowerCase();
    const searched = join(folder, 'esco', `titles-${language}${ENDING}`);
    if (!existsSync(searched)) {
      unreadable.push(name);
      continue;
    }
    const titles = pairs(searched).map(([occupation, title]) => ({ occupation, title }));
    sets.push({ name, titles, queries: queriesOf(pairs(join(from, file))) });
  }
  return { sets, unreadable };
}

function queriesOf(rows: readonly [string, string][]): TitleQuery[] {
  const occupations = new Map<string, Set<string>>();
  for (const [title, occupation] of rows)
    (occupations.get(title) ?? occupations.set(title, new Set()).get(title)!).add(occupation);
  return [...occupations].map(([title, linked]) => ({
    title,
    occupations: linked,
    heldBack: createHash('sha1').update(title).digest()[0]! % 2 === 1,
  }));
}

function pairs(file: string): [string, string][] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .flatMap((line): [string, string][] => {
      const [one, other] = line.trimEnd().split('\t');
      return one && other ? [[one, other]] : [];
    });
}
