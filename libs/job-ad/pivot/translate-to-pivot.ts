/**
 * Pages of other languages in the words that the reader knows: headings, degrees, years, levels, kinds and small words of a
 * requirement. What a line is about stays as it stands, so that it meets the words of a résumé in the same language.
 */
import type { PageSpan } from '#libs/contracts';
import {
  isArticle,
  lazy,
  neutralise,
  NUMBER_WORDS,
  recogniseDegrees,
  recogniseFields,
  recogniseLanguages,
  type SkillLexicon,
  skillsIn,
  allMatches,
} from '#libs/language';
import { withoutTraitRequests } from '../notes/refused-traits.js';
import { treatsEqually } from '../notes/traits/equal-opportunity.js';
import { pageHeadingOf } from '../page/headings.js';
import { jobDescriptionLines, type JobDescriptionLine } from '../page/page-lines.js';
import { sentencesOf, type PagePiece } from '../page/prose.js';
import { DRIVING_LICENCES } from '../vocabulary/driving-licenses.js';
import { formsOf } from '../vocabulary/word-forms.js';
import type { PivotLanguage } from './languages/pivot-language.js';
import { PIVOT_LANGUAGES, type PivotedLanguage } from './languages/pivot-languages.js';
import { withoutSeparated } from './own-words.js';

interface TablePhrase {
  words: string;
  /** Null for a name that stays as it stands. */
  means: string | null;
  field: boolean;
}

interface PivotTable {
  headings: ReadonlyMap<string, string>;
  /** By their first word; longest first. `field`: of study, put in English beside a degree alone ("contrôle de gestion" is no business degree). */
  phrases: ReadonlyMap<string, readonly TablePhrase[]>;
  /** "drei" before "Jahre". */
  numberBeforeUnit: RegExp;
}

/** As the page is read: with one form for every gender. */
const neutral = (words: string): string => neutralise(words).text;

const firstWord = (text: string): string => /^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? text[0]!;

function pivotTableOf({ headings, phrases }: PivotLanguage, names: string): PivotTable {
  const heads = new Map<string, string>();
  for (const [means, words] of Object.entries(headings)) {
    for (const word of formsOf(words).map(neutral)) if (!heads.has(word)) heads.set(word, means);
  }
  const begins = new Map<string, TablePhrase[]>();
  const units: string[] = [];
  const add = (all: string, means: string | null, field = false): void => {
    for (const words of new Set(formsOf(all).map(neutral))) {
      const first = firstWord(words);
      begins.set(first, [...(begins.get(first) ?? []), { words, means, field }]);
    }
  };
  for (const [all, means] of phrases) {
    const field =
      recogniseFields(means).length > 0 && ![recogniseDegrees, recogniseLanguages].some((of) => of(means).length > 0);
    if (UNITS.has(means)) units.push(...formsOf(all));
    add(all, means, field);
  }
  add(names, null);
  for (const list of begins.values()) list.sort((a, b) => b.words.length - a.words.length);
  const numberBeforeUnit = new RegExp(
    `(?<![\\p{L}\\d-])(${[...NUMBER_WORDS.keys()].join('|')})(?=\\s(?:${units.join('|')})(?![\\p{L}-]))`,
    'giu',
  );
  return { headings: heads, phrases: begins, numberBeforeUnit };
}

/** What the words of a number are written in figures before. */
const UNITS: ReadonlySet<string> = new Set(['years', 'months']);

const PIVOT_TABLES = Object.fromEntries(
  (Object.entries(PIVOT_LANGUAGES) as [PivotedLanguage, PivotLanguage][]).map(([code, language]) => [
    code,
    lazy(() => pivotTableOf(language, DRIVING_LICENCES[code])),
  ]),
) as Readonly<Record<PivotedLanguage, () => PivotTable>>;

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

/** True for a text that is a heading in a language. */
export const isHeadingOf = (text: string, language: PivotedLanguage): boolean =>
  headingIn(text, PIVOT_TABLES[language]()) !== null;

/** True where some phrase of a line means a degree. */
function speaksOfDegree(lower: string, phrases: PivotTable['phrases']): boolean {
  for (const match of allMatches(lower, WORD))
    for (const { words, means } of phrases.get(match[0]) ?? [])
      if (means !== null && SPEAKS_OF_DEGREE.test(means) && lower.startsWith(words, match.index)) return true;
  return SPEAKS_OF_DEGREE.test(lower);
}

const SPEAKS_OF_DEGREE = /\b(?:degree|ph\.?d|bachelor|master|diploma?|diplom|formation|titulaci\S*|mba)\b/i;

/** A phrase of the tables in a text. */
interface PhraseFound {
  start: number;
  end: number;
  means: string;
}

/** The phrases of a text from left to right, the longest at each place. */
function phrasesOf(text: string, { phrases }: PivotTable): PhraseFound[] {
  const lower = text.toLowerCase().replaceAll('’', "'");
  if (lower.length !== text.length) return [];
  const found: PhraseFound[] = [];
  let degree: boolean | null = null;
  let from = 0;
  for (const match of allMatches(lower, WORD)) {
    const start = match.index;
    // "S.p.A." is one name.
    if (start < from || /\p{L}\.$/u.test(lower.slice(Math.max(0, start - 2), start))) continue;
    const best = phrases
      .get(match[0])
      ?.find(
        ({ words }) =>
          lower.startsWith(words, start) && (/['.]$/.test(words) || !isWordUnit(lower, start + words.length)),
      );
    if (!best || (best.field && !(degree ??= speaksOfDegree(lower, phrases)))) continue;
    from = start + best.words.length;
    if (/^['’-]\p{L}/u.test(lower.slice(from)) && !/'$/.test(best.words)) from = start;
    else found.push({ start, end: from, means: best.means ?? text.slice(start, from) });
  }
  return found;
}

function phrasesIn(text: string, table: PivotTable): string {
  let out = '';
  let from = 0;
  for (const { start, end, means } of phrasesOf(text, table)) {
    const upper = /\p{Lu}/u.test(text[start]!) && text.slice(0, start).trim() === '';
    out += text.slice(from, start) + (upper ? means[0]!.toUpperCase() + means.slice(1) : means);
    if (/['’]/.test(text[end - 1]!)) out += ' ';
    from = end;
  }
  return (out + text.slice(from)).replace(/\bof(?: of)+\b/g, 'of');
}

const LONGEST_SMALL_WORD = 4;

/**
 * The words of a sentence for a label in the pivot: from the first to the last word that stands in both, with the phrases
 * before and behind that the label has in translation. The label itself where no word stands in both.
 */
export function sourceWords(label: string, sentence: string, language: PivotedLanguage): string {
  const lower = sentence.toLowerCase();
  const shared = (label.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).filter((word) => lower.includes(word));
  if (shared.length === 0 || lower.length !== sentence.length) return label;
  let start = lower.indexOf(shared[0]!);
  let end = lower.lastIndexOf(shared.at(-1)!) + shared.at(-1)!.length;
  if (end <= start) return label;
  const translated = label.toLowerCase();
  // Articles and prepositions at the ends are no part of a label.
  const phrases = phrasesOf(sentence, PIVOT_TABLES[language]()).filter(
    ({ means }) => means.length > LONGEST_SMALL_WORD && translated.includes(means.toLowerCase()),
  );
  for (const phrase of phrases.toReversed())
    if (phrase.end <= start && sentence.slice(phrase.end, start).trim() === '') start = phrase.start;
  for (const phrase of phrases)
    if (phrase.start >= end && sentence.slice(end, phrase.start).trim() === '') end = phrase.end;
  const words = sentence.slice(start, end);
  return /^\p{Lu}/u.test(label) ? words[0]!.toUpperCase() + words.slice(1) : words;
}

/** The words of a text that mean a text of the pivot, or null. */
export function wordsMeaning(meaning: string, text: string, language: PivotedLanguage): string | null {
  const found = phrasesOf(text, PIVOT_TABLES[language]()).find(({ means }) => means === meaning);
  return found ? text.slice(found.start, found.end) : null;
}

/** "3 à 5 ans", "3 bis 5 Jahre", "3 a 5 años", "3 tot 5 jaar", "3 do 5 lat". */
const YEARS_TO = /(\d) (?:à|bis|a|hasta|tot|até|do) (?=\d)/gi;

/** A sentence with its heading, or what it is led up by and joined with, in English. */
function translateSentence(whole: string, table: PivotTable, language: PivotedLanguage): string {
  const line = withoutSeparated(whole, language)
    .replace(table.numberBeforeUnit, (word) => String(NUMBER_WORDS.get(word.toLowerCase())))
    .replace(YEARS_TO, '$1 to ');
  const body = line.trim();
  const heading = headingIn(body, table);
  if (heading !== null) return /:$/.test(body) ? `${heading}:` : heading;
  const colon = line.search(/:\s/);
  const head = colon > 0 ? headingIn(line.slice(0, colon), table) : null;
  return head !== null ? `${head}: ${phrasesIn(line.slice(colon + 1).trimStart(), table)}` : phrasesIn(line, table);
}

/** A sentence without what asks for a trait, which is judged in the words of the page; none of what only promises equal treatment. */
const withoutTraits = (text: string, lexicon: SkillLexicon): string =>
  treatsEqually(text) ? '' : (withoutTraitRequests([{ text }], lexicon)[0]?.text ?? '');

/** A sentence with the own form of each skill that it inflects: "Docker" for "Dockera". */
function withNamesOfSkills(text: string, lexicon: SkillLexicon): string {
  let out = '';
  let from = 0;
  for (const { skill, start, end } of skillsIn(text, lexicon)) {
    const written = text.slice(start, end);
    const name = lexicon.skillById(skill)?.name;
    if (name === undefined || skillsIn(written, lexicon).length > 0 || name[0] !== written[0]) continue;
    out += text.slice(from, start) + name;
    from = end;
  }
  return out + text.slice(from);
}

/** A sentence of a page, or a line that is none, as it stands there, and the offset that it has in the pivot. */
export interface PivotSentence extends PagePiece {
  at: number;
}

/** A page in the words of the reader, line by line, and its sentences in their order. */
export interface PivotPage {
  language: PivotedLanguage;
  text: string;
  sentences: readonly PivotSentence[];
}

/** What sentences are cut behind although they go on: "z. B. Docker", "prawo jazdy kat. B". */
const SHORTENED =
  /(?:^|[\s.(])(?:\p{L}|bzw|inkl|mind|evtl|eidg|dipl|sog|bspw|abgeschl|zzgl|ggf|env|ecc|sig|dott|cat|incl|excl|bijv|evt|sr|sra|exmo|lda|min|máx|kat|ds|np|ok|tel|ul|godz|itp|in)\.$/iu;

function sentencesToTranslate(line: JobDescriptionLine): PagePiece[] {
  const pieces: PagePiece[] = [];
  for (const piece of sentencesOf(line)) {
    const before = pieces.at(-1);
    if (!before || !SHORTENED.test(before.text)) pieces.push(piece);
    else {
      const text = line.text.slice(before.start - line.start, piece.end - line.start);
      pieces[pieces.length - 1] = { text, start: before.start, end: piece.end };
    }
  }
  return pieces.length > 0 ? pieces : [line];
}

/** The page sentence by sentence in the words of the reader; its lines stay. */
export function translateToPivot(page: string, language: PivotedLanguage, lexicon: SkillLexicon): PivotPage {
  const table = PIVOT_TABLES[language]();
  const { inflectsNames } = PIVOT_LANGUAGES[language];
  const sentences: PivotSentence[] = [];
  let text = '';
  let from = 0;
  for (const line of jobDescriptionLines(page)) {
    for (const { text: words, start, end } of sentencesToTranslate(line)) {
      text += page.slice(from, start);
      sentences.push({ text: words, start, end, at: text.length });
      const asked = withoutTraits(words, lexicon);
      const named = inflectsNames ? withNamesOfSkills(asked, lexicon) : asked;
      text += translateSentence(named, table, language);
      from = end;
    }
  }
  return { language, text: text + page.slice(from), sentences };
}

/** The number of the sentence that an offset of the pivot is in. */
export function sentenceAt({ sentences }: PivotPage, offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.at <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** The sentences of the page that a range of the pivot was made from, as one range. */
export function sentencesBehind(pivot: PivotPage, { start, end }: PageSpan): PageSpan {
  const first = pivot.sentences[sentenceAt(pivot, start)];
  const last = pivot.sentences[sentenceAt(pivot, Math.max(start, end - 1))];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** So many known headings of a language tell it where its small words do not. */
const TELLING_HEADINGS = 2;

/** The language that most headings of a page are of, or null. */
export function languageOfHeadings(page: string): PivotedLanguage | null {
  const lines = page.split('\n', 400).map((line) => line.trim());
  let best: { language: PivotedLanguage; found: number } | null = null;
  for (const [language, table] of Object.entries(PIVOT_TABLES) as [PivotedLanguage, () => PivotTable][]) {
    let found = 0;
    for (const line of lines) if (headingIn(line, table()) !== null && pageHeadingOf(line) === null) found++;
    if (found >= TELLING_HEADINGS && found > (best?.found ?? 0)) best = { language, found };
  }
  return best?.language ?? null;
}

/** So many phrases of a language tell it, or one that is so much of a text of so many letters. */
const TELLING_PHRASES = 2;
const TELLING_PART = 0.6;
const TELLING_LETTERS = 12;

/** The language that most phrases of texts without headings are of, or null: for lists of requirements, which have few small words. */
export function languageOfPhrases(texts: readonly string[]): PivotedLanguage | null {
  let best: { language: PivotedLanguage; letters: number } | null = null;
  for (const [language, table] of Object.entries(PIVOT_TABLES) as [PivotedLanguage, () => PivotTable][]) {
    let letters = 0;
    let telling = 0;
    let isWhole = false;
    for (const text of texts) {
      const found = phrasesOf(text, table()).filter(({ start, end, means }) => {
        const words = text.slice(start, end).toLowerCase();
        return words.length > LONGEST_SMALL_WORD && words !== means && !isArticle(words);
      });
      const covered = found.reduce((sum, { start, end }) => sum + end - start, 0);
      letters += covered;
      telling += found.length;
      isWhole ||= text.length >= TELLING_LETTERS && covered >= text.length * TELLING_PART;
    }
    if ((telling >= TELLING_PHRASES || isWhole) && letters > (best?.letters ?? 0)) best = { language, letters };
  }
  return best?.language ?? null;
}
