import type { Level } from '#libs/contracts';
import { SENIORITY, TITLE_FILLERS, TITLES } from '#libs/taxonomy';
import { neutralise } from '../gender/neutralise.js';
import { occupationKeys } from '../occupations/occupations.js';
import { endsTitles } from './title-nouns.js';
import { withOneArticle } from '../words/articles.js';
import { phrasesAt, phraseTree } from '../lexicon/phrase-tree.js';
import { stem } from '../words/stems.js';
import { tokenise, type WordToken } from '../words/tokens.js';

const NAMES = phraseTree<string>(() =>
  TITLES.flatMap((title) => [title.name, ...title.aliases].map((name) => [name, title.id] as const)),
);
const NOT_THE_JOB = new Set([...SENIORITY.entry, ...SENIORITY.mid, ...SENIORITY.senior, ...TITLE_FILLERS]);

/** Prefix of the key of a title that the taxonomy does not know; the sorted stems of its words follow. */
export const FREE_TITLE = '~';

/** Prefix of the key with the stems of a title that the taxonomy knows, as `FREE_TITLE` has them of one that it does not know. */
export const TITLE_WORDS = 'words:';

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
  const stems = titleStems(title);
  if (known.length > 0) return [...new Set(known), TITLE_WORDS + stems.join(' ')];
  if (stems.length === 0) return [];
  const parts = titleParts(title);
  const free = [stems, ...parts.map(titleStems)].map((one) => FREE_TITLE + one.join(' '));
  const occupations = (parts.length > 0 ? parts : [title]).flatMap((one) => occupationOf(one).holds);
  return [...new Set([...free, ...occupations])];
}

/** Between the jobs of one title: "Personal Trainer and Class Instructor", "Cashier/Stock Clerk". */
const BETWEEN_JOBS = /\s*[/|+;&]\s*|,\s+|\s(?:and|und|et|y|e|en|och|og)\s/u;

/**
 * The jobs of a title that names several, each ending in a noun of titles; empty for one job. Parts that name none ("Sales and Marketing
 * Manager") are one job together.
 */
export function titleParts(title: string): string[] {
  const parts = inPlainWords(title)
    .split(BETWEEN_JOBS)
    .map((part) => part.trim());
  if (parts.length < 2) return [];
  const jobs = parts.filter((part) => isJob(part));
  return jobs.length > 1 || (jobs.length === 1 && parts.length > 2) ? jobs : [];
}

function isJob(part: string): boolean {
  const last = tokenise(part).at(-1)?.text;
  const stems = last === undefined ? [] : titleStems(part);
  return stems.length > 0 && (endsTitles(last!) || occupationKeys(stems).family.length > 0);
}

/** The occupation of a title; of one that O*NET does not list that of its end: a "Bilingual Help Desk Specialist" is a help desk specialist. */
function occupationOf(title: string): ReturnType<typeof occupationKeys> {
  const words = tokenise(inPlainWords(title));
  const whole = occupationKeys(stemsOfWords(words));
  if (whole.family.length > 0) return whole;
  for (let from = Math.max(1, words.length - MOST_WORDS_OF_JOB); from <= words.length - FEWEST_WORDS_OF_JOB; from++) {
    if (LESSER.test(words[from - 1]!.text)) break;
    const telling = words.slice(from).filter(({ text }) => !HOLDER.test(text));
    if (telling.length < FEWEST_WORDS_OF_JOB) break;
    const end = occupationKeys(stemsOfWords(telling));
    if (end.family.length > 0) return end;
  }
  return whole;
}

/** The last word alone says too little. */
const FEWEST_WORDS_OF_JOB = 2;
/** No job is named with more: a line of thousands of words is looked at once. */
const MOST_WORDS_OF_JOB = 12;
/** By which right one works: no part of what the job is. */
const HOLDER = /^(?:certified|licensed|registered|qualified|accredited|chartered)$/;
/** Before a job they make another one. */
const LESSER = /^(?:assistant|deputy|vice|associate|apprentice|trainee|intern|student|former|aspiring)$/;

/** "Human Resources/Office Manager" is a human resources manager too: both parts of a slash share the noun behind it. */
function bothWays(title: string): string {
  const shared = /^([^/]{2,60}?)\s?\/\s?[^/]{1,40}\s(\p{L}+)$/u.exec(title);
  return shared ? `${title} | ${shared[1]!} ${shared[2]!}` : title;
}

/** The distinct stems of a title's words without those of seniority, in code-unit order. */
export const titleStems = (title: string): string[] => stemsOfWords(tokenise(inPlainWords(title)));

function stemsOfWords(words: readonly WordToken[]): string[] {
  const stems = words
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
