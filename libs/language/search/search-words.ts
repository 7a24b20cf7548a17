/** The words that documents are searched by. One function reads documents and queries, so that what is written alike is found. */
import { neutralWord } from '../gender/forms/neutral-word.js';
import { foldCharacters } from './fold-characters.js';
import { allMatches } from '../text/all-matches.js';

/** A place in a text that can be searched for: a word, or a character of a script that writes without spaces. */
export interface SearchWord {
  /** The form in a query. */
  form: string;
  /** Further forms that find it: `.net` in "ASP.NET", `eventdriven` at both ends of "event-driven". */
  also: readonly string[];
  /** Half-open UTF-16 range. */
  start: number;
  end: number;
  /** A sign that joins it with the word before: "event-driven", "CI/CD", "Node.js". Places that are joined have one number. */
  compound: number;
  /** True for a script without spaces: any part of a longer word is a word. */
  solid: boolean;
}

/** Longer ones are something else than words, and one that is cut here is found by its beginning. */
const LONGEST = 64;
/** A compound of more parts, or longer, is an address or a path: its parts are found, written together it is not. */
const MOST_JOINED = 4;
const LONGEST_JOINED = 40;

/** A run of letters and digits; `+` and `#` behind it belong to it where no letter follows. Linear. */
const RUN =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]*(?:(?:\+\+?|\uff0b\uff0b?|[#\uff03\u266f])(?![\p{L}+#\uff0b\uff03]))?/gu;
const WITHOUT_SPACES =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const HAS_SOLID = new RegExp(`[${WITHOUT_SPACES}]`, 'u');
const PIECES = new RegExp(`[${WITHOUT_SPACES}]\\p{M}*|[^${WITHOUT_SPACES}]+`, 'gu');
/** Below it no script is written without spaces. */
const FIRST_SOLID = 0x0e00;

/** Characters that join two words into one; a hyphen also at the end of a line. */
const JOINS = /^(?:[-\u2010\u2011./'\u2019&]|[-\u2010]\s{0,3}\n\s{0,8})$/;
const LONGEST_JOIN = 13;

const SIGNED = /^([^+#]{2,})[+#]+$/u;
const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** The words of a text, in order. The place of a word among them is what phrases count in. */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  let compound = 0;
  // A match at a time: all of those of a long text are more than the words are.
  for (let match = firstRun(text); match !== null; match = RUN.exec(text)) {
    const { 0: run, index } = match;
    for (const { at, piece, solid } of piecesOf(run)) {
      const form = shortened(foldCharacters(solid ? piece : neutralWord(piece.toLowerCase())));
      if (form === '') continue;
      const start = index + at;
      const before = words.at(-1);
      const joined = before !== undefined && !solid && !before.solid && joins(text, before.end, start);
      if (!joined) compound++;
      const also = alsoOf(form, text[start - 1] === '.');
      words.push({ form, also, start, end: start + piece.length, compound, solid });
    }
  }
  return withCompounds(words);
}

function firstRun(text: string): RegExpExecArray | null {
  RUN.lastIndex = 0;
  return RUN.exec(text);
}

const NOTHING: readonly string[] = [];

function alsoOf(form: string, isAfterDot: boolean): readonly string[] {
  const [, bare] = SIGNED.exec(form) ?? [];
  const dotted = isAfterDot && LETTER.test(form) ? shortened(`.${form}`) : undefined;
  if (bare === undefined && dotted === undefined) return NOTHING;
  return [bare, dotted].filter((one) => one !== undefined);
}

/** Words that are one compound, written together; null where they are not found that way. */
export function writtenTogether(words: readonly Pick<SearchWord, 'form'>[]): string | null {
  if (words.length < 2 || words.length > MOST_JOINED) return null;
  const joined = words.map(({ form }) => form).join('');
  return joined.length <= LONGEST_JOINED && LETTER.test(joined) ? joined : null;
}

function piecesOf(run: string): { at: number; piece: string; solid: boolean }[] {
  let mayBeSolid = false;
  for (let at = 0; at < run.length && !mayBeSolid; at++) mayBeSolid = run.charCodeAt(at) >= FIRST_SOLID;
  if (!mayBeSolid || !HAS_SOLID.test(run)) return [{ at: 0, piece: run, solid: false }];
  // A sign behind a character that is a word of its own ("数#") belongs to none.
  return allMatches(run, PIECES)
    .filter(([piece]) => LETTER_OR_DIGIT.test(piece))
    .map(({ 0: piece, index }) => ({ at: index, piece, solid: HAS_SOLID.test(piece) }));
}

function joins(text: string, from: number, to: number): boolean {
  return to > from && to - from <= LONGEST_JOIN && JOINS.test(text.slice(from, to));
}

/** Both ends of a compound are found by all of it. */
function withCompounds(words: SearchWord[]): SearchWord[] {
  for (let first = 0; first < words.length;) {
    let next = first + 1;
    while (words[next]?.compound === words[first]!.compound) next++;
    const joined = writtenTogether(words.slice(first, next));
    if (joined !== null) {
      for (const end of [words[first]!, words[next - 1]!]) end.also = [...end.also, joined];
    }
    first = next;
  }
  return words;
}

function shortened(form: string): string {
  return form.length <= LONGEST ? form : [...form].slice(0, LONGEST).join('');
}
