/** The occupation titles of ESCO (European Commission) and its crosswalk to O*NET, as the folder with its files gives them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

function rows(folder: string, name: string): string[][] {
  const text = gunzipSync(readFileSync(join(folder, `${name}.tsv.gz`))).toString('utf8');
  return text.split('\n').map((line) => line.split('\t').map((cell) => cell.trim()));
}

/** Titles of each occupation in a language, by its concept; groups of occupations are left out. */
export function escoTitles(folder: string, language: string): Map<string, string[]> {
  const concepts = new Map<string, string[]>();
  for (const [concept, title] of rows(folder, `titles-${language}`)) {
    if (!concept || !title || concept.startsWith('isco/')) continue;
    concepts.set(concept, [...(concepts.get(concept) ?? []), title]);
  }
  return concepts;
}

/** Codes of O*NET that a concept was linked to: those that it is, and those that are wider, narrower or near. */
export interface OnetLinks {
  exact: string[];
  near: string[];
}

export function onetLinks(folder: string): Map<string, OnetLinks> {
  const links = new Map<string, OnetLinks>();
  for (const [concept, code, kind] of rows(folder, 'onet-crosswalk')) {
    if (!concept || !code) continue;
    const known = links.get(concept) ?? { exact: [], near: [] };
    known[kind === 'exactMatch' ? 'exact' : 'near'].push(code);
    links.set(concept, known);
  }
  return links;
}
