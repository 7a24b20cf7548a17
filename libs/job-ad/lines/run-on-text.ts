/**
 * Text that lost its line breaks: "…you need.Strong Python" and "…of stock Knowledge of bookkeeping Good English". It is parted
 * where a sentence, a heading or an opener begins without one.
 */
import { allMatches, recogniseTitles } from '#libs/language';
import { pageHeadingOf } from '../page/headings.js';
import { isVerb, isVerbLed } from '../vocabulary/duty-verbs.js';
import { CAPITAL_OPENER } from '../vocabulary/openers.js';
import { isCamelCaseName, isSkillName } from './camel-case.js';
import type { CleaningStep, TextEdit } from './mapped-text.js';

/** A capital without a blank before it. */
const JOINED =
  /(?<=[\p{Ll}\p{N})\]!?:;.,…”+#])(?=[“"(]?\p{Lu})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll})|(?<=\p{Ll}{3}|\p{Lu}{2})(?=\d{1,2}\+?(?:\s?[-–]\s?\d{1,2})?\s?(?:years?|yrs?)\b)/gu;
const ADDRESS = /@|\bwww\b|https?:|\/\/|\.(?:com|org|net|edu|gov|co|io|info|de|fr|uk)\b|_/i;
/** Words behind a full stop that belong to the name before it: "ASP.Net", "Node.Js". */
const NAME_ENDS = /^(?:Net|Js|Com|Org|Io|Ai|Co)\b/i;
const LEAST_LEFT = 3;

/** True where two words of a text run into each other at an offset. */
function runsOn(line: string, at: number, from: number): boolean {
  const token = /\S*$/.exec(line.slice(Math.max(0, at - 60), at))![0] + /^\S*/.exec(line.slice(at, at + 60))![0];
  if (ADDRESS.test(token)) return false;
  const rest = line.slice(at, at + 60);
  const mark = line[at - 1]!;
  if (/\d/.test(rest[0]!)) return true;
  if (/[“"(]/.test(rest[0]!)) return false;
  const right = /^\p{L}+/u.exec(rest)![0];
  if (/[.,]/.test(mark)) {
    const before = /[\p{L}\d)]+$/u.exec(line.slice(Math.max(0, at - 30), at - 1))?.[0] ?? '';
    const isSentence = /^[\p{Ll}\d)]{3,}$|^\p{Lu}\p{Ll}{2,}$|\)$|^\p{Lu}{2,}$/u.test(before);
    if (mark === ',') return false;
    return isSentence && !NAME_ENDS.test(rest) && (/^\p{Lu}\p{Ll}|^\p{Lu}{2,}$/u.test(right) || right.length === 1);
  }
  if (/[!?:;)\]…”]/.test(mark)) return /^\p{Lu}(?:\p{Ll}|\s)/u.test(rest) || (mark !== ')' && /^\p{Lu}{2}/u.test(rest));
  if (/\p{Lu}/u.test(mark)) return !isCamelCaseName(wordAround(line, at)) && (isOpening(rest) || LABEL.test(rest));
  if (/[\d+#]/.test(mark)) return CAPITAL_OPENER.test(rest) || LABEL.test(rest);
  return partsWord(line, at, right, from);
}

/** "Feature stores: …", "Cloud platforms (one required): …". */
const LABEL = /^(?:\p{Lu}\p{Ll}|\p{Lu}{2,6}(?=[:\s]))[\p{L}/& -]{0,38}(?:\([^()]{2,40}\))?:\s?\S/u;

/** A word of two letters that ends what stands before a capital: "… must trust itReasons …". */
const SMALL_END = /(?:^|\s)(?:it|on|of|us|at|in|up|to|do|go|so|by|is|be)$/;

/** A small word with a capital, which begins a sentence and no part of a name: "Position PurposeThe nurse …", "…/hrWe are". */
const SENTENCE_BEGINS = /^(?:The|This|These|We|You|Your|Our|As|If|At|All|Are|What|Who|Why|How|To)\s\p{L}/u;

const wordAround = (line: string, at: number): string =>
  /\p{L}*$/u.exec(line.slice(Math.max(0, at - 40), at))![0] + /^\p{L}*/u.exec(line.slice(at, at + 40))![0];

/** True where a word with a capital inside is two: neither a name that is known nor one by its form. */
function partsWord(line: string, at: number, right: string, from: number): boolean {
  const left = /\p{L}+$/u.exec(line.slice(Math.max(from, at - 40), at))![0];
  const hump = /^\p{Lu}(?:\p{Ll}+|\p{Lu}*(?!\p{Ll}))/u.exec(right)?.[0] ?? right;
  const label = LABEL.test(line.slice(at, at + 80));
  if (SMALL_END.test(line.slice(Math.max(0, at - 4), at))) return true;
  if (SENTENCE_BEGINS.test(line.slice(at, at + 12)) && !isCamelCaseName(wordAround(line, at))) return true;
  if (left.length < LEAST_LEFT && !label && !CAPITAL_OPENER.test(line.slice(at, at + 20))) return false;
  if (isCamelCaseName(left + right) || isCamelCaseName(`${left}${/^\p{Lu}\p{Ll}*/u.exec(right)![0]}`)) return false;
  const rest = line.slice(at, at + 60);
  if (/^\p{Ll}/u.test(left)) return /^\p{Lu}\p{Ll}*(?=\p{Lu}|$)|^\p{Lu}{2,}$/u.test(right) || isOpening(rest);
  return isOpening(rest) || label || isCamelCaseName(left) || (isSkillName(left) && isSkillName(hump));
}

const firstWord = (text: string): string => /^\p{L}+/u.exec(text)?.[0] ?? '';
const isOpening = (rest: string): boolean =>
  CAPITAL_OPENER.test(rest) ||
  (isVerb(firstWord(rest)) && /^\p{L}+\s(?:\p{Ll}|\p{Lu}{2,}\s)/u.test(rest)) ||
  headingAt(rest) !== null;

/** A known heading with its colon at the begin of a text, up to six words long. */
function headingAt(text: string): string | null {
  const head = /^(\p{Lu}[\p{L}'’&/-]*(?:[ ,][\p{L}'’&/-]+){0,5})\s?:/u.exec(text)?.[1];
  return head !== undefined && pageHeadingOf(head) !== null ? head : null;
}

/** A line of less is a sentence, whatever its capitals. */
const LONG_LINE = 220;
/** A capital after a blank, where no sentence begins. */
const CAPITAL = /(?<=[\p{L}\p{N})%+,]\s{1,3})(?=\p{Lu}\p{Ll})/gu;
/** Behind such a word a name follows, and nothing new begins. */
const LEADS_ON =
  /\b(?:the|an?|of|and|or|in|with|for|to|by|from|at|on|as|our|your|their|is|are|be|including|&|\/|the following|via|using|than|&)\s*$/i;
/** So many verbs have to begin with a capital in mid-line before they are taken for a list. */
const FEWEST_VERBS = 3;

/** Offsets in a long line at which a heading, an opener or a list of verbs goes on without any mark. */
function unmarked(line: string): number[] {
  if (line.length < LONG_LINE) return [];
  const capitals = allMatches(line, CAPITAL)
    .map(({ index }) => index)
    .filter((at) => !LEADS_ON.test(line.slice(Math.max(0, at - 20), at)));
  const wordBefore = (at: number): string => /\S+\s*$/.exec(line.slice(Math.max(0, at - 30), at))![0].trim();
  const openers = capitals.filter(
    (at) =>
      /^[\p{Ll}\d(*]/u.test(wordBefore(at)) &&
      CAPITAL_OPENER.test(line.slice(at, at + 20)) &&
      !/,$/.test(wordBefore(at)),
  );
  const sentences = capitals.filter(
    (at) =>
      /^[\p{Ll}\d(*]/u.test(wordBefore(at)) && !/,$/.test(wordBefore(at)) && SMALL_WORD.test(line.slice(at, at + 40)),
  );
  const sure = capitals.filter((at) => SURE_OPENER.test(line.slice(at, at + 60)) && !/,$/.test(wordBefore(at)));
  const verbs = capitals.filter((at) => {
    return /^[\p{Ll}\d(*]/u.test(wordBefore(at)) && !/,$/.test(wordBefore(at)) && beginsDuty(line.slice(at, at + 80));
  });
  return [...openers, ...sure, ...sentences, ...(verbs.length >= FEWEST_VERBS ? verbs : [])];
}

/** What no name goes on with, so that it begins something new behind a word with a capital too: "… Registered Nurse Must have …". */
const SURE_OPENER =
  /^(?:Must (?:be|have|hold|possess|also)|(?:Ability|Able|Willing|Willingness) to|(?:Experience|Knowledge|Understanding) (?:of|in|with|working)|Familiar(?:ity)? with|Proficien(?:t|cy) (?:in|with)|You (?:will|must|should|have|are|need)|(?:All )?(?:[Cc]andidates|[Aa]pplicants) (?:must|should|will)|We (?:are|have|offer|need)) \p{Ll}|^(?:Strong|Good|Excellent|Solid|Proven)(?: \p{Ll}+,?(?: (?:and|&))?){1,4} (?:skills|experience|knowledge|ability)\b/u;

/** Words that no name begins with, and acts as nouns: with a capital they begin a sentence or an item. */
const SMALL_WORD =
  /^(?:(?:The|An?|All|Any|Some|This|These|You|Your|We|To|If|As|Please|Responsible|Competent|No)\s\p{Ll}|\p{Lu}\p{Ll}{3,}(?:tion|ment|sion|ance|iew|ing|ision)s? (?:and \p{Ll}+ )?of\s)/u;

/** "Ensure all staff …", "Actively take part …", "Recruit, select and train …". */
function beginsDuty(rest: string): boolean {
  const listed = /^(\p{L}+), (\p{L}+)/u.exec(rest);
  if (listed) return isVerb(listed[1]!) && isVerb(listed[2]!);
  return isVerbLed(rest) && (isVerb(firstWord(rest)) || /^\p{L}+(?:ly|ing) /u.test(rest));
}

/**
 * A noun of knowing that a line ran into without a blank, with what it takes behind it: "… shell scriptsexperience of …". Each item of such a
 * list begins small, so that no capital shows where.
 */
const SMALL_JOINED =
  /(?<=\p{L}{3}|[)\]:;.])(?<!\b(?:mis|pre))(?=(?:experience (?:of|in|with|working)|knowledge (?:of|in)|familiarity with|proficiency (?:in|with)|understanding of|expertise in) ["“(]?\p{L})/gu;

/** True for a piece that is a heading. */
const isHeading = (piece: string): boolean =>
  pageHeadingOf(piece) !== null || (/:$/.test(piece) && piece.length <= 70 && piece.split(/\s+/).length <= 9);
const ONE_SENTENCE = /^(?!.*[\p{Ll})]{2}[.!?]\s+\p{Lu})/su;
const FEWEST_ITEMS = 3;

const LONGEST_HEAD = 70;

/** Where words run into each other, also behind a known heading that begins at the join before. */
function joinsOf(line: string): number[] {
  const joins: number[] = [];
  const places = allMatches(line, JOINED).map(({ index }) => index);
  const isHead = (from: number, to: number | undefined): boolean =>
    to !== undefined && to - from <= LONGEST_HEAD && pageHeadingOf(line.slice(from, to)) !== null;
  places.forEach((index, at) => {
    const from = joins.at(-1) ?? 0;
    if (isHead(from, index) || isHead(index, places[at + 1]) || runsOn(line, index, from)) joins.push(index);
  });
  for (const { index } of allMatches(line, SMALL_JOINED)) joins.push(index);
  return joins.sort((a, b) => a - b);
}

/** A page mostly begins with its title, and with no item of a list: "Warehouse Supervisor - 2nd ShiftRidgeline …". */
const isTitle = (piece: string): boolean => /\s[|–—-]\s/.test(piece) || recogniseTitles(piece)[0]?.start === 0;

function ofLine(line: string, start: number): TextEdit[] {
  const joined = joinsOf(line);
  const inside = [...joined, ...unmarked(line)];
  const heads = headsIn(line, joined);
  const behind = new Set(heads.map((head) => head.behind));
  const joins = new Set(joined);
  const insideHeads = new Set(heads.flatMap((head) => range(head.start + 1, head.behind)));
  const cuts = [...new Set([...inside, ...heads.map((head) => head.start), ...behind])]
    .filter((cut) => cut > 0 && cut < line.length && !insideHeads.has(cut))
    .sort((a, b) => a - b)
    .filter(
      (cut, at, all) => !behind.has(cut) || joins.has(cut) || !staysInline(line, cut, all[at + 1] ?? line.length),
    );
  if (cuts.length === 0) return [];
  const pieces = [0, ...cuts].map((from, at) => line.slice(from, cuts[at] ?? line.length).trim());
  const edits = cuts.map((cut, at): TextEdit => {
    const piece = pieces[at + 1]!;
    const from = cut - /\s*$/.exec(line.slice(Math.max(0, cut - 8), cut))![0].length;
    const text = isHeading(piece)
      ? '\n\n'
      : /:$/.test(piece) || headingAt(piece) !== null
        ? '\n'
        : ONE_SENTENCE.test(piece)
          ? '\n- '
          : '\n';
    return { start: start + from, end: start + cut, text };
  });
  const first = pieces[0]!;
  const isItem =
    !(start === 0 && isTitle(first)) &&
    cuts.length >= FEWEST_ITEMS - 1 &&
    !isHeading(first) &&
    ONE_SENTENCE.test(first) &&
    !/[.!?]$/.test(first) &&
    /^\p{L}/u.test(line);
  return isItem ? [{ start, end: start, text: '- ' }, ...edits] : edits;
}

/** Text behind a heading that is no longer than this stays in its line: "You need: Go, Docker." */
const LONGEST_INLINE = 160;

const staysInline = (line: string, cut: number, end: number): boolean =>
  end - cut <= LONGEST_INLINE && !/[.!?]\s+\p{Lu}/u.test(line.slice(cut, end));

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** Where a heading may begin inside a line. */
const HEAD = /(?<=[\p{L}\p{N})%+,*"”|]\s{1,3})(?=\p{Lu}\p{L})/gu;
/** The same behind a full stop: in a paragraph such headings are found where lines are read. */
const HEAD_OF_SENTENCE = /(?<=[.!?;:–—-]\s{1,3})(?=\p{Lu}\p{L})/gu;
/** No paragraph is longer: it is a page in one line. */
const LONGEST_PARAGRAPH = 600;

/** The headings with a colon inside a long line, or one that runs on, with where what follows them begins. */
function headsIn(line: string, joined: readonly number[]): { start: number; behind: number }[] {
  if (joined.length === 0 && line.length < LONG_LINE) return [];
  const ofSentences = joined.length > 0 || line.length > LONGEST_PARAGRAPH ? allMatches(line, HEAD_OF_SENTENCE) : [];
  const inside = [...allMatches(line, HEAD), ...ofSentences].map(({ index }) => index);
  const places = [0, ...joined, ...inside].sort((a, b) => a - b);
  const heads = new Map<number, { start: number; behind: number }>();
  for (const at of places) {
    const head = LEADS_ON.test(line.slice(Math.max(0, at - 20), at)) ? null : headingAt(line.slice(at, at + 70));
    if (head === null) continue;
    const colon = line.indexOf(':', at + head.length);
    // "Minimum Requirements:" begins before "Requirements:".
    if (!heads.has(colon))
      heads.set(colon, { start: at, behind: colon + 1 + /^\s*/.exec(line.slice(colon + 1))![0].length });
  }
  return [...heads.values(), ...capitalHeadsIn(line)];
}

/** A heading in capitals amid other text, without a colon: "… in Leeds MAIN DUTIES 1. To clean …". */
const CAPITALS =
  /(?<=[\p{Ll}\p{N}.!?*)]\s{1,3})\p{Lu}{3,}(?:\s(?:\p{Lu}{2,}|&|\/)){0,6}(?=\s{1,3}(?:\d|\p{Lu}\p{Ll}|[-•*]))/gu;

const capitalHeadsIn = (line: string): { start: number; behind: number }[] =>
  line.length < LONG_LINE
    ? []
    : allMatches(line, CAPITALS).flatMap(({ index, 0: head }) =>
        pageHeadingOf(head) === null
          ? []
          : [{ start: index, behind: index + head.length + /^\s*/.exec(line.slice(index + head.length))![0].length }],
      );

/** Begins a line wherever the page lost a line break. */
export const runOnText: CleaningStep = (text) => {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const edits = ofLine(line, start);
    start += line.length + 1;
    return edits;
  });
};
