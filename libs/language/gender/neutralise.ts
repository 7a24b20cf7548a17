/**
 * A text with one form of each word for every gender, so that parsing cannot depend on gender. The replacement works by
 * words alone: it detects no language and looks at no context. Two texts that differ by gender alone therefore become
 * equal.
 */
import { isArticle } from '../words/articles.js';
import { STOP_WORDS } from '../words/stop-words.js';
import { isLetterAt } from '../text/code-units.js';
import { lazy } from '../text/lazy.js';
import { articleWithMark, secondArticle, withContraction } from './adjacent-articles.js';
import { LONGEST_BETWEEN, withoutSecondForm } from './paired-forms.js';
import { withCaseOf, isLetter, type FormReplacement } from './replacements.js';
import { GENDER_MARK } from '../words/gender-mark.js';
import { attachedMark, endsInPersonHead, beginsMark, endOfSeparateMark } from './attached-marks.js';
import { originalOffset } from './original-offset.js';
import type { Edit, NeutralText } from './neutral-text.js';
import { listedWords, isGenderForm, mayChange, neutralWord } from './forms/neutral-word.js';

const SHORTEST_WORD = 4;
const SHORTEST_MARKED = 3;

/** The text with one form for every gender, and where it differs. Linear. Neutral text stays as it is. */
export function neutralise(text: string): NeutralText {
  return applied(text, changesIn(text));
}

function applied(text: string, changes: readonly FormReplacement[]): NeutralText {
  if (changes.length === 0) return { text, edits: [] };
  const edits: Edit[] = [];
  let neutral = '';
  let from = 0;
  for (const { start, end, text: one } of changes) {
    if (end - start === one.length && text.startsWith(one, start)) continue;
    neutral += text.slice(from, start);
    edits.push({ start, end, at: neutral.length, text: one });
    neutral += one;
    from = end;
  }
  return { text: neutral + text.slice(from), edits };
}

const OPENS = 0x28;
const SLASH = 0x2f;

function changesIn(text: string, inHalf = false): FormReplacement[] {
  const changes: FormReplacement[] = [];
  const { length } = text;
  /** The offset at which the last change ends. */
  let changed = -Infinity;
  for (let at = 0; at < length;) {
    if (!isLetter(text, at)) {
      const code = text.charCodeAt(at);
      const left =
        code === OPENS
          ? bracketed(text, at, changes)
          : code === SLASH
            ? (secondArticle(text, at) ?? (inHalf ? null : secondHalf(text, at)))
            : null;
      if (left && left.start >= changed) {
        changes.push(left);
        changed = left.end;
      }
      at = left?.end ?? at + 1;
      continue;
    }
    let end = at + 1;
    while (end < length && isLetter(text, end)) end++;
    let change = end - at === 1 ? singleMark(text, at, changes) : changeOf(text, at, end);
    if (change?.start === at) change = withContraction(text, change, changed);
    if (change !== null || at - changed <= LONGEST_BETWEEN) {
      const joined = withoutSecondForm(text, { start: at, end }, change, changes);
      if (joined) changes.push(joined);
      changed = changes.at(-1)?.end ?? -Infinity;
    }
    at = change?.end ?? end;
  }
  return changes;
}

/** "(m/w/d)" with the blanks before it. */
function bracketed(text: string, at: number, changes: readonly FormReplacement[]): FormReplacement | null {
  const start = blanksBefore(text, at, changes);
  const end = endOfSeparateMark(text, start);
  return end === null ? null : markOf(text, start, end);
}

/** The mark as titles have it; nothing in a bullet, whose sentence reads on as if it were not there. */
function markOf(text: string, start: number, end: number): FormReplacement {
  const isFirst = start === 0 || text[start - 1] === '\n';
  if (isFirst) return { start, end, text: text.slice(start, end).replace(/\S.*$/s, GENDER_MARK) };
  return { start, end, text: isInBullet(text, start) ? '' : ` ${GENDER_MARK}` };
}

/** Returns whether a line begins with a bullet no further before a place than a sentence is long. */
function isInBullet(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_SENTENCE), at);
  return BULLET.test(before.slice(before.lastIndexOf('\n') + 1)) && (before.includes('\n') || at < LONGEST_SENTENCE);
}
const LONGEST_SENTENCE = 400;
const BULLET = /^[ \t]*[-–•*‣▪●◦·][ \t]/;

/** So much of a line on each side of a slash is compared. */
const LONGEST_HALF = 120;

/** "técnico de fotónica/técnica de fotónica": what stands behind the slash says again what stands before it. */
function secondHalf(text: string, slash: number): FormReplacement | null {
  // No more than is compared is looked through for ends of lines: a line may be as long as the text, with a slash everywhere.
  const [left, right] = [text.slice(Math.max(0, slash - LONGEST_HALF), slash), text.slice(slash, slash + LONGEST_HALF)];
  const lineStart = slash - left.length + left.lastIndexOf('\n') + 1;
  const lineEnd = slash + (right.includes('\n') ? right.indexOf('\n') : right.length);
  let from = slash + 1;
  while (text[from] === ' ') from++;
  const behind = text.slice(from, lineEnd);
  const before = text.slice(lineStart, slash).trimEnd();
  if (!before.includes(' ') || !behind.includes(' ') || !isLetter(behind, 0)) return null;
  const changes = changesIn(behind, true);
  const second = applied(behind, changes);
  const first = applied(before, changesIn(before, true)).text.toLowerCase();
  const lower = second.text.toLowerCase();
  for (let size = Math.min(first.length, lower.length); size > 0; size--) {
    if (isLetter(lower, size) || (size < first.length && isLetter(first, first.length - size - 1))) continue;
    const words = lower.slice(0, size);
    if (!words.includes(' ')) return null;
    if (!first.endsWith(words)) continue;
    return { start: lineStart + before.length, end: from + originalOffset(second.edits, size, 'end'), text: '' };
  }
  return null;
}

/** Where the blanks begin that stand before a place; behind what was changed last. */
function blanksBefore(text: string, at: number, changes: readonly FormReplacement[]): number {
  const least = changes.at(-1)?.end ?? 0;
  let from = at;
  while (from > least && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
  return from;
}

/** "m/w/d" without brackets, behind a blank. */
function singleMark(text: string, at: number, changes: readonly FormReplacement[]): FormReplacement | null {
  let next = at + 1;
  if (text[next] === ' ') next++;
  if (text[next] !== '/' && text[next] !== '|') return null;
  const start = blanksBefore(text, at, changes);
  const end = start === at ? null : endOfSeparateMark(text, start);
  return end === null ? null : markOf(text, start, end);
}

/** Returns the replacement of the word between two offsets; null where it stays. */
function changeOf(text: string, start: number, end: number): FormReplacement | null {
  const next = text.charCodeAt(end);
  if ((next === BLANK || next === HYPHEN) && mayBeFirst(text, start, end)) {
    const two = twoWords(text, start, end);
    if (two) return two;
  }
  if (beginsMark(next) || (next === BLANK && text.charCodeAt(end + 1) === SLASH)) {
    const marked = end - start >= SHORTEST_MARKED ? withMark(text, start, end) : articleWithMark(text, start, end);
    if (marked) return marked;
  }
  if (end - start === 2 && isElidedArticle(text, start, end))
    return { start, end: end + 1, text: `${text.slice(start, end)} ` };
  if (end - start < SHORTEST_WORD) return null;
  if (next === AT) return withAt(text, start, end);
  if (!mayChange(text, end)) return null;
  const word = text.slice(start, end);
  const lower = word.toLowerCase();
  const neutral = headOfTwo(text, start, end, lower) ?? neutralWord(lower);
  const half = isHalfCapital(word);
  if (neutral === lower && !half) return null;
  const plain = half ? word[0]! + lower.slice(1) : word;
  return { start, end, text: withCaseOf(plain, neutral) };
}

/** Italian "un’apprendista", which is "un apprendista" of a man. */
function isElidedArticle(text: string, start: number, end: number): boolean {
  return /['’]/.test(text[end] ?? '') && isLetterAt(text, end + 1) && text.slice(start, end).toLowerCase() === 'un';
}

/** English words that make a title of the word before them: "kiln woman", "prop mistress". */
const SEPARATE_HEADS: ReadonlyMap<string, string> = new Map([
  ['woman', 'man'],
  ['mistress', 'master'],
]);
const LONGEST_BEFORE_HEAD = 24;
const BEFORE_HEAD = /(?<!\p{L})(\p{L}{2,})[ -]$/u;

/** "a woman" and "the woman's" are no titles. */
function headOfTwo(text: string, start: number, end: number, word: string): string | null {
  const one = SEPARATE_HEADS.get(word);
  if (one === undefined || /['’]/.test(text[end] ?? '')) return null;
  const before = BEFORE_HEAD.exec(text.slice(Math.max(0, start - LONGEST_BEFORE_HEAD), start))?.[1];
  return before === undefined || STOP_WORDS.has(before.toLowerCase()) ? null : one;
}

const BLANK = 0x20;
const HYPHEN = 0x2d;
const AT = 0x40;

/** "politischeR": a capital that stands for the other ending; "LinkedIn" has none. */
const isHalfCapital = (word: string): boolean => word.endsWith('eR') && /\p{Ll}{3}eR$/u.test(word);

/** "ingenier@s" */
function withAt(text: string, start: number, end: number): FormReplacement | null {
  const to = text[end + 1] === 's' ? end + 2 : end + 1;
  if (isLetter(text, to) || text[to] === '.') return null;
  const word = text.slice(start, to);
  const lower = word.toLowerCase();
  const neutral = neutralWord(lower);
  return neutral === lower ? null : { start, end: to, text: withCaseOf(word, neutral) };
}

/** "Entwickler:in", "Ärzt*innen", "chargé(e)s", "técnico/a": the word that both forms stand for. */
function withMark(text: string, start: number, end: number): FormReplacement | null {
  const word = text.slice(start, end);
  const lower = word.toLowerCase();
  const mark = attachedMark(text, word, end, (whole) => neutralWord(whole) === lower);
  if (!mark) return null;
  if (isArticle(lower)) return articleWithMark(text, start, end);
  if (endsInPersonHead(lower) && endsInPersonHead(mark.ending))
    return { start, end: mark.end, text: withCaseOf(word, neutralWord(lower)) };
  const whole = lower + mark.ending;
  const ofWhole = neutralWord(whole);
  const ofWord = neutralWord(lower);
  const isKnown = ofWord !== lower || isGenderForm(lower) || isCertainByMark(lower, mark.ending);
  if (ofWhole === whole && !isKnown) return null;
  // "Ärzt*in" is no word without its end, "développeur/euse" none with it.
  const neutral = ofWhole !== whole && (!isKnown || OF_WHOLE.test(mark.ending)) ? ofWhole : ofWord;
  // "chargé(e)s": what follows in the same word belongs to it.
  const isFollowed = text[mark.end] === 's' && !isLetterAt(text, mark.end + 1);
  const isPlural = (isFollowed || mark.plural) && !/[sx]$/.test(neutral);
  const one = !isPlural
    ? neutral
    : mark.ending === 'e' && neutral.endsWith('al')
      ? `${neutral.slice(0, -1)}ux`
      : `${neutral}s`;
  return { start, end: isFollowed ? mark.end + 1 : mark.end, text: withCaseOf(word, one) };
}

/**
 * Returns whether the end of a word and its mark can mean nothing else, whatever the word: "Preciso/a",
 * "wykwalifikowany/-a", "Erfahrene:r".
 */
function isCertainByMark(word: string, mark: string): boolean {
  if (word.length < SHORTEST_CERTAIN) return false;
  return /[ăáé]$/.test(mark) || CERTAIN_BY_MARK.has(word.at(-1)! + mark) || (mark === 'as' && word.endsWith('os'));
}
const SHORTEST_CERTAIN = 5;
const CERTAIN_BY_MARK: ReadonlySet<string> = new Set(['oa', 'ya', 'er', 'ýá']);

const OF_WHOLE = /^(?:in|innen|frau|frauen|kraft|r|n|en)$/;

/** Forms of two words by their first: "police woman", "cleaning lady". */
const formsOfTwoWords: () => ReadonlyMap<string, [string, string][]> = lazy(() => {
  const byFirst = new Map<string, [string, string][]>();
  for (const [form, one] of listedWords()) {
    const space = form.indexOf(' ');
    if (space < 0) continue;
    const first = form.slice(0, space);
    byFirst.set(first, [...(byFirst.get(first) ?? []), [form.slice(space), one]]);
  }
  return byFirst;
});
/** Length, first and last unit of the first words: tells most others apart without cutting them out. */
const firstKey = (size: number, first: number, last: number): number => (size * 65_536 + first) * 65_536 + last;
const firstKeys = lazy(
  () =>
    new Set(
      [...formsOfTwoWords().keys()].flatMap((word) =>
        [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()].map((one) =>
          firstKey(one.length, one.charCodeAt(0), one.charCodeAt(one.length - 1)),
        ),
      ),
    ),
);
const mayBeFirst = (text: string, start: number, end: number): boolean =>
  firstKeys().has(firstKey(end - start, text.charCodeAt(start), text.charCodeAt(end - 1)));

function twoWords(text: string, start: number, end: number): FormReplacement | null {
  const rests = formsOfTwoWords().get(text.slice(start, end).toLowerCase());
  for (const [rest, one] of rests ?? []) {
    const to = end + rest.length;
    if (text.slice(end, to).toLowerCase().replaceAll('-', ' ') !== rest || isLetterAt(text, to)) continue;
    return { start, end: to, text: withCaseOf(text.slice(start, to), dividedAs(text.slice(start, to), one)) };
  }
  return null;
}

/** The words with the blanks and hyphens of the original, where there are as many: "con-woman" is "con-man". */
function dividedAs(original: string, one: string): string {
  const dividers = original.match(/[ -]/g) ?? [];
  if (dividers.length !== one.split(' ').length - 1) return one;
  let next = 0;
  return one.replace(/ /g, () => dividers[next++]!);
}
