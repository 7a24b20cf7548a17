/** Lists whose items stand behind each other in one line, each with its mark. */
import { allMatches } from '#libs/language';
import type { CleaningStep, TextEdit } from './mapped-text.js';

/** A mark that is never used inside a sentence. */
const SURE = /(?<=\S)[ \t]*[•●▪■◦‣⁃➢➤►▶✓✔✅\uf0b7\u2023](?=[ \t]*[\p{L}\p{N}"'(“])[ \t]*/gu;
/** Marks that words have too, before a capital: so many of one kind make a list. Four asterisks are a figure that a board has masked. */
const UNSURE: readonly RegExp[] = [
  /(?<=[\p{Ll}\p{N}.:;,!?)\]”"])[ \t]?\*{1,3}[ \t]?(?=\p{Lu})/gu,
  /(?<=[\p{L}\p{N}.:;,!?)\]])[ \t]?·[ \t]?(?=\p{L})/gu,
  /(?<=[\p{Ll}\p{N}.:;,!?)\]])[ \t][-–—o][ \t](?=\p{Lu})|(?<=[.:;!?])[-–—][ \t]?(?=\p{Lu})/gu,
  // A dash that clings to one of its neighbours: "… to detail- Ability to …", "… to detail-Ability to …".
  /(?<=[\p{Ll}\p{N}.:;,!?)\]”"])(?:[ \t]?[-–—][ \t]?)(?=\p{Lu}[\p{Ll}-]+[ \t]+\S)/gu,
];
const FEWEST_UNSURE = 3;
const NUMBERED = /(?<=[\p{Ll}.:;,!?)\]])[ \t]*\(?(\d{1,2})[.)][ \t]?(?=\p{Lu})/gu;
/** A line that is an item itself goes on with others of its list sooner. */
const FEWEST_BEHIND_MARK = 2;
const BEGINS_WITH_MARK = /^\s*[-–—*·]\s?(?=[\p{L}\p{N}])/u;
/** A shorter line has no list in it: "Nurse - Ward 3 - Leeds". */
const SHORTEST = 120;

const breaks = (line: string, start: number, marks: RegExp): TextEdit[] =>
  allMatches(line, marks).map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    text: '\n- ',
  }));

/** The numbers of a list: 1, 2, 3 … in order. */
function numbered(line: string, start: number): TextEdit[] {
  let next: number | null = null;
  const found = allMatches(line, NUMBERED).filter((match) => {
    const number = Number(match[1]);
    if (next === null ? number > 2 : number !== next) return false;
    next = number + 1;
    return true;
  });
  return found.length < 2
    ? []
    : found.map((match) => ({ start: start + match.index, end: start + match.index + match[0].length, text: '\n- ' }));
}

const LONGEST_WORD = 40;

/** The word around a mark that stands without blanks ("Clerk-Recorder"), or null. */
function compoundAround(line: string, from: number, to: number): string | null {
  if (to - from !== 1) return null;
  const before = /[\p{L}\p{N}]+$/u.exec(line.slice(Math.max(0, from - LONGEST_WORD), from))?.[0];
  const behind = /^[\p{L}\p{N}]+/u.exec(line.slice(to, to + LONGEST_WORD))?.[0];
  return before === undefined || behind === undefined ? null : `${before}${line[from]!}${behind}`;
}

/** Marks but those inside a name that the line repeats ("Clerk-Recorder"): a mark of a list stands between the same words once. */
function outsideNames(line: string, start: number, marks: readonly TextEdit[]): TextEdit[] {
  const names = marks.map((mark) => compoundAround(line, mark.start - start, mark.end - start));
  const times = new Map<string | null, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return marks.filter((_, at) => names[at] === null || times.get(names[at]!) === 1);
}

function ofLine(line: string, start: number): TextEdit[] {
  const sure = breaks(line, start, SURE);
  if (sure.length > 0 || line.length < SHORTEST) return sure;
  const fewest = BEGINS_WITH_MARK.test(line) ? FEWEST_BEHIND_MARK : FEWEST_UNSURE;
  for (const marks of UNSURE) {
    const found = outsideNames(line, start, breaks(line, start, marks));
    if (found.length >= fewest) return found;
  }
  return numbered(line, start);
}

/** Begins a line at each mark of a list inside a line. */
export const inlineBullets: CleaningStep = (text) => {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const edits = ofLine(line, start);
    start += line.length + 1;
    return edits;
  });
};
