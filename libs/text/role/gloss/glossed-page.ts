/**
 * German, French and Spanish pages in the words that the reader knows: headings, degrees, years, levels, kinds and small words of a
 * requirement. What a line is about stays as it stands, so that it meets the words of a résumé in the same language.
 */
import { traitsAsked } from '../criteria/traits.js';
import { headingOf } from '../page/headings.js';
import { FRENCH_HEADINGS, FRENCH_PHRASES } from './french.js';
import { GERMAN_HEADINGS, GERMAN_PHRASES } from './german.js';
import { SPANISH_HEADINGS, SPANISH_PHRASES } from './spanish.js';

export type GlossedLanguage = 'de' | 'fr' | 'es';

interface Gloss {
  headings: ReadonlyMap<string, string>;
  /** By their first word; longest first. */
  phrases: ReadonlyMap<string, readonly { words: string; means: string }[]>;
}

const firstWord = (text: string): string => /^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? text[0]!;

function glossOf(headings: Readonly<Record<string, string>>, phrases: readonly [string, string][]): Gloss {
  const heads = new Map<string, string>();
  for (const [means, words] of Object.entries(headings)) {
    for (const word of words.split('|')) if (!heads.has(word)) heads.set(word, means.slice(0, -1));
  }
  const begins = new Map<string, { words: string; means: string }[]>();
  for (const [all, means] of phrases) {
    for (const words of all.split('|')) {
      const first = firstWord(words);
      begins.set(first, [...(begins.get(first) ?? []), { words, means }]);
    }
  }
  for (const list of begins.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { headings: heads, phrases: begins };
}

const GLOSSES: Readonly<Record<GlossedLanguage, Gloss>> = {
  de: glossOf(GERMAN_HEADINGS, GERMAN_PHRASES),
  fr: glossOf(FRENCH_HEADINGS, FRENCH_PHRASES),
  es: glossOf(SPANISH_HEADINGS, SPANISH_PHRASES),
};

const WORD = /[\p{L}\p{N}]+/gu;
const isWordUnit = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text[at] ?? '');
/** A longer heading is none of the tables. */
const LONGEST_HEADING = 60;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[¿?:!.…*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A heading of the language in English, or null. */
function headingIn(text: string, { headings }: Gloss): string | null {
  return text.length > LONGEST_HEADING ? null : (headings.get(plain(text)) ?? null);
}

function phrasesIn(text: string, { phrases }: Gloss): string {
  const lower = text.toLowerCase().replaceAll('’', "'");
  if (lower.length !== text.length) return text;
  let out = '';
  let from = 0;
  for (const match of lower.matchAll(WORD)) {
    const at = match.index;
    if (at < from) continue;
    const found = phrases
      .get(match[0])
      ?.find(
        ({ words }) => lower.startsWith(words, at) && (/['.]$/.test(words) || !isWordUnit(lower, at + words.length)),
      );
    if (!found || (/^['’-]\p{L}/u.test(lower.slice(at + found.words.length)) && !/'$/.test(found.words))) continue;
    const upper = text[at] !== lower[at] && text.slice(0, at).trim() === '';
    out += text.slice(from, at) + (upper ? found.means[0]!.toUpperCase() + found.means.slice(1) : found.means);
    from = at + found.words.length;
    if (/'$/.test(found.words)) out += ' ';
  }
  return out + text.slice(from);
}

/** A line with its heading, or what it is led up by and joined with, in English. */
function glossedLine(line: string, gloss: Gloss): string {
  const body = line.trim();
  const heading = headingIn(body, gloss);
  if (heading !== null) return /:$/.test(body) ? `${heading}:` : heading;
  const colon = line.search(/:\s/);
  const head = colon > 0 ? headingIn(line.slice(0, colon), gloss) : null;
  return head !== null ? `${head}: ${phrasesIn(line.slice(colon + 1).trimStart(), gloss)}` : phrasesIn(line, gloss);
}

/** The page line by line in the words of the reader; line numbers stay. Lines that ask for a trait are left out: they are judged as they stand. */
export function glossedPage(page: string, language: GlossedLanguage): string {
  const gloss = GLOSSES[language];
  return page
    .split('\n')
    .map((line) => (traitsAsked(line).some(({ trait }) => trait !== 'native-speaker') ? '' : glossedLine(line, gloss)))
    .join('\n');
}

/** So many known headings of a language tell it where its small words do not. */
const TELLING_HEADINGS = 2;

/** The language whose headings a page has, or null. */
export function languageOfHeadings(page: string): GlossedLanguage | null {
  const lines = page.split('\n', 400).map((line) => line.trim());
  for (const [language, gloss] of Object.entries(GLOSSES) as [GlossedLanguage, Gloss][]) {
    let found = 0;
    for (const line of lines) if (headingIn(line, gloss) !== null && headingOf(line) === null) found++;
    if (found >= TELLING_HEADINGS) return language;
  }
  return null;
}
