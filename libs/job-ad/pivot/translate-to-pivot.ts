/**
 * German, French and Spanish pages in the words that the reader knows: headings, degrees, years, levels, kinds and small words of a
 * requirement. What a line is about stays as it stands, so that it meets the words of a résumé in the same language.
 */
import {
  neutralise,
  recogniseDegrees,
  recogniseFields,
  recogniseLanguages,
  type SkillLexicon,
  allMatches,
} from '#libs/language';
import { withoutTraitRequests } from '../notes/refused-traits.js';
import { treatsEqually } from '../notes/traits/equal-opportunity.js';
import { pageHeadingOf } from '../page/headings.js';
import { FRENCH_HEADINGS, FRENCH_PHRASES } from './french.js';
import { GERMAN_HEADINGS, GERMAN_PHRASES } from './german.js';
import { withoutSeparated } from './own-words.js';
import { SPANISH_HEADINGS, SPANISH_PHRASES } from './spanish.js';

export type PivotedLanguage = 'de' | 'fr' | 'es';

interface PivotTable {
  headings: ReadonlyMap<string, string>;
  /** By their first word; longest first. `field`: of study, put in English beside a degree alone ("contrôle de gestion" is no business degree). */
  phrases: ReadonlyMap<string, readonly { words: string; means: string; field: boolean }[]>;
}

/** As the page is read: with one form for every gender. */
const neutral = (words: string): string => neutralise(words).text;

const firstWord = (text: string): string => /^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? text[0]!;

function pivotTableOf(headings: Readonly<Record<string, string>>, phrases: readonly [string, string][]): PivotTable {
  const heads = new Map<string, string>();
  for (const [means, words] of Object.entries(headings)) {
    for (const word of words.split('|').map(neutral)) if (!heads.has(word)) heads.set(word, means.slice(0, -1));
  }
  const begins = new Map<string, { words: string; means: string; field: boolean }[]>();
  for (const [all, means] of phrases) {
    const field =
      recogniseFields(means).length > 0 && ![recogniseDegrees, recogniseLanguages].some((of) => of(means).length > 0);
    for (const words of new Set(all.split('|').map(neutral))) {
      const first = firstWord(words);
      begins.set(first, [...(begins.get(first) ?? []), { words, means, field }]);
    }
  }
  for (const list of begins.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { headings: heads, phrases: begins };
}

const PIVOT_TABLES: Readonly<Record<PivotedLanguage, PivotTable>> = {
  de: pivotTableOf(GERMAN_HEADINGS, GERMAN_PHRASES),
  fr: pivotTableOf(FRENCH_HEADINGS, FRENCH_PHRASES),
  es: pivotTableOf(SPANISH_HEADINGS, SPANISH_PHRASES),
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
function headingIn(text: string, { headings }: PivotTable): string | null {
  return text.length > LONGEST_HEADING ? null : (headings.get(plain(text)) ?? null);
}

/** True where some phrase of a line means a degree. */
function speaksOfDegree(lower: string, phrases: PivotTable['phrases']): boolean {
  for (const match of allMatches(lower, WORD))
    for (const { words, means } of phrases.get(match[0]) ?? [])
      if (SPEAKS_OF_DEGREE.test(means) && lower.startsWith(words, match.index)) return true;
  return SPEAKS_OF_DEGREE.test(lower);
}

const SPEAKS_OF_DEGREE = /\b(?:degree|ph\.?d|bachelor|master|diploma?|diplom|formation|titulaci\S*|mba)\b/i;

function phrasesIn(text: string, { phrases }: PivotTable): string {
  let degree: boolean | null = null;
  const lower = text.toLowerCase().replaceAll('’', "'");
  if (lower.length !== text.length) return text;
  let out = '';
  let from = 0;
  for (const match of allMatches(lower, WORD)) {
    const at = match.index;
    if (at < from) continue;
    const found = phrases
      .get(match[0])
      ?.find(
        ({ words }) => lower.startsWith(words, at) && (/['.]$/.test(words) || !isWordUnit(lower, at + words.length)),
      );
    if (found?.field && !(degree ??= speaksOfDegree(lower, phrases))) continue;
    if (!found || (/^['’-]\p{L}/u.test(lower.slice(at + found.words.length)) && !/'$/.test(found.words))) continue;
    const upper = text[at] !== lower[at] && text.slice(0, at).trim() === '';
    out += text.slice(from, at) + (upper ? found.means[0]!.toUpperCase() + found.means.slice(1) : found.means);
    from = at + found.words.length;
    if (/'$/.test(found.words)) out += ' ';
  }
  return out + text.slice(from);
}

/** "3 à 5 ans", "3 bis 5 Jahre", "3 a 5 años". */
const YEARS_TO = /(\d) (?:à|bis|a|hasta) (?=\d)/gi;

/** A line with its heading, or what it is led up by and joined with, in English. */
function translateLine(whole: string, table: PivotTable, language: PivotedLanguage): string {
  const line = withoutSeparated(whole, language).replace(YEARS_TO, '$1 to ');
  const body = line.trim();
  const heading = headingIn(body, table);
  if (heading !== null) return /:$/.test(body) ? `${heading}:` : heading;
  const colon = line.search(/:\s/);
  const head = colon > 0 ? headingIn(line.slice(0, colon), table) : null;
  return head !== null ? `${head}: ${phrasesIn(line.slice(colon + 1).trimStart(), table)}` : phrasesIn(line, table);
}

/** A line without what asks for a trait, which is judged in the words of the page; none of what only promises equal treatment. */
function lineWithoutTraits(line: string, lexicon: SkillLexicon): string {
  if (treatsEqually(line)) return '';
  const lead = /^[\s\p{P}\p{S}]*/u.exec(line)![0];
  const [rest] = withoutTraitRequests([{ text: line.slice(lead.length) }], lexicon);
  return rest ? lead + rest.text : '';
}

/** The page line by line in the words of the reader; line numbers stay. */
export function translateToPivot(page: string, language: PivotedLanguage, lexicon: SkillLexicon): string {
  const table = PIVOT_TABLES[language];
  return page
    .split('\n')
    .map((line) => translateLine(lineWithoutTraits(line, lexicon), table, language))
    .join('\n');
}

/** So many known headings of a language tell it where its small words do not. */
const TELLING_HEADINGS = 2;

/** The language whose headings a page has, or null. */
export function languageOfHeadings(page: string): PivotedLanguage | null {
  const lines = page.split('\n', 400).map((line) => line.trim());
  for (const [language, table] of Object.entries(PIVOT_TABLES) as [PivotedLanguage, PivotTable][]) {
    let found = 0;
    for (const line of lines) if (headingIn(line, table) !== null && pageHeadingOf(line) === null) found++;
    if (found >= TELLING_HEADINGS) return language;
  }
  return null;
}
