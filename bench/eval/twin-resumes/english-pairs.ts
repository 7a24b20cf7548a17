/** Titles of ESCO in English that differ by gender alone. The tables have a list of English forms of their own, so nothing learns from these. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** How words for men end, and those for women. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['man', 'woman'],
  ['men', 'women'],
  ['waiter', 'waitress'],
  ['steward', 'stewardess'],
  ['actor', 'actress'],
  ['host', 'hostess'],
  ['master', 'mistress'],
];

/** @param folder of ESCO's titles */
export function englishTitlePairs(folder: string): { masculine: string; feminine: string }[] {
  const text = gunzipSync(readFileSync(join(folder, 'titles-en.tsv.gz'))).toString('utf8');
  const titles = new Set(text.split('\n').flatMap((line) => line.split('\t')[1] ?? []));
  return [...titles].flatMap((masculine) =>
    ENDINGS.flatMap(([man, woman]) => {
      const feminine = masculine.replace(new RegExp(`${man}\\b(?!['’])`), woman);
      return feminine !== masculine && titles.has(feminine) ? [{ masculine, feminine }] : [];
    }),
  );
}
