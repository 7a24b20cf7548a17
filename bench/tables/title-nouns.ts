/**
 * Nouns that job titles turn on ("operator", "Sachbearbeiter", "técnico"), counted in the titles of O*NET and ESCO: a word of the text around
 * them seldom stands where such a noun does, so it tells a title from the name of an employer.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Occupation } from './onet.js';

/** Languages whose titles end in their noun ("Data Analyst"), with the words behind which a title says what it is of. */
const ENDING: Readonly<Record<string, readonly string[]>> = {
  en: ['of', 'for', 'in', 'and', 'with', 'to', 'on', 'at'],
  de: ['für', 'im', 'in', 'der', 'des', 'von', 'und', 'mit', 'aus', 'am', 'zur', 'zum', 'auf'],
  nl: ['voor', 'van', 'in', 'op', 'bij', 'met', 'en', 'of', 'de', 'het', 'aan', 'te'],
  sv: ['för', 'och', 'inom', 'på', 'av', 'i', 'med'],
  da: ['for', 'og', 'inden', 'på', 'af', 'i', 'med', 'til'],
};
/** Languages whose titles begin with it ("técnico de laboratorio"). */
const BEGINNING = ['fr', 'es', 'it', 'pt', 'pl'] as const;

/** A noun has to be that of so many titles, and of this share of the titles that it stands in. */
const LEAST_TITLES = 4;
const LEAST_SHARE: Readonly<Record<string, number>> = { en: 0.25, de: 0.5, nl: 0.5, sv: 0.5, da: 0.5 };
const LEAST_SHARE_FIRST = 0.4;
/** What is never a title by itself has to be the noun of so many. */
const SURE_TITLES = 40;
const ONE_WORD = /^\p{L}[\p{L}\p{M}]*$/u;

const IN_BRACKETS = /\([^()]*\)/g;
const PARTS = /[/,;:]|\s[-–—]\s/;

/** The nouns of both kinds of language, a line of words each, sorted. */
export function titleNouns(
  occupations: readonly Occupation[],
  esco: string,
  neutralWord: (word: string) => string,
): { ending: string; beginning: string } {
  const english = occupations.flatMap(({ title, titles }) => [title, ...titles]);
  const titlesIn = (language: string): string[] => [
    ...(language === 'en' ? english : []),
    ...escoTitles(esco, language),
  ];
  const ending = Object.entries(ENDING).flatMap(([language, behind]) =>
    nounsOf(titlesIn(language), (words) => lastBefore(words, behind), LEAST_SHARE[language]!),
  );
  const beginning = BEGINNING.flatMap((language) =>
    nounsOf(titlesIn(language), (words) => words[0]!, LEAST_SHARE_FIRST),
  );
  const listed = (nouns: readonly string[]): string =>
    [...new Set(nouns.map(neutralWord).map(folded))].sort().join(' ');
  return { ending: listed(ending), beginning: listed(beginning) };
}

function escoTitles(folder: string, language: string): string[] {
  const text = gunzipSync(readFileSync(join(folder, `titles-${language}.tsv.gz`))).toString('utf8');
  return text.split('\n').flatMap((line) => line.split('\t').slice(1, 2));
}

function nounsOf(titles: readonly string[], nounOf: (words: readonly string[]) => string, share: number): string[] {
  const seen = new Map<string, { noun: number; anywhere: number }>();
  const alone = new Set(
    [...new Set(titles)].map((title) => title.trim().toLowerCase()).filter((title) => ONE_WORD.test(title)),
  );
  for (const title of new Set(titles)) {
    for (const part of title.replace(IN_BRACKETS, ' ').split(PARTS)) {
      const words = part.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
      if (words.length === 0) continue;
      for (const word of new Set(words)) {
        const counts = seen.get(word) ?? { noun: 0, anywhere: 0 };
        counts.anywhere++;
        seen.set(word, counts);
      }
      seen.get(nounOf(words))!.noun++;
    }
  }
  return [...seen].flatMap(([word, { noun, anywhere }]) =>
    word.length > 2 && noun >= LEAST_TITLES && noun >= anywhere * share && (alone.has(word) || noun >= SURE_TITLES)
      ? [word]
      : [],
  );
}

function lastBefore(words: readonly string[], behind: readonly string[]): string {
  const cut = words.findIndex((word, at) => at > 0 && behind.includes(word));
  return words.at(cut < 0 ? -1 : cut - 1)!;
}

/** Without accents, as readers compare words. */
const folded = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');
