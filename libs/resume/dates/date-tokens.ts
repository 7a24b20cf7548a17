import { isLetterAt } from '#libs/language';

/** A word, number or sign of a text that dates are read from. */
export interface DateToken {
  kind: 'word' | 'number' | 'sign';
  /** Words lower-case and without accents. */
  text: string;
  value: number;
  start: number;
  end: number;
  /** Stands behind a tab: in a cell of its own. */
  startsCell: boolean;
}

const ACCENTS = /\p{M}/gu;
const BLANK = /\s/;

/** @param offset added to every range, for a text that is a slice of a longer one. */
export function dateTokens(text: string, offset: number): DateToken[] {
  const found: DateToken[] = [];
  let at = 0;
  let startsCell = false;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    let end = at + 1;
    let kind: DateToken['kind'] = 'sign';
    if (isLetterAt(text, at)) {
      kind = 'word';
      while (isLetterAt(text, end)) end++;
    } else if (isDigit(code)) {
      kind = 'number';
      while (isDigit(text.charCodeAt(end))) end++;
    } else if (code === 32 || BLANK.test(text[at]!)) {
      startsCell ||= code === 9;
      at = end;
      continue;
    } else if (text.codePointAt(at)! > 0xffff) {
      // A picture: like a word, it makes what is glued to it no date.
      kind = 'word';
      end++;
    }
    const raw = text.slice(at, end);
    const value = kind === 'number' ? Number(raw) : 0;
    found.push({
      kind,
      text: kind === 'word' ? plain(raw) : raw,
      value,
      start: at + offset,
      end: end + offset,
      startsCell,
    });
    startsCell = false;
    at = end;
  }
  const tokens = SWEDISH_RANGE.test(text) ? withRangesWhole(found) : found;
  return OF_YEAR.test(text) ? withYearsWhole(tokens) : tokens;
}

/** "fr.o.m. 2015", "t.o.m. 2018": "from" and "until" as Swedish writes them. */
const SWEDISH_RANGE = /(?<!\p{L})(?:fr|t)\.\s?o\.\s?m(?!\p{L})/iu;

/** The letters of such a word are one token, which says what they stand for. */
function withRangesWhole(tokens: readonly DateToken[]): DateToken[] {
  const whole: DateToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const letters = [0, 2, 4].map((next) => tokens[at + next]?.text ?? '');
    const isRange = /^(?:fr|t)$/.test(letters[0]!) && letters[1] === 'o' && letters[2] === 'm';
    const isWhole = isRange && tokens[at + 1]!.text === '.' && tokens[at + 3]!.text === '.';
    if (!isWhole) {
      whole.push(token);
      continue;
    }
    const last = tokens[at + 5]?.text === '.' ? at + 5 : at + 4;
    whole.push({ ...token, text: letters[0] === 'fr' ? 'sedan' : 'till', end: tokens[last]!.end });
    at = last;
  }
  return whole;
}

/** "2012 r. – 2015 r.": the abbreviation of "year" that Polish writes behind one belongs to it. */
const OF_YEAR = /\d\s?r\.?(?![\p{L}\d])/u;

function withYearsWhole(tokens: readonly DateToken[]): DateToken[] {
  const whole: DateToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [token, mark, stop] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
    const isYear =
      token.kind === 'number' && token.text.length === 4 && mark?.text === 'r' && mark.end - mark.start === 1;
    const last = !isYear ? token : stop?.text === '.' && stop.start === mark.end ? stop : mark;
    whole.push(isYear ? { ...token, end: last.end } : token);
    if (isYear) at += last === stop ? 2 : 1;
  }
  return whole;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function plain(raw: string): string {
  const word = raw.toLowerCase();
  return /[^a-z]/.test(word) ? word.normalize('NFD').replace(ACCENTS, '') : word;
}
