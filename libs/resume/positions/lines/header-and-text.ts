/** Headers that have their text, or a part of it, in the same line: cut where the names end. */
import { periodsIn, periodsOf, type Period } from '../../dates/periods.js';
import { capitalShare, isHeaderLike, startsWithVerb, wordTotal } from '../../lines/line-shape.js';
import { partOfLine, type ResumeLine } from '../../lines/lines.js';
import { titleInParts, titleStrength } from '../../lines/title-words.js';

/** Words behind the dates that make the rest of a line text about the position and not part of its header. */
const TEXT_WORDS = 7;
/** Dates that stand further inside a line than a header reaches are part of its text. */
const HEADER_REACH = 120;

/** A header whose names were taken out, with its text behind it: "Trainer Company Name - City , State Taught …". */
const STAND_IN = /^[^.]{0,100}?Company Name(?:\s*-\s*City\s*,\s*State)?\s+(?=\p{Lu})/u;

/** "2008) for several clients": the end of a remark that began on the line above. */
export function closesBracket(text: string): boolean {
  const close = text.indexOf(')');
  const open = text.indexOf('(');
  return close >= 0 && (open < 0 || close < open) && close < 40;
}

/** "Acme, Engineer 01/2015 to 03/2017 Achieved …": a header with its text on the same line is two lines. */
export function headerAndText(line: ResumeLine): ResumeLine[] {
  if (line.bullet || line.text.length < 40 || closesBracket(line.text)) return [line];
  const stand = STAND_IN.exec(line.text);
  if (stand && !periodsOf(line).length && wordTotal(line.text.slice(stand[0].length)) >= TEXT_WORDS) {
    const rest = stand[0].length;
    return [partOfLine(line, 0, rest), { ...partOfLine(line, rest), blankBefore: false }];
  }
  const period = periodsNear(line, HEADER_REACH + 40).find((one) => one.range);
  if (!period || period.start - line.start > HEADER_REACH) return [line];
  const datesEnd = period.end - line.start;
  const before = line.text.slice(0, period.start - line.start).replace(/[\s,|(:·•\-~]+$/, '');
  const after = line.text.slice(datesEnd);
  const lead = /^[\s,|)\]:·•\-~.]*(?:Company Name)?[\s,]*(?:City\s*,\s*State)?[\s:]*/.exec(after)![0].length;
  const text = after.slice(lead);
  // "From 2015 to 2017 I ran the front desk at …" has its place among sentences.
  if (before === '' && FIRST_PERSON.test(text)) return [line];
  const row = before === '' ? rowEnd(text) : 0;
  if (before === '' && (isTitledRow(text) || isRowOfCells(after))) return [line];
  if (row > 0) return [partOfLine(line, 0, datesEnd + lead + row), textPart(line, datesEnd + lead + row)];
  if (wordTotal(text) < TEXT_WORDS || (capitalShare(text) >= 0.5 && !startsWithVerb(text))) return [line];
  if (before !== '' && (leadsToDates(before) || !isHeaderLike(before))) return [line];
  return [
    partOfLine(line, 0, datesEnd + after.slice(0, lead).trimEnd().length),
    { ...partOfLine(line, datesEnd + lead), blankBefore: false },
  ];
}

/** Matches what a sentence about oneself begins with. */
export const FIRST_PERSON =
  /^(?:(?:I|I've|we|je|j'ai|j'étais|ich|yo|io|ik|eu|sono|soy|jestem|(?:war|bin|habe|wurde|arbeite|arbeitete) ich|(?:was|ben|heb|werk|werkte) ik|fui|sou|trabajé|trabalhei|ho lavorato|był[ae]m|pracował[ae]m|pracuję)\s|j')/iu;

export const textPart = (line: ResumeLine, from: number): ResumeLine => ({
  ...partOfLine(line, from + /^[\s.:;]*/.exec(line.text.slice(from))![0].length),
  blankBefore: false,
});

/**
 * Where the names of a position end that stand behind its dates, with the text about it behind them in the same line: "2012 – 2018 Electrician,
 * Furness Marine Ltd, Barrow. Shore-based fit out work, …"; 0 where they do not.
 */
export function rowEnd(text: string): number {
  const stop = STOP.exec(text);
  if (!stop || !isNamed(text.slice(0, stop.index + 1))) return 0;
  const end = stop.index;
  const first = text.slice(0, end).trim();
  const behind = text.slice(end).replace(/^[\s.:;]+/, '');
  if (wordTotal(behind) === 0) return 0;
  const next = STOP.exec(behind);
  const second = (next ? behind.slice(0, next.index) : behind).split(',', 1)[0]!.trim();
  // "2011 – today: Transports Lefebvre, Béthune. Driver, frozen goods": the title is yet to come.
  const isTitle =
    /^\p{Lu}/u.test(second) &&
    wordTotal(second) <= LONGEST_NAME &&
    titleStrength(second) > 0 &&
    titleInParts(first) === 0;
  return isTitle ? text.length - behind.length + second.length : wordTotal(behind) >= LEAST_TEXT ? end : 0;
}

/** Where the title ends that a text begins with: "Plumber. First and second fix on new build sites …"; 0 where it begins otherwise. */
export function titleEnd(text: string): number {
  const stop = STOP.exec(text);
  if (!stop || wordTotal(text.slice(stop.index)) < LEAST_TEXT) return 0;
  const title = text.slice(0, stop.index);
  const isTitle =
    /^\p{Lu}/u.test(title) && wordTotal(title) <= LONGEST_NAME && titleStrength(title) === 2 && !startsWithVerb(title);
  return isTitle ? stop.index : 0;
}

/** In words: less text behind the names may be one of them. */
const LEAST_TEXT = 4;
/** What ends a list of names: a stop behind a word that is no abbreviation, or a colon. */
const STOP =
  /(?<=[\p{Ll})*!\d]{3}["”]?)\.\s+(?=[\p{Lu}\d])|(?<=, (?:\p{Lu}\p{Ll}+ )?\p{Lu}\p{Ll}{1,2})\.\s+(?=\p{Lu}\p{Ll}+ )|\s:\s|;\s/u;

/** "mechanik, PKS Gorzów", "kierowca, potem brygadzista, De Groene Kas, Venlo": a title and names, without a sentence. */
function isTitledRow(text: string): boolean {
  const first = text.split(/[,(|;:]|\s-\s/, 1)[0]!;
  return (
    wordTotal(text) <= LONGEST_ROW &&
    wordTotal(first) <= LONGEST_NAME &&
    titleStrength(first) > 0 &&
    !startsWithVerb(first) &&
    !STOP.test(text)
  );
}

/** "2008 – 2010 | Kiosco de la familia | Atención al público": behind the dates two cells or three, and no text. */
export function isRowOfCells(behind: string): boolean {
  const cells = behind.split(/\s*[|\t]\s*/).filter((cell) => cell !== '');
  return (
    /^\s*[|\t]/.test(behind) &&
    cells.length >= 2 &&
    cells.length <= 4 &&
    cells.every((cell) => wordTotal(cell) <= LONGEST_NAME && !/[.;:]$/.test(cell))
  );
}

/** In words: the longest title of a row. */
export const LONGEST_NAME = 6;

const isNamed = (text: string): boolean =>
  wordTotal(text) <= LONGEST_ROW &&
  /^["\p{Lu}]|^\p{Ll}+ \(/u.test(text) &&
  !startsWithVerb(text) &&
  capitalShare(text) >= 0.4;
/** In words. */
export const LONGEST_ROW = 14;

/** The periods that stand within a line's first characters. */
function periodsNear(line: ResumeLine, reach: number): readonly Period[] {
  return line.text.length <= reach ? periodsOf(line) : periodsIn(line.text.slice(0, reach), line.start);
}

/** Returns whether the words end in one behind which a date belongs to them; behind a town, "ON", "IN" and "OR" are states. */
export const leadsToDates = (before: string): boolean =>
  PREPOSITION.test(before) && !/\p{L}, ?[A-Z]{2}\s*$/u.test(before);

const PREPOSITION =
  /(?:^|\s)(?:from|in|of|by|during|between|to|for|until|through|since|on|im|en|and|as of|dated|circa|effective)\s*$/i;
