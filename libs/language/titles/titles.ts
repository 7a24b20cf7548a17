import type { Level } from '#libs/contracts';
import { SENIORITY, TITLE_FILLERS, TITLES } from '#libs/taxonomy';
import { neutralise } from '../gender/neutralise.js';
import { occupationKeys } from '../occupations/occupations.js';
import { withOneArticle } from '../words/articles.js';
import { phrasesAt, phraseTree } from '../lexicon/phrase-tree.js';
import { stem } from '../words/stems.js';
import { tokenise } from '../words/tokens.js';

const NAMES = phraseTree<string>(() =>
  TITLES.flatMap((title) => [title.name, ...title.aliases].map((name) => [name, title.id] as const)),
);
const NOT_THE_JOB = new Set([...SENIORITY.entry, ...SENIORITY.mid, ...SENIORITY.senior, ...TITLE_FILLERS]);

/** Prefix of the key of a title that the taxonomy does not know; the sorted stems of its words follow. */
export const FREE_TITLE = '~';

/** Job titles of the taxonomy named in a text, left to right, longest first at each place. */
export function recogniseTitles(text: string): { title: string; start: number; end: number }[] {
  const words = tokenise(text);
  const found: { title: string; start: number; end: number }[] = [];
  for (let at = 0; at < words.length; at++) {
    const best = phrasesAt(NAMES, text, words, at, { loose: true })[0];
    if (!best) continue;
    found.push({ title: best.value, start: words[best.from]!.start, end: words[best.to - 1]!.end });
    at = best.to - 1;
  }
  return found;
}

/**
 * Keys that a job title is compared by, best first: ids of the taxonomy, the longest name first, else `~` and the sorted stems of its
 * words without those of seniority, and behind it the keys of the occupations that O*NET knows by that title. Empty for a title of
 * seniority words only.
 */
export function titleKeys(title: string): string[] {
  const plain = inPlainWords(title);
  const known = recogniseTitles(bothWays(plain))
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .map((one) => one.title);
  if (known.length > 0) return [...new Set(known)];
  const stems = titleStems(title);
  return stems.length === 0 ? [] : [FREE_TITLE + stems.join(' '), ...occupationKeys(stems).holds];
}

/** "Human Resources/Office Manager" is a human resources manager too: both parts of a slash share the noun behind it. */
function bothWays(title: string): string {
  const shared = /^([^/]{2,60}?)\s?\/\s?[^/]{1,40}\s(\p{L}+)$/u.exec(title);
  return shared ? `${title} | ${shared[1]!} ${shared[2]!}` : title;
}

/** The distinct stems of a title's words without those of seniority, in code-unit order. */
export function titleStems(title: string): string[] {
  const stems = tokenise(inPlainWords(title))
    .filter((token) => !NOT_THE_JOB.has(token.text) && !/^\d+$/.test(token.text))
    .map((token) => stem(withOneArticle(token.text)));
  return [...new Set(stems)].sort();
}

const ABBREVIATIONS = new Map([
  ['dev', 'developer'],
  ['devs', 'developer'],
  ['eng', 'engineer'],
  ['engr', 'engineer'],
  ['mgr', 'manager'],
  ['asst', 'assistant'],
  ['rep', 'representative'],
]);

/** "Executive Chef": before these it says how high one stands, before others ("Executive Assistant") for whom one works. */
const EXECUTIVE = /\bexecutive (?=(?:sous |pastry )?(?:chef|producer|editor|housekeeper)\b)/gi;

/** A title with one form for every gender and abbreviations written out: the same job must give the same keys. */
function inPlainWords(title: string): string {
  return neutralise(title)
    .text.replaceAll(' (m/w/d)', '')
    .replace(EXECUTIVE, '')
    .replace(/\p{L}{3,}/gu, (word) => ABBREVIATIONS.get(word.toLowerCase()) ?? word);
}

/** The level that a title states ("Senior …", "… II"), or null. The highest word wins ("Senior Associate" is senior). */
export function levelOfTitle(title: string): Level | null {
  const words = new Set(tokenise(title).map((token) => token.text));
  const has = (level: Level): boolean => SENIORITY[level].some((word) => words.has(word));
  return has('senior') ? 'senior' : has('mid') ? 'mid' : has('entry') ? 'entry' : null;
}
