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
  return OF_YEAR.test(text) ? withYearsWhole(found) : found;
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
